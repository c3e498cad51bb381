package com.cuffline.workbench.center;

import com.cuffline.workbench.DatabaseSecrets;
import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The database passwords of one center: made once, readable by the owner alone. */
public final class SecretsFile {

    private static final int PASSWORD_BYTES = 24;
    private static final String ADMINISTRATOR = "administrator";

    private SecretsFile() {}

    /**
     * Reads the passwords, making them at the first call.
     *
     * @param random a secure source
     */
    public static DatabaseSecrets loadOrCreate(CenterFolder folder, RandomGenerator random) {
        try {
            if (Files.notExists(folder.secrets())) {
                write(folder.secrets(), random);
            }
            return read(folder.secrets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, RandomGenerator random) throws IOException {
        StringBuilder text = new StringBuilder(ADMINISTRATOR + "=" + password(random) + "\n");
        for (ServiceSchema schema : ServiceSchema.values()) {
            text.append(schema.role()).append('=').append(password(random)).append('\n');
        }
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        try {
            return new DatabaseSecrets(
                    properties.getProperty(ADMINISTRATOR, ""),
                    Arrays.stream(ServiceSchema.values())
                            .collect(Collectors.toMap(
                                    Function.identity(), schema -> properties.getProperty(schema.role(), ""))));
        } catch (IllegalArgumentException e) {
            throw new EngineFailure(file + " is not usable: " + e.getMessage(), e);
        }
    }

    private static String password(RandomGenerator random) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
