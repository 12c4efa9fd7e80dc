package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.service.persistence.InTurn;

/** No file takes the places of everyday work: each waits for its turn before it holds a connection or a transaction. */
class FilesWaitInTurnTest {

    private static final String CSV = "text/csv";

    @Test
    void every_operation_that_reads_a_file_waits_for_its_turn() {
        assertThat(operations())
                .as("put @InTurn on the method")
                .filteredOn(FilesWaitInTurnTest::readsFile)
                .hasSizeGreaterThan(6)
                .allMatch(method -> method.isAnnotationPresent(InTurn.class));
    }

    @Test
    void an_operation_that_does_not_wait_is_found() throws NoSuchMethodException {
        assertThat(readsFile(Forgetful.class.getDeclaredMethod("take", byte[].class)))
                .isTrue();
    }

    private static boolean readsFile(Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        return isTable(method) || parameters.contains(byte[].class) || parameters.contains(JsonNode.class);
    }

    private static boolean isTable(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes != null && Arrays.asList(consumes.value()).contains(CSV);
    }

    private static List<Method> operations() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openchair.service");
        return service.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .toList();
    }

    private static final class Forgetful {
        void take(byte[] file) {
            Arrays.fill(file, (byte) 0);
        }
    }
}
