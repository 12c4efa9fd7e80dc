package org.openchair.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.HostKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;

/** The demo's directory: every kind of group there is, in the public format. */
class DemoDirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path SCHEMA = Path.of("shared/data/hsds-3.0/schema-service_with_definitions.json");
    private static final List<DirectoryEntry> ENTRIES = DirectoryEntry.asOf(TODAY);

    @Test
    void dates_are_relative_to_the_day_of_loading() {
        assertThat(DemoDirectory.asOf(TODAY)).doesNotContain("{{").contains("\"2026-12-06\"");
        assertThat(DemoDirectory.asOf(TODAY.plusDays(1))).contains("\"2026-12-07\"");
    }

    @Test
    void has_groups_of_every_kind() {
        assertThat(ENTRIES).hasSizeGreaterThanOrEqualTo(26);
        assertThat(constants("leadership")).isEqualTo(names(Leadership.values()));
        assertThat(constants("kind")).isEqualTo(names(GroupKind.values()));
        assertThat(constants("format")).isEqualTo(names(MeetingFormat.values()));
        assertThat(constants("enrollment")).isEqualTo(names(EnrollmentKind.values()));
        assertThat(constants("cost")).isEqualTo(names(Cost.values()));
        assertThat(constants("host-kind")).isEqualTo(names(HostKind.values()));
    }

    @Test
    void covers_every_focus_and_most_audiences_and_languages() {
        assertThat(codes(entry -> entry.codes("focus"))).hasSize(19);
        assertThat(codes(entry -> entry.codes("approach"))).hasSize(7);
        assertThat(codes(entry -> entry.codes("recovery-stage"))).hasSize(5);
        assertThat(codes(entry -> entry.codes("access-need"))).hasSize(8);
        assertThat(codes(entry -> entry.codes("audience")))
                .contains("adults", "youth", "caregivers", "veterans", "workplace", "culture-specific", "lgbtq");
        assertThat(codes(DirectoryEntry::languages)).containsExactly("ase", "en", "es", "vi");
    }

    @Test
    void no_schedule_says_in_words_what_its_rule_says() {
        assertThat(ENTRIES.stream()
                        .flatMap(entry -> entry.json().findValues("schedules").stream())
                        .flatMap(JsonNode::valueStream)
                        .map(schedule -> schedule.path("description").asText("")))
                .noneMatch(
                        words -> words.matches("(?i)(every|first|second|third|last|on the|tuesday|todos|martes)\\b.*"));
    }

    @Test
    void a_peer_led_group_is_never_group_therapy() {
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.codes("leadership").contains("peer-led"))
                .noneMatch(entry -> entry.codes("kind").contains("group-therapy"));
    }

    @Test
    void has_one_group_that_has_ended_and_one_that_is_not_complete() {
        assertThat(ENTRIES.stream().map(DirectoryEntry::status).collect(Collectors.groupingBy(Function.identity())))
                .hasEntrySatisfying("RETIRED", retired -> assertThat(retired).hasSize(1))
                .hasEntrySatisfying("DRAFT", drafts -> assertThat(drafts).hasSize(1));
    }

    @Test
    void demo_users_lead_groups_of_their_own() {
        assertThat(ledBy("Fay Foster")).hasSizeGreaterThanOrEqualTo(4).allMatch(entry -> entry.codes("leadership")
                .contains("peer-led"));
        assertThat(ledBy("Theo Thompson")).hasSizeGreaterThanOrEqualTo(3).noneMatch(entry -> entry.codes("leadership")
                .contains("peer-led"));
    }

    @Test
    void every_leader_is_on_the_staff_by_the_same_name_and_credential() {
        Set<String> staff = StaffMember.everybody().stream()
                .map(member -> member.id() + " " + member.name() + " " + member.credential())
                .collect(Collectors.toSet());
        for (DirectoryEntry entry : ENTRIES) {
            entry.json().path("contacts").forEach(contact -> assertThat(staff)
                    .contains(contact.path("id").asText() + " "
                            + contact.path("name").asText() + " "
                            + DirectoryEntry.constant(
                                    contact.at("/attributes/0/value").asText())));
        }
    }

    @Test
    void every_schedule_yields_sessions() {
        for (DirectoryEntry entry : ENTRIES) {
            assertThat(entry.schedule().meetings(TODAY.minusDays(200), TODAY.plusDays(90)))
                    .as(entry.name())
                    .isNotEmpty();
        }
    }

    @Test
    void ids_of_groups_and_attributes_are_used_once() {
        List<String> ids = Stream.concat(
                        ENTRIES.stream().map(entry -> entry.id().toString()),
                        ENTRIES.stream()
                                .flatMap(entry -> entry.json().path("attributes").findValuesAsText("id").stream())
                                .filter(id -> id.startsWith("0b1c5000")))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(UUID.fromString(id))
                .hasToString(id));
    }

    /** The published schema wants a number for the time zone, which is its known error: zones are IANA names. */
    @Test
    void follows_the_published_schema() throws IOException {
        Optional<Path> published = besideTheProject();
        assumeTrue(published.isPresent(), "the HSDS 3.0 schema is not beside the project");
        JsonNode schema = new ObjectMapper().readTree(published.get().toFile());
        JsonSchema hsds = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());

        for (DirectoryEntry entry : ENTRIES) {
            assertThat(hsds.validate(entry.json()))
                    .filteredOn(
                            message -> !message.getInstanceLocation().toString().endsWith("/timezone"))
                    .as(entry.name())
                    .isEmpty();
        }
        JsonNode nameless = new ObjectMapper().createObjectNode().put("id", "not-an-id");
        assertThat(hsds.validate(nameless)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Optional<Path> besideTheProject() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(SCHEMA))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static List<DirectoryEntry> ledBy(String name) {
        return ENTRIES.stream()
                .filter(entry ->
                        entry.json().path("contacts").findValuesAsText("name").contains(name))
                .toList();
    }

    private static Set<String> constants(String taxonomy) {
        return codes(entry -> entry.codes(taxonomy)).stream()
                .map(DirectoryEntry::constant)
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Function<DirectoryEntry, Set<String>> of) {
        return ENTRIES.stream().map(of).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
