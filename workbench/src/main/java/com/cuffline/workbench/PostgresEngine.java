package com.cuffline.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * A PostgreSQL server on the loopback address, with its data in a folder that outlives it.
 *
 * <p>Every commit is synced to disk and every connection needs a password. The server is this program's child; when the
 * program was killed and left it behind, the next start ends it first and PostgreSQL recovers from its log.
 */
public final class PostgresEngine implements Running {

    /** The database that holds the three schemas. */
    public static final String DATABASE = "cuffline";

    /** The role that owns the server. */
    public static final String ADMINISTRATOR = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Child postmaster;

    private PostgresEngine(Settings settings, Child postmaster) {
        this.settings = settings;
        this.postmaster = postmaster;
    }

    /**
     * Where and how to run.
     *
     * @param home folder for programs, data and log; created when missing
     * @param port TCP port on 127.0.0.1, 1 to 65535
     * @param secrets passwords; those of the roles may change between runs, the administrator's may not
     */
    public record Settings(Path home, int port, DatabaseSecrets secrets) {
        public Settings {
            home = home.toAbsolutePath();
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port must be 1 to 65535, not " + port);
            }
        }

        Path data() {
            return home.resolve("data");
        }

        Path log() {
            return home.resolve("postgres.log");
        }

        String serverUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/";
        }
    }

    /**
     * Starts the server and prepares database {@value #DATABASE}; returns when it answers.
     *
     * @throws EngineFailure when it cannot run here; the message says how to mend
     */
    public static PostgresEngine start(Settings settings) {
        Path programs = PostgresBinaries.unpackInto(settings.home()).resolve("bin");
        List<String> prefix = PostgresUser.prefix();
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            initialise(settings, programs, prefix);
        }
        endOrphan(settings.home());
        Child postmaster = Child.start("PostgreSQL", command(settings, programs, prefix), Map.of(), settings.log());
        JdbcSchemas schemas = new JdbcSchemas(settings.serverUrl(), ADMINISTRATOR, settings.secrets());
        try {
            postmaster.awaitReady(START_LIMIT, schemas::serverAnswers);
            schemas.prepare(DATABASE);
        } catch (RuntimeException e) {
            postmaster.interrupt(STOP_LIMIT);
            throw e;
        }
        return new PostgresEngine(settings, postmaster);
    }

    /** JDBC address of the server without a database: {@code jdbc:postgresql://127.0.0.1:port/}. */
    public String serverUrl() {
        return settings.serverUrl();
    }

    /** JDBC address of database {@value #DATABASE}. */
    public String jdbcUrl() {
        return settings.serverUrl() + DATABASE;
    }

    @Override
    public ProcessHandle handle() {
        return postmaster.handle();
    }

    @Override
    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Stops the server after ending open sessions and writing everything. */
    @Override
    public void close() {
        postmaster.interrupt(STOP_LIMIT);
    }

    @Override
    public void kill() {
        postmaster.kill();
    }

    private static List<String> command(Settings settings, Path programs, List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                programs.resolve("postgres").toString(), "-D", settings.data().toString()));
        Map<String, String> parameters = Map.of(
                "port", Integer.toString(settings.port()),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "100",
                "shared_buffers", "64MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "cluster_name", "cuffline");
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static void initialise(Settings settings, Path programs, List<String> prefix) {
        Path aside = settings.home().resolve("data-new");
        Path passwordFile = settings.home().resolve("initial-password");
        try {
            deleteLeftover(aside);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, settings.secrets().administrator());
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + aside,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            Child initdb = Child.start("initdb", command, Map.of("LC_ALL", "C"), settings.log());
            Patience.until("initdb has ended", START_LIMIT, () -> !initdb.isAlive());
            if (!Files.exists(aside.resolve("PG_VERSION"))) {
                throw new EngineFailure("initdb failed, see " + settings.log());
            }
            // Renamed when complete: a start that was cut off begins anew instead of meeting half a cluster.
            Files.move(aside, settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder could not be made in " + settings.home(), e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private static void deleteLeftover(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends a server that a killed program left running on the data of this home.
     *
     * @return false when there was none
     */
    public static boolean endOrphan(Path home) {
        Optional<ProcessHandle> orphan = orphan(home);
        orphan.ifPresent(handle -> {
            Child.signalInterrupt(handle);
            Patience.until("the PostgreSQL left by an earlier run has ended", STOP_LIMIT, () -> !handle.isAlive());
        });
        return orphan.isPresent();
    }

    /** The first and third line of postmaster.pid are the process id and its start, in seconds since 1970. */
    private static Optional<ProcessHandle> orphan(Path home) {
        Path file = home.resolve("data").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(0).trim());
            Instant startedAt =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
            return new OwnProcess(pid, startedAt).alive();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
