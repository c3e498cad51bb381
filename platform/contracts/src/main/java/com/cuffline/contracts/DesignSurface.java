package com.cuffline.contracts;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a design's mesh file alone does not tell: which part of the surface its triangles belong to, where the margin line runs.
 * An artifact of its own, JSON; lengths in mm, in the frame of the mesh. Unknown fields are not read: older files told the channel's radius.
 *
 * @param meshSha256 of the mesh file this speaks of
 * @param regions runs of triangles in the order of the mesh file, together as many as it has
 * @param marginLine closed; the last point is not the first again
 */
public record DesignSurface(String meshSha256, List<Region> regions, List<Point> marginLine) {

    public static final String MEDIA_TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public DesignSurface {
        regions = List.copyOf(regions);
        marginLine = List.copyOf(marginLine);
    }

    /** @param name {@code TABLE}, {@code COLLAR}, {@code EMERGENCE}, {@code FINISH}, {@code POST}, {@code TOP} or {@code CHANNEL} */
    public record Region(String name, int triangles) {}

    public record Point(double x, double y, double z) {}

    /** As JSON; equal surfaces give equal bytes. */
    public byte[] file() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IllegalArgumentException if the bytes are no such file */
    public static DesignSurface read(byte[] file) {
        try {
            return JSON.readValue(file, DesignSurface.class);
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("not a surface of a design: " + e.getMessage(), e);
        }
    }
}
