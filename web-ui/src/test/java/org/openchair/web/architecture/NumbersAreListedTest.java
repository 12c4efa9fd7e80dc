package org.openchair.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.testing.NumbersInventory;
import org.openchair.testing.NumbersOfRecords;

/**
 * Every number that pages count themselves is in the inventory; all others come from the services, which list theirs. Those are the
 * numbers of the records and classes that pages are made from, and the lists whose length a template shows.
 */
class NumbersAreListedTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LENGTH =
            Pattern.compile("(?:\\$\\{|@template)[^\\n]*?((?:\\w+(?:\\(\\))?\\.)+size\\(\\))");

    private final NumbersInventory inventory = NumbersInventory.read();

    @Test
    void every_number_of_a_page_is_in_the_inventory_and_nothing_else_is() {
        Set<String> shown =
                models().flatMap(type -> numbers(type).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(inventory.listed("web.")).as(NumbersInventory.REPAIR).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void every_length_of_a_list_that_a_template_shows_is_in_the_inventory() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> shown = files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(NumbersAreListedTest::lengths)
                    .collect(Collectors.toSet());
            assertThat(inventory.listed("jte/")).as(NumbersInventory.REPAIR).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @Test
    void a_number_that_no_one_has_listed_is_found() {
        assertThat(numbers(Unlisted.class)).anyMatch(number -> number.endsWith("Unlisted.patients"));
        assertThat(numbers(Unlisted.class)).anyMatch(number -> number.endsWith("Unlisted.seatsLeft"));
        assertThat(LENGTH.matcher("<p>${model.people().size()} people</p>").find())
                .isTrue();
    }

    private record Unlisted(int patients) {

        /** Something that a template may show. */
        public long seatsLeft() {
            return patients - 1L;
        }
    }

    private static Stream<Class<?>> models() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.web")
                        .stream()
                        .<Class<?>>map(type -> type.reflect())
                        .filter(type -> type.getCanonicalName() != null && !type.isInterface());
    }

    /** Those of its own components and public methods, not those that the services answered. */
    private static Set<String> numbers(Class<?> type) {
        Set<String> numbers = new TreeSet<>();
        NumbersOfRecords.in(type).stream()
                .filter(number -> number.startsWith(NumbersOfRecords.called(type, "")))
                .forEach(numbers::add);
        Arrays.stream(type.getDeclaredMethods())
                .filter(NumbersAreListedTest::isShown)
                .filter(method -> NumbersOfRecords.isNumber(method.getGenericReturnType()))
                .forEach(method -> numbers.add(NumbersOfRecords.called(type, method.getName())));
        return numbers;
    }

    private static boolean isShown(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !method.getName().equals("version")
                && !method.getName().equals("hashCode")
                && !method.getName().startsWith("compare");
    }

    private static Stream<String> lengths(Path template) {
        try {
            return LENGTH.matcher(Files.readString(template))
                    .results()
                    .map(found -> "jte/" + TEMPLATES.relativize(template) + "." + found.group(1))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
