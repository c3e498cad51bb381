package com.cuffline.milling.planning;

import com.cuffline.milling.Checks;
import java.util.List;

/**
 * The values a plan is made with.
 *
 * @param loadMinutes to load and unload a holder or disc
 * @param changeoverMinutes more when the batch before on the machine was of another material or stock
 * @param discFill share of a disc's free area that units may reserve; nesting must be able to keep it
 * @param discBatchMinutes a disc batch takes no more units beyond this, as long as another disc is left
 * @param frontFactor a scrapped unit's lateness weighs this much more
 * @param horizonDays how far calendars are looked at
 */
public record PlanningRules(
        int loadMinutes,
        int changeoverMinutes,
        double discFill,
        int discBatchMinutes,
        double frontFactor,
        int horizonDays) {

    public PlanningRules {
        Checks.within("loadMinutes", 0, 600, loadMinutes);
        Checks.within("changeoverMinutes", 0, 600, changeoverMinutes);
        Checks.within("discFill", 0.1, 1, discFill);
        Checks.within("discBatchMinutes", 1, 10_000, discBatchMinutes);
        Checks.within("frontFactor", 1, 1000, frontFactor);
        Checks.within("horizonDays", 1, 730, horizonDays);
    }

    /** General knowledge, certainty C. */
    public static PlanningRules usual() {
        return new PlanningRules(10, 20, 0.72, 480, 10, 180);
    }

    /** One line of the list that people read. */
    public record Named(String name, String text, double value, String unit) {}

    public List<Named> named() {
        return List.of(
                new Named("load", "Loading a batch takes this long", loadMinutes, "min"),
                new Named(
                        "change-over",
                        "Other material or stock than before takes this much longer",
                        changeoverMinutes,
                        "min"),
                new Named("disc-fill", "Units reserve at most this share of a disc's free area", discFill, "1"),
                new Named(
                        "disc-batch",
                        "A disc takes no more units beyond this work while another disc is left",
                        discBatchMinutes,
                        "min"),
                new Named(
                        "front-factor",
                        "A scrapped unit goes first and its lateness weighs this much more",
                        frontFactor,
                        "1"),
                new Named("horizon", "Calendars are looked at this far ahead", horizonDays, "d"));
    }
}
