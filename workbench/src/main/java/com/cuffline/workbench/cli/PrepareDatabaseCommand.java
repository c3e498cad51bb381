package com.cuffline.workbench.cli;

import com.cuffline.workbench.DatabaseSecrets;
import com.cuffline.workbench.JdbcSchemas;
import com.cuffline.workbench.PostgresEngine;
import com.cuffline.workbench.ServiceSchema;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For installations that bring their own PostgreSQL: makes the database, roles and schemas the services expect. */
@Command(
        name = "prepare-database",
        description = {
            "Create database, roles and schemas on a PostgreSQL server. Safe to run again.",
            "Passwords come from the environment, see the options."
        })
final class PrepareDatabaseCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--server",
            required = true,
            description = "jdbc:postgresql://host:port/ (CUFFLINE_DB_SERVER)",
            defaultValue = "${env:CUFFLINE_DB_SERVER}")
    private String server;

    @Option(
            names = "--administrator",
            description = "Role that may create databases. Default: postgres.",
            defaultValue = "${env:CUFFLINE_DB_ADMINISTRATOR:-postgres}")
    private String administrator;

    @Option(
            names = "--administrator-password",
            required = true,
            description = "CUFFLINE_DB_ADMINISTRATOR_PASSWORD",
            defaultValue = "${env:CUFFLINE_DB_ADMINISTRATOR_PASSWORD}")
    private String administratorPassword;

    @Option(
            names = "--order-api-password",
            required = true,
            description = "CUFFLINE_ORDER_API_DB_PASSWORD",
            defaultValue = "${env:CUFFLINE_ORDER_API_DB_PASSWORD}")
    private String orderApiPassword;

    @Option(
            names = "--design-worker-password",
            required = true,
            description = "CUFFLINE_DESIGN_WORKER_DB_PASSWORD",
            defaultValue = "${env:CUFFLINE_DESIGN_WORKER_DB_PASSWORD}")
    private String designWorkerPassword;

    @Option(
            names = "--production-worker-password",
            required = true,
            description = "CUFFLINE_PRODUCTION_WORKER_DB_PASSWORD",
            defaultValue = "${env:CUFFLINE_PRODUCTION_WORKER_DB_PASSWORD}")
    private String productionWorkerPassword;

    @Override
    public void run() {
        DatabaseSecrets secrets = new DatabaseSecrets(
                administratorPassword,
                Map.of(
                        ServiceSchema.ORDER_API, orderApiPassword,
                        ServiceSchema.DESIGN_WORKER, designWorkerPassword,
                        ServiceSchema.PRODUCTION_WORKER, productionWorkerPassword));
        new JdbcSchemas(server, administrator, secrets).prepare(PostgresEngine.DATABASE);
        spec.commandLine().getOut().println("database " + PostgresEngine.DATABASE + " is prepared on " + server);
    }
}
