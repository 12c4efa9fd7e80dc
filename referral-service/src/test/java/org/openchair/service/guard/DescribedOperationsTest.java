package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.service.description.DescribedOperations;

class DescribedOperationsTest {

    @Test
    void every_resource_is_described() {
        List<String> resources = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.service")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(DescribedOperations.resources())
                .as("add the resource to DescribedOperations")
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(resources)
                .isNotEmpty();
    }
}
