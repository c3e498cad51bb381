package com.cuffline.workbench.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.workbench.DatabaseSecrets;
import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void passwordsAreMadeOnceDifferAndAreReadableByTheOwnerAlone(@TempDir Path parent) throws IOException {
        CenterFolder folder = new CenterFolder(parent.resolve("center")).create();

        DatabaseSecrets first = SecretsFile.loadOrCreate(folder, random);

        assertThat(SecretsFile.loadOrCreate(folder, random)).isEqualTo(first);
        assertThat(first.roles()).hasSize(ServiceSchema.values().length);
        assertThat(first.roles().values()).doesNotHaveDuplicates().doesNotContain(first.administrator());
        assertThat(permissions(folder.secrets())).isEqualTo("rw-------");
        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(first).hasToString("DatabaseSecrets[hidden]");
    }

    @Test
    void aDamagedFileIsNamedInsteadOfBeingReplaced(@TempDir Path parent) throws IOException {
        CenterFolder folder = new CenterFolder(parent.resolve("center")).create();
        Files.writeString(folder.secrets(), "administrator=x'; drop\n");

        assertThatThrownBy(() -> SecretsFile.loadOrCreate(folder, random))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("secrets.properties");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
