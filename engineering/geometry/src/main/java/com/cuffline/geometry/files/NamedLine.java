package com.cuffline.geometry.files;

import com.cuffline.geometry.Vector3;
import java.util.List;

/**
 * A line to be seen beside a mesh: the margin line, an axis.
 *
 * @param name as of a {@link NamedPart}
 * @param points two or more, mm
 * @param closed whether the last point is joined to the first
 */
public record NamedLine(String name, List<Vector3> points, boolean closed) {
    public NamedLine {
        NamedPart.checkName(name);
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("line " + name + " needs 2 points or more but has " + points.size());
        }
    }
}
