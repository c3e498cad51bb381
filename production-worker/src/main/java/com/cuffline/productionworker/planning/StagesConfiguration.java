package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.equipment.CenterNow;
import com.cuffline.productionworker.planning.PlanBatches.Floor;
import com.cuffline.productionworker.planning.PlanBatches.Tables;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the steps of a run together. */
@Configuration(proxyBeanMethods = false)
class StagesConfiguration {

    /** What every step writes with. */
    record Hands(Tables tables, Refusing refusing, GuardedWriting writing, Outbox outbox, Floor floor) {}

    @Bean
    Hands hands(
            Tables tables,
            JdbcSeats seats,
            Floor floor,
            ReportProgress progress,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        return new Hands(
                tables,
                new Refusing(tables.units(), seats, floor.center(), outbox),
                new GuardedWriting(new TransactionTemplate(transactions), tables.runs(), progress),
                outbox,
                floor);
    }

    @Bean
    Tables tables(JdbcRunUnits units, JdbcPlanningRuns runs, JdbcBatches batches) {
        return new Tables(units, runs, batches);
    }

    @Bean
    Floor floor(CenterNow center, Clock clock, PaperSettings papers) {
        return new Floor(center, clock, papers.zone(), UUID::randomUUID);
    }

    @Bean
    BatchFiles batchFiles(ArtifactStore store, Papers papers, CenterNow center) {
        return new BatchFiles(store, papers, center);
    }

    @Bean
    ReissueBatches reissueBatches(
            Tables tables, BatchFiles files, Outbox outbox, Clock clock, PlatformTransactionManager transactions) {
        return new ReissueBatches(
                tables.units(),
                tables.batches(),
                files,
                new ReissueBatches.Telling(new TransactionTemplate(transactions), outbox, clock));
    }

    @Bean
    PlanningJob.Work planningWork(
            Hands hands, ArtifactStore store, Papers papers, BatchFiles files, PlanningSettings settings) {
        UnitDesigns designs = new UnitDesigns(store);
        Loads loads = new Loads(designs);
        JdbcRunUnits units = hands.tables().units();
        JdbcBatches batches = hands.tables().batches();
        CenterNow center = hands.floor().center();
        Refusing refusing = hands.refusing();
        GuardedWriting writing = hands.writing();
        return new PlanningJob.Work(
                new CollectUnits(units, designs, refusing, writing, settings.chunk()),
                new PlanBatches(hands.tables(), loads, hands.floor(), refusing, writing),
                new NestBatches(
                        units,
                        batches,
                        loads,
                        center,
                        store,
                        new NestBatches.Telling(refusing, hands.outbox(), writing)),
                new PlanningJob.Programs(
                        new ProgramUnits(units, loads, center, store, refusing, writing), settings.partitionsHere()),
                new ProveBatches(units, batches, hands.floor(), store, refusing, writing),
                new PrintTravelers(units, papers, writing, settings.chunk()),
                new ReleaseBatches(units, batches, files, new ReleaseBatches.Telling(hands.outbox(), writing)));
    }
}
