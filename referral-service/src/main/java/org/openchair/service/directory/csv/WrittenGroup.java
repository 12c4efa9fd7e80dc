package org.openchair.service.directory.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.DayAnywhere;
import org.openchair.Refusal;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.HostKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Schedule;
import org.openchair.directory.setup.FactRules;
import org.openchair.service.csv.Cells;
import org.openchair.staff.Credential;

/** A row as a service of HSDS, so that a group from a spreadsheet goes the same way into the directory as any other. */
final class WrittenGroup {

    private static final String SEVERAL = "There are several with this name. ";
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 120;
    private static final int LARGEST = 10_000;

    /**
     * Codes by themselves and by their labels, in lower case.
     */
    record Vocabulary(
            Map<String, String> focus,
            Map<String, String> audience,
            Map<String, String> languages,
            Map<String, String> approaches,
            Map<String, String> stages,
            Map<String, String> access) {}

    private final Cells<GroupColumn> cells;
    private final KnownDirectory known;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final ObjectNode service = JsonNodeFactory.instance.objectNode();

    WrittenGroup(Cells<GroupColumn> cells, KnownDirectory known, Vocabulary vocabulary, Clock clock) {
        this.cells = cells;
        this.known = known;
        this.vocabulary = vocabulary;
        this.clock = clock;
        cells.offer(Map.of(
                GroupColumn.FOCUS,
                vocabulary.focus(),
                GroupColumn.AUDIENCE,
                vocabulary.audience(),
                GroupColumn.RECOVERY_STAGES,
                vocabulary.stages(),
                GroupColumn.ACCESS,
                vocabulary.access(),
                GroupColumn.APPROACH,
                vocabulary.approaches()));
    }

    /** What no group can state is a cell to correct. */
    private void object(Optional<Refusal> objection) {
        objection.ifPresent(no -> cells.note(GroupColumn.of(no), no.code(), no.detail()));
    }

    /** Everything that the row says; what is wrong is noted on its cells. */
    ObjectNode service() {
        String id = id();
        Integer youngest = cells.number(GroupColumn.YOUNGEST, 0, OLDEST);
        Integer oldest = cells.number(GroupColumn.OLDEST, 0, OLDEST);
        object(FactRules.ages(youngest, oldest));
        service.put("id", id).put("name", name()).put("status", "active");
        service.put("description", cells.text(GroupColumn.PURPOSE))
                .put("application_process", cells.text(GroupColumn.REGISTRATION))
                .put("fees_description", cells.text(GroupColumn.COST_NOTE))
                .put("minimum_age", youngest)
                .put("maximum_age", oldest)
                .put("assured_date", text(cells.date(GroupColumn.VETTED_ON)));
        writeHost();
        writePlace();
        Optional<Schedule> schedule = new WrittenSchedule(cells, clock).writeTo(service, id);
        writeLeader(GroupColumn.FACILITATOR, GroupColumn.FACILITATOR_QUALIFICATION, GroupColumn.FACILITATOR_TRAINED);
        writeLeader(GroupColumn.SECOND_FACILITATOR, GroupColumn.SECOND_QUALIFICATION, GroupColumn.SECOND_TRAINED);
        writeNature();
        writeCohort(schedule.orElse(null));
        writeWords();
        writeLists();
        return service;
    }

    private String id() {
        UUID stated = cells.id(GroupColumn.ID);
        Optional<UUID> id = stated == null
                ? known.group(cells.text(GroupColumn.HOST), cells.text(GroupColumn.NAME))
                : Optional.of(stated);
        return id.map(UUID::toString).orElseGet(() -> {
            cells.note(GroupColumn.NAME, "ambiguous", SEVERAL + "Enter the id of the one you mean.");
            return null;
        });
    }

