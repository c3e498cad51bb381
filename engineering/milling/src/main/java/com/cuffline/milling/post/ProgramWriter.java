package com.cuffline.milling.post;

import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.Move;
import com.cuffline.milling.toolpath.Operation;
import com.cuffline.milling.toolpath.Rapid;
import com.cuffline.milling.toolpath.Toolpath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes programs: one per unit, and one for a whole holder, which holds the same blocks unit after unit with each slot's work offset.
 * Positions have four decimals (0.1 µm, 0.0001°). Feeds that turn A are in inverse time (G93), all others in mm/min
 * (G94). A program starts by stating every modal word it relies on.
 */
public final class ProgramWriter {

    /** A unit of a holder. */
    public record Part(ProgramHeader header, Toolpath toolpath) {
        private Sheet sheet() {
            return new Sheet(header.remarks(), header.slot().number(), toolpath);
        }
    }

    /**
     * One unit of a program.
     *
     * @param remarks lines of its head
     * @param workOffset 1 to 9, see {@link #workOffset}
     */
    public record Sheet(List<String> remarks, int workOffset, Toolpath toolpath) {
        public Sheet {
            remarks = List.copyOf(remarks);
        }
    }

    private static final String ROTARY = "rotary";

    private final ProgramText out;
    private final ModalState modal = new ModalState();
    private boolean tilts;

    private ProgramWriter(Dialect dialect) {
        out = new ProgramText(dialect);
    }

    /** The program of one unit. */
    public static String unit(Part part, Dialect dialect) {
        return new ProgramWriter(dialect).program(part.header().number(), ROTARY, List.of(part.sheet()));
    }

    /**
     * The main program of a holder.
     *
     * @param number of the program, 1 to 9999
     * @param parts in the order they are milled, at least one
     */
    public static String holder(int number, List<Part> parts, Dialect dialect) {
        return new ProgramWriter(dialect)
                .program(number, ROTARY, parts.stream().map(Part::sheet).toList());
    }

    /**
     * A program of any route.
     *
     * @param number of the program, 1 to 9999
     * @param route name of the route, for the first line
     * @param sheets in the order they are milled, at least one
     */
    public static String program(int number, String route, List<Sheet> sheets, Dialect dialect) {
        return new ProgramWriter(dialect).program(number, route, sheets);
    }

    private String program(int number, String route, List<Sheet> sheets) {
        out.bare("%");
        if (out.dialect() == Dialect.ISO6983) {
            out.bare(String.format(Locale.ROOT, "O%04d", number));
        }
        out.comment("Cuffline " + route + " route, " + out.dialect().word() + ", " + sheets.size() + " unit");
        for (Sheet sheet : sheets) {
            sheet(sheet);
        }
        out.block("M9");
        out.block("M5");
        out.block(out.dialect() == Dialect.ISO6983 ? "M30" : "M2");
        out.bare("%");
        return out.text();
    }

    private void sheet(Sheet sheet) {
        sheet.remarks().forEach(out::comment);
        tilts = sheet.toolpath().tilts();
        modal.forget(tilts);
        out.block("G21 G17 G40 G49 G80 G90 G94");
        out.block(workOffset(sheet.workOffset(), out.dialect()));
        for (Operation operation : sheet.toolpath().operations()) {
            out.comment("operation " + operation.name());
            for (Move move : operation.moves()) {
                move(move, operation.tool());
            }
        }
    }

    /** For example {@code G54}; slots past the sixth use the dialect's further offsets. */
    public static String workOffset(int slot, Dialect dialect) {
        if (slot <= 6) {
            return "G" + (53 + slot);
        }
        return dialect == Dialect.LINUXCNC ? "G59." + (slot - 6) : "G54.1 P" + (slot - 6);
    }

    private void move(Move move, Tool tool) {
        if (move instanceof Rapid rapid) {
            out.open();
            motion("G0");
            axes(rapid.to());
            out.end();
        } else if (move instanceof Move.Feed feed) {
            feed(feed);
        } else if (move instanceof Move.Arc arc) {
            arc(arc);
        } else if (move instanceof Move.Dwell dwell) {
            out.open();
            out.word(out.dialect() == Dialect.ISO6983 ? "G04" : "G4");
            out.word(out.dialect() == Dialect.ISO6983 ? 'X' : 'P', ProgramText.scaled(dwell.seconds()));
            out.end();
        } else if (move instanceof Move.ToolChange change) {
            change(change, tool);
        }
    }

    private void change(Move.ToolChange change, Tool tool) {
        out.comment(tool.name());
        out.block("M5");
        out.block("T" + change.tool() + " M6");
        out.block("G43 H" + change.tool());
        out.block("S" + Math.round(change.spindleRpm()) + " M3");
        out.block("M8");
        modal.forget(tilts);
    }

    private void feed(Move.Feed feed) {
        boolean turns = modal.turns(feed.to());
        double rate = turns ? 60 / feed.seconds() : 60 * modal.distance(feed.to()) / feed.seconds();
        out.open();
        feedMode(turns ? "G93" : "G94");
        motion("G1");
        axes(feed.to());
        rate(Math.max(1, ProgramText.scaled(rate)), turns);
        out.end();
    }

    private void arc(Move.Arc arc) {
        MachinePosition from = modal.position();
        double radius = Math.hypot(from.x() - arc.centreX(), from.y() - arc.centreY());
        double sweep = sweep(from, arc);
        out.open();
        feedMode("G94");
        motion(arc.clockwise() ? "G2" : "G3");
        long i = ProgramText.scaled(arc.centreX() - from.x());
        long j = ProgramText.scaled(arc.centreY() - from.y());
        out.word('X', ProgramText.scaled(arc.to().x()));
        out.word('Y', ProgramText.scaled(arc.to().y()));
        out.word('I', i);
        out.word('J', j);
        modal.moveTo(arc.to());
        rate(Math.max(1, ProgramText.scaled(60 * radius * sweep / arc.seconds())), false);
        out.end();
    }

    private static double sweep(MachinePosition from, Move.Arc arc) {
        double start = StrictMath.atan2(from.y() - arc.centreY(), from.x() - arc.centreX());
        double end = StrictMath.atan2(arc.to().y() - arc.centreY(), arc.to().x() - arc.centreX());
        double turn = arc.clockwise() ? start - end : end - start;
        return turn <= 1e-9 ? turn + 2 * Math.PI : turn;
    }

    private void feedMode(String mode) {
        modal.feedMode(mode).ifPresent(out::word);
    }

    private void motion(String word) {
        Optional<String> changed = modal.motion(word);
        changed.map(this::code).ifPresent(out::word);
    }

    private String code(String word) {
        return out.dialect() == Dialect.ISO6983 ? "G0" + word.charAt(1) : word;
    }

    private void axes(MachinePosition to) {
        modal.changed(to, out::word);
        modal.moveTo(to);
    }

    private void rate(long scaled, boolean always) {
        if (modal.rate(scaled) || always) {
            out.word('F', scaled);
        }
    }
}
