package com.cuffline.implantlibrary;

import java.util.Optional;

/**
 * The connection under one platform. What no source states is empty, never a guess.
 *
 * @param indexPositions rotational positions in which an engaging abutment can be seated, 0 to 24; 0 turns freely
 * @param facingBuccal what lies at azimuth 0
 * @param coneAngleDeg as stated, see {@code coneAngleIs}
 * @param indexSizeMm across the flats of a hex, otherwise as the source measures it
 * @param seatDiameterMm diameter at the seat
 * @param lengthMm insertion length
 */
public record Connection(
        SourcedCode<ConnectionKind> kind,
        SourcedNumber indexPositions,
        SourcedCode<IndexFeature> facingBuccal,
        SourcedCode<SeatShape> seat,
        Optional<SourcedNumber> coneAngleDeg,
        ConeAngle coneAngleIs,
        Optional<SourcedNumber> indexSizeMm,
        Optional<SourcedNumber> seatDiameterMm,
        Optional<SourcedNumber> lengthMm) {
    public Connection {
        if (coneAngleDeg.isPresent() == (coneAngleIs == ConeAngle.NONE)) {
            throw new ColumnProblem(
                    "cone_angle_is",
                    coneAngleDeg.isPresent()
                            ? "must be half or not-stated where a cone angle stands"
                            : "must be none where no cone angle stands");
        }
        if (indexPositions.value() != Math.rint(indexPositions.value())) {
            throw new ColumnProblem("index_positions", "must be whole but is " + indexPositions.value());
        }
        if ((indexPositions.value() == 0) != (facingBuccal.value() == IndexFeature.FREE)) {
            throw new ColumnProblem("facing_buccal", "must be free where, and only where, index_positions is 0");
        }
    }

    /** Degrees between two neighbouring seats; 360 for one seat, 0 where the abutment turns freely. */
    public double indexStepDeg() {
        return indexPositions.value() == 0 ? 0 : 360 / indexPositions.value();
    }

    static Connection read(Row row) {
        return new Connection(
                row.sourcedCode("kind", ConnectionKind.class),
                row.sourced("index_positions", Range.COUNT),
                row.sourcedCode("facing_buccal", IndexFeature.class),
                row.sourcedCode("seat", SeatShape.class),
                row.sourcedIfKnown("cone_angle_deg", Range.DEG),
                row.code("cone_angle_is", ConeAngle.class),
                row.sourcedIfKnown("index_size_mm", Range.MM),
                row.sourcedIfKnown("seat_diameter_mm", Range.MM),
                row.sourcedIfKnown("length_mm", Range.MM));
    }
}
