package com.cuffline.abutmentdesign.solid;

/**
 * What is to be built. Any finite numbers may be planned; a plan that makes no sound solid is answered with
 * {@link SolidOutcome.NotBuildable}.
 */
public record SolidPlan(Base base, MarginLine margin, Emergence emergence, Finish finish, Top top, Channel channel) {}
