package com.cuffline.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. A normal user starts it directly; root starts it inside a user namespace, where
 * the process has no more rights than the owner of its files.
 */
final class PostgresUser {

    private PostgresUser() {}

    /**
     * What to put before a PostgreSQL command.
     *
     * @throws EngineFailure as root on a machine without user namespaces
     */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (namespaceHasAName()) {
            return List.of("unshare", "--user");
        }
        throw new EngineFailure("PostgreSQL refuses to run as root and this machine allows no user namespace "
                + "(unshare --user). Run as a normal user, or use docker compose, see docs/operating.md.");
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean namespaceHasAName() {
        try {
            Process process = new ProcessBuilder("unshare", "--user", "id", "-un")
                    .redirectErrorStream(true)
                    .start();
            String name = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return process.onExit().join().exitValue() == 0 && !"root".equals(name);
        } catch (IOException e) {
            return false;
        }
    }
}
