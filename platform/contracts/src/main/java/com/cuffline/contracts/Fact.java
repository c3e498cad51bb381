package com.cuffline.contracts;

/** Something that has happened, in the past tense. Each fact belongs to exactly one topic. */
public sealed interface Fact permits OrderFact, DesignFact, ProductionFact, DeadLetterFact, ReplayFact {

    /** What the fact is about (order id, batch id, planning id or record key); facts of one subject keep their order. */
    String subject();

    /** The topic this fact is published on. */
    Topic topic();
}
