package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.documents.Documents;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.WorkOnPlanningRuns.Claiming;
import com.cuffline.productionworker.planning.WorkOnPlanningRuns.Reporting;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the runs together: when they open, who works on them, what is told of them. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcPlanningRuns.class, JdbcRunUnits.class, JdbcBatches.class, JdbcInspections.class})
@EnableConfigurationProperties({PlanningSettings.class, PaperSettings.class})
class PlanningConfiguration {

    @Bean
    ArtifactStore artifactStore(@Value("${cuffline.artifacts.folder}") Path folder) {
        return new FolderArtifactStore(folder);
    }

    @Bean
    ReportProgress reportProgress(JdbcPlanningRuns runs, Outbox outbox) {
        return new ReportProgress(runs, outbox);
    }

    @Bean
    OpenPlanningRuns openPlanningRuns(
            JdbcPlanningRuns runs,
            CenterNow center,
            PlanningSettings settings,
            PaperSettings papers,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new OpenPlanningRuns(
                runs,
                center,
                settings,
                new TransactionTemplate(transactions),
                new OpenPlanningRuns.Sources(clock, papers.zone(), UUID::randomUUID));
    }

    @Bean
    Papers papers(ArtifactStore store, PaperSettings settings, CenterNow center) {
        return new Papers(new Documents(), store, settings, center);
    }

    @Bean
    PlanningJob planningJob(JobRepository repository, PlanningJob.Work work) {
        return new PlanningJob(repository, work);
    }

    @Bean
    Reporting reporting(PlatformTransactionManager transactions, Outbox outbox, ReportProgress progress) {
        return new Reporting(new TransactionTemplate(transactions), outbox, progress, UUID::randomUUID);
    }

    @Bean
    JdbcLiveSession liveSession(DataSource database) {
        return new JdbcLiveSession(database, UUID.randomUUID());
    }

    @Bean
    Claiming claiming(JdbcPlanningRuns runs, JdbcLiveSession session) {
        return new Claiming(runs, session);
    }

    @Bean
    WorkOnPlanningRuns workOnPlanningRuns(
            Claiming claiming,
            PlanningJob job,
            JobOperator operator,
            JobRepository repository,
            Reporting reporting,
            PlanningSettings settings) {
        return new WorkOnPlanningRuns(
                claiming, job, operator, new RecoverExecutions(repository, operator), reporting, settings);
    }

    @Bean
    PrintInspections printInspections(
            JdbcInspections inspections, Papers papers, PlatformTransactionManager transactions, Outbox outbox) {
        return new PrintInspections(inspections, papers, new TransactionTemplate(transactions), outbox);
    }

    @Bean
    PlanningClock.Afterwards afterwards(ReissueBatches reissue, PrintInspections inspections) {
        return new PlanningClock.Afterwards(reissue, inspections);
    }

    @Bean
    @ConditionalOnProperty(name = "cuffline.planning.scheduled", matchIfMissing = true)
    PlanningClock planningClock(
            OpenPlanningRuns open,
            WorkOnPlanningRuns work,
            PlanningClock.Afterwards afterwards,
            PlanningSettings settings) {
        return new PlanningClock(open, work, afterwards, settings);
    }
}
