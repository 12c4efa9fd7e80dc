package org.openchair.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Packages that stand in an order: none of them knows, by way of others, one that knows it. */
public final class Features {

    private Features() {}

    /** The packages right below this one, each with all that is in it, are free of cycles. */
    public static ArchRule freeOfCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that is needed by another can be read, tested and moved without it");
    }
}
