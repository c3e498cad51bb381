package com.cuffline.geometry.breach;

import com.cuffline.contracts.breach.PlatformWithEngineering;
import java.util.function.Supplier;
import org.springframework.core.env.StandardEnvironment;

/** Engineering that reaches for the platform and for Spring. */
public record EngineeringWithPlatformAndSpring(
        Supplier<PlatformWithEngineering> platform, StandardEnvironment environment) {}
