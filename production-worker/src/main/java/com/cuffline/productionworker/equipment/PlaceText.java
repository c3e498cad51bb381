package com.cuffline.productionworker.equipment;

import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Placement.Connector;
import com.cuffline.milling.nesting.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a unit lies, as kept in the database.
 *
 * @param rotationDeg of the index in its holder's slot, or about the insertion axis in a disc
 * @param disc null in a holder
 */
public record PlaceText(double rotationDeg, @Nullable InDisc disc) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param letter on disc and picture
     * @param pose index of the way it stands
     * @param points outline, enlarged, turned and moved
     */
    public record InDisc(String letter, Point at, int pose, List<Point> points, List<Connector> connectors) {}

    public static PlaceText of(String text) {
        return JSON.readValue(text, PlaceText.class);
    }

    public String text() {
        return JSON.writeValueAsString(this);
    }

    Optional<Outline> outline() {
        return Optional.ofNullable(disc).map(place -> new Outline(place.points()));
    }
}
