package com.cuffline.milling.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.cuffline.milling.center.Rates;
import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.post.ProgramStep.Kind;
import com.cuffline.milling.toolpath.MachinePosition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mill that turns by 120° a second and speeds up by 1000 mm/s². */
class MachiningTimeTest {
    private static final Rates RATES = new Rates(6000, 7200, 1000, 8);
    private static final MachinePosition HOME = new MachinePosition(0, 0, 50, 0, 0);

    @Test
    void aRapidThatTurnsTakesAsLongAsTheSlowerRotaryAxis() {
        assertEquals(1.5, seconds(Kind.RAPID, HOME, new MachinePosition(0, 0, 50, 180, 0), 0), 1e-9);
        assertEquals(0.75, seconds(Kind.RAPID, HOME, new MachinePosition(0, 0, 50, 0, -90), 0), 1e-9);
        assertEquals(1.5, seconds(Kind.RAPID, HOME, new MachinePosition(0, 0, 50, -180, 90), 0), 1e-9);
    }

    @Test
    void aFeedTakesItsProgrammedTimeUnlessTurningIsSlower() {
        assertEquals(2, seconds(Kind.FEED, HOME, new MachinePosition(0, 0, 50, 0, 60), 2), 1e-9);
        assertEquals(0.5, seconds(Kind.FEED, HOME, new MachinePosition(0, 0, 50, 0, 60), 0.1), 1e-9);
    }

    @Test
    void aFeedThatOnlyTurnsTheOtherWayStopsTheAxes() {
        MachinePosition turned = new MachinePosition(0, 0, 50, 0, 30);
        ProgramStep there = step(Kind.FEED, HOME, turned, 1);
        double onward = MachiningTime.of(
                        List.of(there, step(Kind.FEED, turned, new MachinePosition(0, 0, 50, 0, 60), 1)), RATES)
                .totalS();
        double back = MachiningTime.of(List.of(there, step(Kind.FEED, turned, HOME, 1)), RATES)
                .totalS();
        double speedMmPerS = 50 * Math.PI / 6;
        assertEquals(speedMmPerS / 1000, back - onward, 1e-9);
    }

    private static double seconds(Kind kind, MachinePosition from, MachinePosition to, double programmedS) {
        return MachiningTime.of(List.of(step(kind, from, to, programmedS)), RATES)
                .totalS();
    }

    private static ProgramStep step(Kind kind, MachinePosition from, MachinePosition to, double seconds) {
        return new ProgramStep(kind, 1, 1, from, to, 0, 0, seconds);
    }
}
