package org.openchair.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example of Jacobson and Truax (1991). */
class NormTest {

    private static final Offset<Double> AS_PRINTED = within(0.0005);

    private final Norm clinical = new Norm(40, 7.5, .80);
    private final Norm healthy = new Norm(60, 7.5, .80);

    @Test
    void finds_the_published_index() {
        assertThat(clinical.standardError()).isCloseTo(3.354, AS_PRINTED);
        assertThat(clinical.differenceError()).isCloseTo(4.743, AS_PRINTED);
        assertThat(clinical.index(32.5, 47.5)).isCloseTo(3.162, AS_PRINTED);
    }

    @Test
    void finds_the_published_cut_offs() {
        assertThat(clinical.cutoffA()).isEqualTo(55);
        assertThat(clinical.cutoffB(healthy)).isEqualTo(45);
        assertThat(clinical.cutoffC(healthy)).isEqualTo(50);
    }
}
