package com.cuffline.cuffscan;

/**
 * A part of the cuff that the scan does not show, over a run of azimuths.
 *
 * @param part margin or profile
 * @param fromAzimuthDeg first azimuth without it
 * @param toAzimuthDeg last azimuth without it; below fromAzimuthDeg where the run passes buccal
 * @param fromDepthMm least depth below the margin that is missing, 0 for the margin
 * @param toDepthMm greatest depth that is missing, 0 for the margin
 */
public record Missing(
        Part part, double fromAzimuthDeg, double toAzimuthDeg, double fromDepthMm, double toDepthMm, Reason reason) {

    /** What is missing. */
    public enum Part {
        MARGIN,
        PROFILE
    }

    /** Why it is missing. */
    public enum Reason {
        /** No wall that faces the axis was found. */
        NO_WALL("no-wall"),
        /** A wall was found, but it ends at a hole or runs on without turning over. */
        NO_TURN("no-turn"),
        /** What was found lies off its neighbours by more than 1 mm and is not believed. */
        NOT_CONSISTENT("not-consistent"),
        /** The surface has a hole. */
        HOLE("hole");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Width of the run, degrees, counted from middle to middle of the azimuths beside it less one step. */
    public double widthDeg(int azimuths) {
        double step = 360.0 / azimuths;
        return Math.floorMod(Math.round((toAzimuthDeg - fromAzimuthDeg) / step), azimuths) * step + step;
    }
}
