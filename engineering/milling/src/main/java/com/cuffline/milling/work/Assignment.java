package com.cuffline.milling.work;

import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.Placement;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Where, out of what and with what a unit is milled.
 *
 * @param lot stock lot of the blank or bar; of a disc its own number
 * @param tools numbers in the machine's magazine, rising; empty where the route chooses
 * @param number of the unit in its batch, from 1, in the order of machining
 */
public record Assignment(
        String unit,
        String batch,
        String machine,
        String lot,
        Place place,
        List<Integer> tools,
        int number,
        LocalDateTime start,
        LocalDateTime end) {
    public Assignment {
        tools = List.copyOf(tools);
    }

    /** Where the unit lies. */
    public sealed interface Place {}

    /**
     * @param slot number of the holder's slot
     * @param rotationDeg of the part's index mark in machine coordinates
     */
    public record InHolder(int slot, double rotationDeg) implements Place {}

    /** @param disc as it was when it was loaded */
    public record InDisc(Disc disc, Placement placement) implements Place {}

    public record OnBar() implements Place {}
}
