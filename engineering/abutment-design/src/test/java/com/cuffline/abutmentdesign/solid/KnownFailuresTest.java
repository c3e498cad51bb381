package com.cuffline.abutmentdesign.solid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that could be built in principle and are refused; when one of them is built, it leaves this list. */
class KnownFailuresTest {
    /** Four deep grooves cross the rim of a channel that breaks out: the rim winds in the unrolled wall. */
    @ParameterizedTest
    @ValueSource(longs = {1_000_010})
    void grooves_across_the_rim_of_a_breakout_are_refused(long seed) {
        SolidOutcome outcome = AbutmentSolids.build(Plans.random(new Random(seed)), 0.005);

        assertThat(outcome).isInstanceOf(SolidOutcome.NotBuildable.class);
        assertThat(((SolidOutcome.NotBuildable) outcome).code()).isEqualTo("mesh-not-sound");
    }
}
