package com.cuffline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignSurfaceContractTest {
    private static final DesignSurface SURFACE = new DesignSurface(
            "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
            List.of(new DesignSurface.Region("TABLE", 288), new DesignSurface.Region("COLLAR", 576)),
            List.of(new DesignSurface.Point(3.25, 0, 2.5), new DesignSurface.Point(0, 3.25, 2.25)));

    @Test
    void a_file_reads_back_and_tells_no_more_than_is_read() {
        assertThat(DesignSurface.read(SURFACE.file())).isEqualTo(SURFACE);
        assertThat(new String(SURFACE.file(), StandardCharsets.UTF_8)).doesNotContain("channelRadiusMm");
    }

    @Test
    void a_file_from_before_the_channels_radius_was_dropped_still_reads() {
        String older =
                new String(SURFACE.file(), StandardCharsets.UTF_8).replaceFirst("}$", ",\"channelRadiusMm\":1.1}");

        assertThat(older).endsWith(",\"channelRadiusMm\":1.1}");
        assertThat(DesignSurface.read(older.getBytes(StandardCharsets.UTF_8))).isEqualTo(SURFACE);
    }

    @Test
    void what_is_no_surface_is_refused() {
        assertThatThrownBy(() -> DesignSurface.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
