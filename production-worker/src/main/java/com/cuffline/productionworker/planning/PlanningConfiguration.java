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
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts planning together. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcPlanningRuns.class, JdbcRunUnits.class, JdbcBatches.class})
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
            PlanBatches plan,
            Papers papers,
            ReleaseBatches release,
            ReportProgress progress,
            PlanningSettings settings) {
        return new PlanningJob.Work(plan, papers, release, progress, settings.chunk());
    }

    @Bean
    Papers papers(ArtifactStore store, PaperSettings settings) {
        return new Papers(new Documents(), store, settings);
    }

    @Bean
    PlanBatches planBatches(JdbcRunUnits units, JdbcBatches batches, Equipment equipment, Outbox outbox, Clock clock) {
        return new PlanBatches(units, batches, equipment, outbox, clock, UUID::randomUUID);
    }

    @Bean
    ReleaseBatches releaseBatches(JdbcRunUnits units, JdbcBatches batches, Papers papers, Outbox outbox) {
        return new ReleaseBatches(units, batches, papers, outbox);
    }

    @Bean
    PlanningJob planningJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcPlanningRuns runs,
            JdbcRunUnits units,
            JdbcBatches batches,
            PlanningJob.Work work) {
        return new PlanningJob(repository, transactions, runs, units, batches, work);
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
