package com.cuffline.artifactstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.ArtifactRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArtifactStoreTest {

    // SHA-256 of "abc", FIPS 180-2 appendix B.1.
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsFoundUnderItsHash() throws IOException {
        FolderArtifactStore store = new FolderArtifactStore(folder);

        ArtifactRef ref = store.put("abc".getBytes(UTF_8), "text/plain");

        assertThat(ref).isEqualTo(new ArtifactRef(HASH_OF_ABC, "text/plain", 3));
        try (InputStream stored = store.open(HASH_OF_ABC).orElseThrow()) {
            assertThat(stored.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        }
    }

    @Test
    void puttingTwiceKeepsOneFileAndNothingTemporary() throws IOException {
        FolderArtifactStore store = new FolderArtifactStore(folder);
        store.put("abc".getBytes(UTF_8), "text/plain");
        store.put("abc".getBytes(UTF_8), "text/plain");

        assertThat(filesIn(folder)).containsExactly(HASH_OF_ABC.substring(0, 2) + "/" + HASH_OF_ABC.substring(2));
    }

    @Test
    void aStreamIsStoredUnderTheSameHashAsItsBytes() throws IOException {
        FolderArtifactStore store = new FolderArtifactStore(folder);

        ArtifactRef ref = store.put(new ByteArrayInputStream("abc".getBytes(UTF_8)), "text/plain");

        assertThat(ref).isEqualTo(store.put("abc".getBytes(UTF_8), "text/plain"));
        assertThat(filesIn(folder)).containsExactly(HASH_OF_ABC.substring(0, 2) + "/" + HASH_OF_ABC.substring(2));
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        FolderArtifactStore store = new FolderArtifactStore(folder);
        InputStream breaking = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("the sender went away");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(breaking, "text/plain")).isInstanceOf(UncheckedIOException.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void anAbsentHashIsEmptyAndANameThatIsNoHashIsRefused() {
        FolderArtifactStore store = new FolderArtifactStore(folder);

        assertThat(store.open("0".repeat(64))).isEmpty();
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        FolderArtifactStore store = new FolderArtifactStore(file);

        assertThatThrownBy(() -> store.put(new byte[] {1}, "text/plain")).isInstanceOf(UncheckedIOException.class);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.map(file -> folder.relativize(file).toString()).toList();
        }
    }
}
