package org.openchair.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.AbstractCharSequenceAssert;

/** Rule for tests that read what a server answered: a text's absence is asserted by {@link Mentions}. */
public final class AbsenceRule {

    private static final ArchRule RULE = noClasses()
            .that()
            .haveSimpleNameEndingWith("IT")
            .should()
            .callMethodWhere(target(owner(assignableTo(AbstractCharSequenceAssert.class)))
                    .and(target(nameStartingWith("doesNotContain"))))
            .because("ids, times and tokens contain any short text sooner or later: write"
                    + " satisfies(Mentions.saysNothingOf(...))");

    private AbsenceRule() {}

    /** Fails where a test of that package breaks the rule, and where there is no test. */
    public static void check(String testPackage) {
        RULE.allowEmptyShould(false).check(new ClassFileImporter().importPackages(testPackage));
    }
}
