package com.cuffline.milling.post;

import com.cuffline.milling.toolpath.MachinePosition;
import java.util.Arrays;
import java.util.Optional;

/** What the controller still knows from earlier blocks, in the rounding of the program. Lives in the writer only. */
final class ModalState {
    private static final char[] LETTERS = {'X', 'Y', 'Z', 'A', 'B'};
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Receives the words of axes that move. */
    interface WordReader {
        void read(char letter, long tenThousandths);
    }

    private final long[] axes = new long[LETTERS.length];
    private String motion = "";
    private String feedMode = "";
    private long rate = UNKNOWN;
    private MachinePosition at = new MachinePosition(0, 0, 0, 0, 0);

    /** @param tilts whether B leaves 0 anywhere; where it never does no word for it is written */
    void forget(boolean tilts) {
        Arrays.fill(axes, UNKNOWN);
        axes[4] = tilts ? UNKNOWN : 0;
        motion = "";
        feedMode = "G94";
        rate = UNKNOWN;
    }

    MachinePosition position() {
        return at;
    }

    Optional<String> motion(String word) {
        boolean same = word.equals(motion);
        motion = word;
        return same ? Optional.empty() : Optional.of(word);
    }

    /** A change of feed mode forgets the rate. */
    Optional<String> feedMode(String word) {
        if (word.equals(feedMode)) {
            return Optional.empty();
        }
        feedMode = word;
        rate = UNKNOWN;
        return Optional.of(word);
    }

    boolean turns(MachinePosition to) {
        return ProgramText.scaled(to.a()) != axes[3] || ProgramText.scaled(to.b()) != axes[4];
    }

    double distance(MachinePosition to) {
        double dx = to.x() - at.x();
        double dy = to.y() - at.y();
        double dz = to.z() - at.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    void changed(MachinePosition to, WordReader reader) {
        double[] values = {to.x(), to.y(), to.z(), to.a(), to.b()};
        for (int i = 0; i < values.length; i++) {
            long scaled = ProgramText.scaled(values[i]);
            if (scaled != axes[i]) {
                reader.read(LETTERS[i], scaled);
            }
        }
    }

    void moveTo(MachinePosition to) {
        double[] values = {to.x(), to.y(), to.z(), to.a(), to.b()};
        for (int i = 0; i < values.length; i++) {
            axes[i] = ProgramText.scaled(values[i]);
        }
        at = to;
    }

    /** Whether the rate is new. */
    boolean rate(long scaled) {
        boolean changed = scaled != rate;
        rate = scaled;
        return changed;
    }
}
