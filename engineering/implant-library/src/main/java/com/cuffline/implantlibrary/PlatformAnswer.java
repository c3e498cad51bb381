package com.cuffline.implantlibrary;

import java.util.List;

/** The library's answer to a system, a platform and an implant diameter. */
public sealed interface PlatformAnswer {
    /** The platform exists and takes the implant. */
    record Found(Platform platform) implements PlatformAnswer {}

    /** No such system; the known ones are named. */
    record UnknownSystem(String system, List<String> known) implements PlatformAnswer {}

    /** The system is known, the platform is not; its platforms are named. */
    record UnknownPlatform(String system, String platform, List<String> known) implements PlatformAnswer {}

    /** System and platform are known, but implants of this diameter do not end in it. */
    record DiameterDoesNotBelong(Platform platform, double diameterMm) implements PlatformAnswer {}
}
