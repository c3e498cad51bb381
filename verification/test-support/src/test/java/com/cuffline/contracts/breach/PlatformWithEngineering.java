package com.cuffline.contracts.breach;

import com.cuffline.geometry.breach.EngineeringWithPlatformAndSpring;

/** Platform that knows a type of the domain. */
public record PlatformWithEngineering(EngineeringWithPlatformAndSpring domain) {}
