package com.cuffline.geometry.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.geometry.TriangleMesh;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mutates good files and hands them to the reader, which has to end with a reading or a refusal, in bounds. The number of
 * inputs a format is the property {@code cuffline.fuzz.inputs}; docs/desk.md has the command of the long run.
 */
class MeshFileFuzzTest {
    private static final int INPUTS = Integer.getInteger("cuffline.fuzz.inputs", 5_000);
    private static final String[] WORDS = {
        "nan", "1e999", "-1", "4294967296", "2147483648", "solid", "endsolid", "facet", "vertex", "element face 9\n",
        "property list uint int vertex_indices\n", "end_header\n", "list", "1e30", "\n", "\r", "\0", "ply\n", "1.5", " "
    };

    @ParameterizedTest
    @EnumSource(MeshFormat.class)
    void any_mutation_ends_in_a_reading_or_a_refusal(MeshFormat format) {
        byte[] good = good(format);
        Random random = new Random(format.ordinal());
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] file = mutated(good, random);
            int[] handedOut = new int[1];
            MeshReading reading = ScanBytesCounter.read(file, handedOut);
            if (reading instanceof MeshReading.Read read) {
                assertThat(read.triangles()).isEqualTo(handedOut[0]).isPositive();
                assertThat(read.longestSide()).isBetween(0.0, 2 * CheckedTriangles.LARGEST_COORDINATE);
            } else {
                refused++;
                assertThat(((MeshReading.Refused) reading).refusal().limit()).isNotEmpty();
            }
        }
        assertThat(refused).isBetween(INPUTS / 10, INPUTS - 1);
    }

    private static byte[] good(MeshFormat format) {
        TriangleMesh bar = Bodies.cylinder(2, 5, 5);
        return switch (format) {
            case STL_BINARY -> StlFiles.write(bar);
            case STL_ASCII -> ScanBytes.asciiStl(bar);
            case PLY_ASCII -> ScanBytes.ply(bar, "ascii");
            case PLY_LITTLE_ENDIAN -> ScanBytes.ply(bar, "binary_little_endian");
            case PLY_BIG_ENDIAN -> ScanBytes.ply(bar, "binary_big_endian");
        };
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] file = good.clone();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(6)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> file = Arrays.copyOf(file, Math.max(1, at));
                case 3 -> file = spliced(file, at, at, WORDS[random.nextInt(WORDS.length)]);
                case 4 -> file = spliced(file, at, Math.min(file.length, at + 1 + random.nextInt(20)), "");
                default -> file = spliced(file, at, Math.min(file.length, at + 4), WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return file;
    }

    private static byte[] spliced(byte[] file, int from, int to, String word) {
        byte[] joined = ScanBytes.joined(
                Arrays.copyOf(file, from),
                word.getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOfRange(file, to, file.length));
        return joined.length == 0 ? new byte[1] : joined;
    }

    /** Counts triangles without keeping them. */
    private static final class ScanBytesCounter {
        static MeshReading read(byte[] file, int[] count) {
            try {
                return MeshFileReader.read(new java.io.ByteArrayInputStream(file), file.length, c -> count[0]++);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
