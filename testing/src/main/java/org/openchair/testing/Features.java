package org.openchair.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Packages that stand in an order: none of them knows, by way of others, one that knows it. */
public final class Features {

    private Features() {}

    /** This package and all below it, each by itself, are free of cycles. */
    public static ArchRule freeOfCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that another needs can be read, tested and moved without it");
    }
}
