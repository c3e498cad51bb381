package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.documents.Documents;
import com.cuffline.messaging.Outbox;
import com.cuffline.milling.Equipment;
import com.cuffline.milling.EquipmentFile;
import com.cuffline.productionworker.planning.WorkOnPlanningRuns.Reporting;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts planning together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlanningSettings.class, PaperSettings.class})
class PlanningConfiguration {

    @Bean
    Equipment equipment() {
        return EquipmentFile.shipped();
    }

    @Bean
    ArtifactStore artifactStore(@Value("${cuffline.artifacts.folder}") Path folder) {
        return new FolderArtifactStore(folder);
    }

    @Bean
    JdbcPlanningRuns planningRuns(JdbcClient jdbc) {
        return new JdbcPlanningRuns(jdbc);
    }

    @Bean
    ReportProgress reportProgress(JdbcPlanningRuns runs, Outbox outbox) {
        return new ReportProgress(runs, outbox);
    }

    @Bean
    OpenPlanningRuns openPlanningRuns(
            JdbcPlanningRuns runs, PlanningSettings settings, PlatformTransactionManager transactions, Clock clock) {
        return new OpenPlanningRuns(runs, settings, new TransactionTemplate(transactions), clock, UUID::randomUUID);
    }

    @Bean
    PlanningJob.Work planningWork(
            JdbcClient jdbc,
            Papers papers,
            Outbox outbox,
            ReportProgress progress,
            PlanBatches plan,
            PlanningSettings settings) {
        ReleaseBatches release = new ReleaseBatches(new JdbcRunUnits(jdbc), new JdbcBatches(jdbc), papers, outbox);
        return new PlanningJob.Work(plan, papers, release, progress, settings.chunk());
    }

    @Bean
    Papers papers(ArtifactStore store, PaperSettings settings) {
        return new Papers(new Documents(), store, settings);
    }

    @Bean
    PlanBatches planBatches(JdbcClient jdbc, Equipment equipment, Outbox outbox, Clock clock) {
        return new PlanBatches(
                new JdbcRunUnits(jdbc), new JdbcBatches(jdbc), equipment, outbox, clock, UUID::randomUUID);
    }

    @Bean
    PlanningJob planningJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcPlanningRuns runs,
            JdbcClient jdbc,
            PlanningJob.Work work) {
        return new PlanningJob(repository, transactions, runs, new JdbcRunUnits(jdbc), new JdbcBatches(jdbc), work);
    }

    @Bean
    Reporting reporting(PlatformTransactionManager transactions, Outbox outbox, ReportProgress progress) {
        return new Reporting(new TransactionTemplate(transactions), outbox, progress, UUID::randomUUID);
    }

    @Bean
    WorkOnPlanningRuns workOnPlanningRuns(
            JdbcPlanningRuns runs,
            PlanningJob job,
            JobOperator operator,
            JobRepository repository,
            Reporting reporting,
            PlanningSettings settings) {
        return new WorkOnPlanningRuns(
                runs, job, operator, new RecoverExecutions(repository, operator), reporting, settings);
    }

    @Bean
    @ConditionalOnProperty(name = "cuffline.planning.scheduled", matchIfMissing = true)
    PlanningClock planningClock(OpenPlanningRuns open, WorkOnPlanningRuns work, PlanningSettings settings) {
        return new PlanningClock(open, work, settings);
    }
}
