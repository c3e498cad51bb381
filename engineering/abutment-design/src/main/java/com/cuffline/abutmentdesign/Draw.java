package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.geometry.Vector3;
import java.util.Optional;

/**
 * The insertion axis that a site shares with others, as its own implant sees it.
 *
 * @param axis unit direction along which the restoration is seated
 * @param post unit direction of the post where no tilt is set; the axis, unless that was turned away from it
 * @param turned whether a person has turned the axis, by setting the tilt at every site
 * @param leeway how far a person may tilt the post off the axis; empty where the tilt set here is the axis, and where there is no post
 */
record Draw(Vector3 axis, Vector3 post, boolean turned, Optional<Leeway> leeway) {
    /** How far a post may lie off the shared axis. */
    static final double MOST_OFF_DEG = 0.5;

    static final String SOURCE = "general knowledge, certainty C; house policy, certainty C";

    /** A site at which nobody has turned the axis. */
    static Draw along(Vector3 axis, Optional<Leeway> leeway) {
        return new Draw(axis, axis, false, leeway);
    }

    RuleResult judged(Vector3 postAxis) {
        return number("Post against the axis shared by all sites", Tilts.betweenDeg(postAxis, axis), "deg")
                .failAbove(MOST_OFF_DEG)
                .source(SOURCE)
                .of("sites-share-one-draw", Cure.SHARED_AXIS);
    }
}