    private String name() {
        String name = cells.required(GroupColumn.NAME, "A group needs a name.");
        if (GroupColumn.NAME.example().equalsIgnoreCase(name)) {
            cells.note(GroupColumn.NAME, "example-row", "This is the template’s example. Replace it with a group.");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            cells.note(GroupColumn.NAME, "too-long", "Write at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private void writeHost() {
        coded("host-kind", cells.code(GroupColumn.HOST_KIND, HostKind.class));
        String host = cells.text(GroupColumn.HOST);
        if (host != null) {
            Optional<UUID> id = known.host(host);
            id.ifPresent(found ->
                    service.putObject("organization").put("id", text(found)).put("name", host));
            if (id.isEmpty()) {
                cells.note(
                        GroupColumn.HOST, "ambiguous", SEVERAL + "Send this group as JSON, with the id of its host.");
            }
        }
    }

    private void writePlace() {
        List<GroupColumn> address =
                List.of(GroupColumn.STREET, GroupColumn.CITY, GroupColumn.STATE, GroupColumn.POSTAL_CODE);
        boolean stated = Stream.concat(address.stream(), Stream.of(GroupColumn.PLACE, GroupColumn.ACCESSIBILITY))
                .anyMatch(column -> cells.text(column) != null);
        if (stated) {
            String name = cells.required(GroupColumn.PLACE, "Name the place.");
            List<String> parts = address.stream()
                    .map(column -> column == GroupColumn.POSTAL_CODE ? cells.zip(column) : cells.text(column))
                    .map(WrittenGroup::orEmpty)
                    .toList();
            objectToZone();
            UUID id = known.place(name, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
            ObjectNode location =
                    service.putArray("service_at_locations").addObject().putObject("location");
            location.put("id", text(id)).put("name", name);
            location.putArray("accessibility").addObject().put("description", cells.text(GroupColumn.ACCESSIBILITY));
            location.putArray("addresses")
                    .addObject()
                    .put("address_1", parts.get(0))
                    .put("city", parts.get(1))
                    .put("state_province", parts.get(2))
                    .put("postal_code", parts.get(3));
        }
    }

    private void objectToZone() {
        MeetingFormat format = cells.code(GroupColumn.FORMAT, MeetingFormat.class);
        boolean inRoom = format == null || format == MeetingFormat.IN_PERSON || format == MeetingFormat.HYBRID;
        if (inRoom) {
            object(FactRules.zoneOfPlace(
                    cells.text(GroupColumn.STATE),
                    cells.zone(GroupColumn.TIME_ZONE),
                    LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        }
    }

    private void writeLeader(GroupColumn nameColumn, GroupColumn qualification, GroupColumn trained) {
        Credential credential = cells.code(qualification, Credential.class);
        Boolean hasTraining = cells.flag(trained);
        if (credential != null || hasTraining != null) {
            cells.required(nameColumn, "Name the person.");
        }
        String name = cells.text(nameColumn);
        if (name != null) {
            Optional<UUID> id = known.leader(name);
            id.ifPresent(found -> writeContact(found, name, credential, hasTraining));
            if (id.isEmpty()) {
                cells.note(nameColumn, "ambiguous", SEVERAL + "Send this group as JSON, with the id of the person.");
            }
        }
    }

    private void writeContact(UUID id, String name, Credential credential, Boolean trained) {
        ObjectNode contact =
                service.withArray("contacts").addObject().put("id", text(id)).put("name", name);
        free(contact, "credential", credential == null ? null : code(credential));
        free(contact, "trained", trained);
    }

    private void writeNature() {
        Leadership leadership = cells.code(GroupColumn.LEADERSHIP, Leadership.class);
        GroupKind kind = cells.code(GroupColumn.KIND, GroupKind.class);
        if (leadership == Leadership.PEER_LED && kind == GroupKind.GROUP_THERAPY) {
            cells.note(GroupColumn.KIND, "contradiction", "A peer-led group is never group therapy.");
        }
        coded("leadership", leadership);
        coded("kind", kind);
        coded("format", cells.code(GroupColumn.FORMAT, MeetingFormat.class));
        cells.codes(GroupColumn.APPROACH, vocabulary.approaches()).forEach(code -> term("approach", code));
        coded("enrollment", cells.code(GroupColumn.ENROLLMENT, EnrollmentKind.class));
        Cost cost = cells.code(GroupColumn.COST, Cost.class);
        coded("cost", cost);
        object(FactRules.cost(cost, cells.text(GroupColumn.COST_NOTE)));
        free(service, "expert-involved", cells.flag(GroupColumn.EXPERT));
        writeSizes();
    }

    private void writeCohort(Schedule schedule) {
        LocalDate starts = cells.date(GroupColumn.COHORT_STARTS);
        LocalDate ends = cells.date(GroupColumn.COHORT_ENDS);
        ZoneId zone = cells.zone(GroupColumn.TIME_ZONE);
        LocalDate today = zone == null ? DayAnywhere.earliest(clock) : LocalDate.now(clock.withZone(zone));
        object(FactRules.enrollment(cells.code(GroupColumn.ENROLLMENT, EnrollmentKind.class), starts, ends)
                .or(() -> FactRules.cohort(starts, ends))
                .or(() -> FactRules.cohortStart(starts, ends))
                .or(() -> FactRules.cohortToCome(ends, today))
                .or(() -> FactRules.cohortMeetings(starts, ends, schedule)));
        free(service, "cohort-starts", starts);
        free(service, "cohort-ends", ends);
    }

    private void writeSizes() {
        Integer fewest = cells.number(GroupColumn.FEWEST, 1, LARGEST);
        Integer target = cells.number(GroupColumn.TARGET, 1, LARGEST);
        Integer most = cells.number(GroupColumn.MOST, 1, LARGEST);
        object(FactRules.sizes(fewest, target, most));
        free(service, "min-size", fewest);
        free(service, "target-size", target);
        free(service, "capacity", most);
    }

    private void writeWords() {
        free(service, "confidentiality-guideline", cells.text(GroupColumn.CONFIDENTIALITY));
        free(service, "ground-rules", cells.text(GroupColumn.GROUND_RULES));
        free(service, "typical-meeting", cells.text(GroupColumn.TYPICAL_MEETING));
        free(service, "inclusion", cells.text(GroupColumn.INCLUSION));
        free(service, "stage", cells.text(GroupColumn.STAGE));
        object(FactRules.joiningLink(cells.text(GroupColumn.JOINING_LINK)));
        free(service, "joining-link", cells.text(GroupColumn.JOINING_LINK));
    }

    private void writeLists() {
        cells.codes(GroupColumn.FOCUS, vocabulary.focus()).forEach(code -> term("focus", code));
        cells.codes(GroupColumn.AUDIENCE, vocabulary.audience()).forEach(code -> term("audience", code));
        cells.codes(GroupColumn.RECOVERY_STAGES, vocabulary.stages()).forEach(code -> term("recovery-stage", code));
        cells.codes(GroupColumn.ACCESS, vocabulary.access()).forEach(code -> term("access-need", code));
        cells.codes(GroupColumn.LANGUAGES, vocabulary.languages())
                .forEach(code -> service.withArray("languages").addObject().put("code", code));
    }

    private void coded(String key, Enum<?> constant) {
        if (constant != null) {
            term(key, code(constant));
        }
    }

    private void term(String key, String code) {
        service.withArray("attributes")
                .addObject()
                .putObject("taxonomy_term")
                .put("taxonomy", "openchair/" + key)
                .put("code", code);
    }

    private static void free(ObjectNode owner, String key, Object value) {
        if (value != null) {
            owner.withArray("attributes")
                    .addObject()
                    .put("label", "openchair/" + key)
                    .put("value", text(value));
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
