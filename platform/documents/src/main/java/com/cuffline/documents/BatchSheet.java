package com.cuffline.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The batch sheet: which unit stands in which slot of which machine.
 *
 * @param frame code block and foot; carries the batch's code
 * @param batchCode the batch's code
 * @param machine name of the machine
 * @param material name of the material
 * @param blankFamily blank family or disc type
 * @param dueOn when the batch has to be done; null when no unit has a due date
 * @param notes further facts, in print order; may be empty
 * @param slots occupied slots in loading order; may be empty
 * @param holder real slot positions; null when they are not known, then no picture is printed
 * @param tools that cut the batch; may be empty
 */
public record BatchSheet(
        Frame frame,
        String batchCode,
        String machine,
        String material,
        String blankFamily,
        @Nullable LocalDate dueOn,
        List<Fact> notes,
        List<Slot> slots,
        @Nullable Holder holder,
        List<ToolLine> tools) {
    public BatchSheet {
        notes = List.copyOf(notes);
        slots = List.copyOf(slots);
        tools = List.copyOf(tools);
    }

    /**
     * One occupied slot.
     *
     * @param slot the slot's name on the holder
     * @param unitCode the unit's code
     * @param orderCode the order's code
     * @param revision the order's revision, 1 or greater
     * @param tooth FDI number
     * @param dueOn the unit's due date; null when it has none
     * @param stock lot and program in words; may be blank
     */
    public record Slot(
            String slot,
            String unitCode,
            String orderCode,
            int revision,
            String tooth,
            @Nullable LocalDate dueOn,
            String stock) {
        public Slot {
            Require.inRange("revision", revision, 1, Integer.MAX_VALUE);
        }

        /** Without stock. */
        public Slot(
                String slot, String unitCode, String orderCode, int revision, String tooth, @Nullable LocalDate dueOn) {
            this(slot, unitCode, orderCode, revision, tooth, dueOn, "");
        }
    }

    /**
     * The holder or disc seen from the spindle.
     *
     * @param outline its edge as a closed polyline, at least 3 points
     * @param places every slot of the holder, occupied or not
     */
    public record Holder(List<Point> outline, List<Place> places) {
        public Holder {
            Require.inRange("outline", outline.size(), 3, Integer.MAX_VALUE);
            outline = List.copyOf(outline);
            places = List.copyOf(places);
        }
    }

    /**
     * Where a slot lies.
     *
     * @param slot the slot's name
     * @param centre centre of the blank in the same frame as the outline
     * @param diameterMm diameter of the blank, or of the room for the slot's name, greater than 0
     * @param edge closed polyline of the part's own outline; empty for a round blank
     */
    public record Place(String slot, Point centre, double diameterMm, List<Point> edge) {
        public Place {
            Require.positive("diameterMm", diameterMm);
            edge = List.copyOf(edge);
        }

        /** A round blank. */
        public Place(String slot, Point centre, double diameterMm) {
            this(slot, centre, diameterMm, List.of());
        }
    }
}
