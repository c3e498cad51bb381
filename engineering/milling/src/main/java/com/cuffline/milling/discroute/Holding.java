package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.nesting.Placement.Connector;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MillingTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * What still holds the part when all is milled, found in what the replay left of the disc and nowhere else: under each connector of the nest the heights at which
 * material stands all the way from the part to the web. Material is only ever taken away, so what holds at the end has held all the time.
 */
final class Holding {
    private static final double STEP_MM = 0.05;
    private static final double STRIDE_MM = 0.1;
    private static final double WIDEST_MM = 3;
    /** The columns and steps do not see a bar thinner than it is by more than this. */
    private static final double EXACT_MM = 0.1;

    private static final double FEELER_MM = 0.01;
    private static final double OFF_MM = 0.05;

    private final DiscPlace place;
    private final DiscStock stock;
    private final DropCutter part;
    private final double lowMm;
    private final double highMm;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Integer> cutLines = new ArrayList<>();

    Holding(MillingTarget enlarged, DiscPlace place, DiscStock stock) {
        this.place = place;
        this.stock = stock;
        part = new DropCutter(new DropMesh(enlarged.mesh(), triangle -> true));
        lowMm = enlarged.mesh().lowest().z();
        highMm = enlarged.mesh().highest().z();
        place.connectors().forEach(this::look);
        if (place.connectors().isEmpty()) {
            cutLines.add(0);
        }
    }

    /**
     * What stands under each connector that still holds, no thicker than the nest asks; where more stands, its lowest part: what is above a bar is out of reach up to the
     * margin line, what is below is not.
     */
    List<Bar> bars() {
        return bars;
    }

    /** For each connector that does not hold, the line of the program that cut where least is left; one entry where there are no connectors. */
    List<Integer> cutLines() {
        return cutLines;
    }

    private void look(Connector connector) {
        double ux = StrictMath.cos(StrictMath.toRadians(connector.azimuthDeg()));
        double uy = StrictMath.sin(StrictMath.toRadians(connector.azimuthDeg()));
        double to = (connector.to().xMm() - place.xMm()) * ux + (connector.to().yMm() - place.yMm()) * uy;
        Bar ray = new Bar(place.xMm(), place.yMm(), ux, uy, 0, to, 0, connector.diameterMm() / 2);
        double thick = 0;
        double low = 0;
        double from = lowMm;
        for (double z = lowMm; z <= highMm; z += STEP_MM) {
            if (!stands(ray, z)) {
                from = z + STEP_MM;
            } else if (z - from > thick) {
                thick = z - from;
                low = from;
            }
        }
        double radius = Math.min(thick + EXACT_MM, connector.diameterMm()) / 2;
        double middle = low + radius - EXACT_MM / 2;
        if (thick + EXACT_MM < Bars.THINNEST_MM
                || width(ray, middle) + DiscStock.CELL_MM + EXACT_MM < Bars.THINNEST_MM) {
            cutLines.add(cutLine(ray));
            return;
        }
        double root = surface(ray, middle) - Bars.ROOTED_MM;
        bars.add(new Bar(place.xMm(), place.yMm(), ux, uy, root, to, middle, radius));
    }

    /** Distance of the part's surface from the insertion axis at a height; negative infinity where the part is not so high or low. */
    private double surface(Bar ray, double z) {
        return part.ball(ray.at(0, 0, z), new Vector3(ray.ux(), ray.uy(), 0), FEELER_MM) - FEELER_MM;
    }

    private boolean stands(Bar ray, double z) {
        double from = surface(ray, z) + OFF_MM;
        boolean stands = from > 0;
        for (double along = from; stands && along <= ray.toMm(); along += STRIDE_MM) {
            stands = holds(ray, along, 0, z);
        }
        return stands;
    }

    private boolean holds(Bar ray, double along, double left, double z) {
        Vector3 at = ray.at(along, left, z);
        return stock.holds(at.x(), at.y(), at.z());
    }

    /** Least width across, at a height, from the part to the web. */
    private double width(Bar ray, double z) {
        double least = WIDEST_MM;
        for (double along = surface(ray, z) + OFF_MM; along <= ray.toMm(); along += STRIDE_MM) {
            double width = 0;
            for (int way = -1; way <= 1; way += 2) {
                double left = 0;
                while (Math.abs(left) < WIDEST_MM / 2 && holds(ray, along, left, z)) {
                    left += way * STEP_MM;
                }
                width += Math.abs(left);
            }
            least = Math.min(least, width);
        }
        return least;
    }

    private int cutLine(Bar ray) {
        double least = Double.POSITIVE_INFINITY;
        int line = 0;
        for (double along = 0; along <= ray.toMm(); along += STRIDE_MM) {
            Vector3 at = ray.at(along, 0, 0);
            double left = stock.within(stock.cell(at.x(), at.y()), lowMm, highMm, 0);
            int last = stock.lastLine(at.x(), at.y());
            if (left < least && last > 0) {
                least = left;
                line = last;
            }
        }
        return line;
    }
}
