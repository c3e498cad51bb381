package com.cuffline.designworker.breach;

/** A class of another service. */
public record AnotherWorker(String name) {}
