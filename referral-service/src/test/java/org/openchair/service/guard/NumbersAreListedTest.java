package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.testing.NumbersInventory;
import org.openchair.testing.NumbersOfRecords;

/** Every number that an operation answers is in the inventory: about people, with its period and rule, or as not about people. */
class NumbersAreListedTest {

    private static final List<String> HERE = List.of("api.", "directory.", "GET ", "POST ");

    private static final String OF_REPORTS = "api.report.";

    private static final int FEW = 20;

    private final NumbersInventory inventory = NumbersInventory.read();

    @Test
    void every_number_in_an_answer_is_in_the_inventory_and_nothing_else_is() {
        SortedSet<String> answered = new TreeSet<>(answeredBy().keySet());
        files().forEach(answered::add);
        assertThat(answered).hasSizeGreaterThan(100);
        assertThat(HERE.stream()
                        .flatMap(under -> inventory.listed(under).stream())
                        .filter(number -> !number.startsWith(OF_REPORTS)))
                .as(NumbersInventory.REPAIR)
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void the_inventory_names_the_operations_that_answer_a_number_about_people() {
        Map<String, SortedSet<String>> answeredBy = answeredBy();
        for (NumbersInventory.Entry entry : inventory.entries()) {
            String first = entry.numbers().get(0);
            if (first.startsWith("api.") && !first.startsWith(OF_REPORTS)) {
                String operations = words(entry.numbers().stream()
                        .flatMap(number -> answeredBy.getOrDefault(number, new TreeSet<>()).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
                assertThat(entry.answeredBy())
                        .as("the operations that answer %s", entry.numbers())
                        .isEqualTo(operations);
            }
        }
    }

    @Test
    void every_number_about_people_has_who_sees_it_a_period_and_a_rule() {
        assertThat(inventory.twice()).as("each number is listed once").isEmpty();
        assertThat(inventory.rules()).isNotEmpty();
        assertThat(inventory.entries()).hasSizeGreaterThan(20).allSatisfy(entry -> {
            assertThat(entry.toldTo()).as("who sees %s", entry.numbers()).isNotBlank();
            assertThat(entry.period()).as("the period of %s", entry.numbers()).isNotBlank();
            assertThat(inventory.rules()).as("the rule of %s", entry.numbers()).contains(entry.rule());
        });
    }

    @Test
    void a_number_that_no_one_has_listed_is_found() throws NoSuchMethodException {
        Set<String> found =
                NumbersOfRecords.in(Unlisted.class.getDeclaredMethod("read").getGenericReturnType());
        assertThat(found).contains("api.Page.total").anyMatch(number -> number.endsWith("patientsHere"));
        assertThat(found).anyMatch(number -> number.endsWith("freed")).noneMatch(number -> number.endsWith("version"));
        assertThat(found).as("so that the build fails").isNotEqualTo(inventory.listed("api."));
    }

    /** Those that read; an operation that writes answers what the reading one does. */
    private static String words(SortedSet<String> operations) {
        List<String> reading =
                operations.stream().filter(name -> name.startsWith("GET ")).toList();
        return operations.size() > FEW ? "every list" : String.join(", ", reading.isEmpty() ? operations : reading);
    }

    private record Seats(List<Integer> freed, Integer version) {}

    private record Unlisted(long patientsHere, Seats seats) {

        Outcome<Page<Unlisted>> read() {
            return Outcome.done(null);
        }
    }

    private static SortedMap<String, SortedSet<String>> answeredBy() {
        SortedMap<String, SortedSet<String>> answeredBy = new TreeMap<>();
        operations().forEach(operation -> NumbersOfRecords.in(operation.getGenericReturnType())
                .forEach(number -> answeredBy
                        .computeIfAbsent(number, none -> new TreeSet<>())
                        .add(called(operation))));
        return answeredBy;
    }

    /** Operations that answer a file, whose numbers no type tells. */
    private static Stream<String> files() {
        return operations()
                .filter(operation -> operation.getReturnType() == Response.class
                        || operation.getReturnType() == String.class
                        || operation.getReturnType() == byte[].class)
                .map(NumbersAreListedTest::called);
    }

    private static Stream<Method> operations() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.service")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .filter(method -> verb(method) != null);
    }

    private static String called(Method operation) {
        Path own = operation.getAnnotation(Path.class);
        String resource =
                operation.getDeclaringClass().getAnnotation(Path.class).value();
        return verb(operation) + " " + resource + (own == null ? "" : "/" + own.value());
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }
}
