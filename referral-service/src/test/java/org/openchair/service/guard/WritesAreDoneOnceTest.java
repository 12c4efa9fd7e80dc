package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.api.session.Mark;
import org.openchair.service.once.ClientMadeId;
import org.openchair.service.once.WriteOfManyActs;
import org.openchair.service.persistence.Write;

/** Every operation that changes something goes through the one mechanism that does it once. */
class WritesAreDoneOnceTest {

    private static final List<Class<? extends Annotation>> CHANGING =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** What is sent by POST and changes nothing, and why it is not a GET. */
    private static final Map<String, String> READ_BY_POST = Map.of(
            "PatientImportResource.preview", "what a file would do is tried and undone",
            "PatientImportResource.refusedRows", "a file is sent to be handed back in part",
            "ImportResource.preview", "what a document would do is tried and undone",
            "ImportResource.previewTable", "what a file would do is tried and undone",
            "ImportResource.refusedRows", "a file is sent to be handed back in part",
            "AttendanceSheetResource.preview", "what a sheet would do is tried and undone",
            "AttendanceSheetResource.refusedRows", "a sheet is sent to be handed back in part",
            "PatientsResource.find", "what a clinician looks for stays out of addresses",
            "PatientsResource.alike", "a person's details stay out of addresses",
            "PublicFeedbackResource.look", "the secret of a code or link stays out of addresses");

    /** Contents with an id that the act itself compares with what is stored. */
    private static final Set<Class<?>> COMPARED_WITH_WHAT_IS_STORED = Set.of(Mark.class);

    @Test
    void every_changing_operation_is_a_write() {
        assertThat(changing())
                .as("put @Write on the method, or say here why it changes nothing")
                .filteredOn(method -> !READ_BY_POST.containsKey(name(method)))
                .isNotEmpty()
                .allMatch(WritesAreDoneOnceTest::isWrite);
    }

    @Test
    void what_is_listed_as_reading_is_there_and_no_write() {
        assertThat(changing().stream()
                        .filter(method -> !isWrite(method))
                        .map(WritesAreDoneOnceTest::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(READ_BY_POST.keySet());
    }

    @Test
    void every_content_with_an_id_is_recognized_by_it() {
        List<Class<?>> contents = changing().stream()
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(Class::isRecord)
                .filter(WritesAreDoneOnceTest::hasId)
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
        assertThat(contents)
                .as("add the content and its table to ClientMadeId")
                .filteredOn(content -> !COMPARED_WITH_WHAT_IS_STORED.contains(content))
                .isNotEmpty()
                .allMatch(content -> ClientMadeId.kind(content).isPresent());
    }

    @Test
    void an_operation_without_it_is_found() throws NoSuchMethodException {
        assertThat(isWrite(Forgetful.class.getDeclaredMethod("change"))).isFalse();
        assertThat(hasId(WithId.class)).isTrue();
    }

    private static boolean isWrite(Method method) {
        return method.isAnnotationPresent(Write.class) || method.isAnnotationPresent(WriteOfManyActs.class);
    }

    private static boolean hasId(Class<?> content) {
        return Arrays.stream(content.getRecordComponents())
                .anyMatch(component -> component.getName().equals("id") && component.getType() == UUID.class);
    }

    private static List<Method> changing() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openchair.service");
        return service.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> CHANGING.stream().anyMatch(method::isAnnotationPresent))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private record WithId(UUID id) {}

    private static final class Forgetful {
        @POST
        void change() {
            Stream.empty().close();
        }
    }
}
