package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Labels are found by the name of a code's type: a type that is renamed must take its labels with it. */
class LabelsTest {

    private static final String NOT_SHARED = ".notShared";

    @Test
    void every_label_is_of_a_code_that_there_is() {
        Set<String> codes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.openchair").stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> type.getEnumConstants().stream()
                                .map(JavaEnumConstant::name)
                                .map(name -> type.getSimpleName() + "." + name))
                        .collect(Collectors.toSet());
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("es")}) {
            ResourceBundle labels = Words.in(Labels.class, "labels", language);
            assertThat(labels.keySet().stream()
                            .map(key -> key.endsWith(NOT_SHARED)
                                    ? key.substring(0, key.length() - NOT_SHARED.length())
                                    : key))
                    .hasSizeGreaterThan(100)
                    .isSubsetOf(codes);
        }
    }
}
