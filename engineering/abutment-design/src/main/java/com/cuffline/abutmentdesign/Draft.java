package com.cuffline.abutmentdesign;

import java.util.OptionalDouble;

/** A shape with what was asked of it, ready to be judged. */
record Draft(Site site, CuffRing ring, Variant variant, Shape shape, ChannelWall wall) {
    static Draft of(Site site, CuffRing ring, Variant variant, Grid grid) {
        Shape shape = Shape.of(site, ring, variant, grid);
        return new Draft(
                site,
                ring,
                variant,
                shape,
                ChannelWall.of(shape, site.foundation().boreRadiusMm()));
    }

    double leastCollarMm() {
        double least = Double.MAX_VALUE;
        for (int j = 0; j < shape.azimuths(); j++) {
            least = Math.min(least, shape.margin(j).z());
        }
        return least;
    }

    double greatestCollarMm() {
        double greatest = 0;
        for (int j = 0; j < shape.azimuths(); j++) {
            greatest = Math.max(greatest, shape.margin(j).z());
        }
        return greatest;
    }

    double emergenceDeg() {
        double steepest = -90;
        for (int j = 0; j < shape.azimuths(); j++) {
            steepest = Math.max(steepest, shape.emergenceDeg(j));
        }
        return steepest;
    }

    double largestRadiusMm() {
        double largest = 0;
        for (int row = 0; row < shape.rowCount(); row++) {
            for (int j = 0; j < shape.azimuths(); j++) {
                largest = Math.max(largest, shape.point(row, j).radius());
            }
        }
        return largest;
    }

    double highestMm() {
        double highest = 0;
        for (int row = shape.wallBaseRow(); row < shape.rowCount(); row++) {
            for (int j = 0; j < shape.azimuths(); j++) {
                highest = Math.max(highest, shape.point(row, j).z());
            }
        }
        return highest;
    }

    /** How far the abutment stands outside the measured cuff at the gingival margin; 0 where it stays within. */
    double tissueDisplacementMm() {
        double most = 0;
        for (int j = 0; j < shape.azimuths(); j++) {
            double azimuth = 2 * Math.PI * j / shape.azimuths();
            most = Math.max(
                    most, shape.margin(j).radius() - ring.gingivaAt(azimuth).radius());
        }
        return most;
    }

    OptionalDouble blankMm() {
        return site.platform().blanks().smallestCovering(2 * largestRadiusMm());
    }
}
