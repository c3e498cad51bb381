package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.ImplantPose;
import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The gingival margin's height around the implant, put together from whichever way it was stated. */
public final class Gingiva {
    private final List<double[]> azimuthAndHeight = new ArrayList<>();

    private Gingiva() {}

    /** Heights as stated with the pose, else its margin loop, else the order's samples; empty for none of them. */
    public static Optional<PeriodicCurve> of(
            PoseDocument file, ImplantPose pose, boolean leftHanded, List<CuffSample> typed) throws UnreadableInput {
        Gingiva gingiva = new Gingiva();
        if (!file.gingiva().isMissingNode() && !file.gingiva().isNull()) {
            gingiva.addStated(file.gingiva());
        } else if (!file.marginLoop().isEmpty()) {
            for (Vector3 point : file.marginLoop()) {
                Vector3 p = pose.toImplant(point);
                gingiva.add(Math.atan2(leftHanded ? -p.y() : p.y(), p.x()), p.z());
            }
        } else {
            typed.forEach(s -> gingiva.add(Math.toRadians(s.azimuthDeg()), s.heightMm()));
        }
        return gingiva.curve();
    }

    private void addStated(JsonNode stated) throws UnreadableInput {
        if (stated.isArray()) {
            for (JsonNode sample : stated) {
                add(
                        Math.toRadians(JsonNumbers.number(sample.path("azimuthDeg"), "gingiva azimuthDeg")),
                        JsonNumbers.number(sample.path("heightMm"), "gingiva heightMm"));
            }
            return;
        }
        for (Side side : Side.values()) {
            JsonNode height = stated.isNumber() ? stated : stated.path(side.word() + "Mm");
            add(Math.toRadians(side.azimuthDeg()), JsonNumbers.number(height, "gingiva " + side.word() + "Mm"));
        }
    }

    private void add(double azimuthRad, double heightMm) {
        azimuthAndHeight.add(new double[] {azimuthRad, heightMm});
    }

    private Optional<PeriodicCurve> curve() throws UnreadableInput {
        if (azimuthAndHeight.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PeriodicCurve.through(
                    azimuthAndHeight.stream().mapToDouble(p -> p[0]).toArray(),
                    azimuthAndHeight.stream().mapToDouble(p -> p[1]).toArray()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput("the gingiva's height: " + e.getMessage());
        }
    }
}
