package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openchair.Outcome;
import org.openchair.Outcome.Done;
import org.openchair.Outcome.Refused;
import org.openchair.api.FieldError;

/** Records as the import reads them, without a database. */
final class HsdsFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private static final KnownCodes CODES = new KnownCodes(
            Map.of(
                    "language", Map.of("en", "english", "es", "spanish"),
                    "focus", Map.of("depression", "depression", "anxiety", "anxiety"),
                    "approach", Map.of("none", "none", "cbt", "cognitive")),
            Map.of("language", Map.of("la", "latin")));

    /**
     * What was read of a record.
     *
     * @param entry null when it was refused
     * @param refusal code of the refusal, or null
     */
    record Reading(DirectoryEntry entry, String refusal, List<FieldError> remarks) {

        List<String> codes() {
            return remarks.stream().map(FieldError::code).toList();
        }

        List<String> fields(String code) {
            return remarks.stream()
                    .filter(remark -> remark.code().equals(code))
                    .map(FieldError::field)
                    .toList();
        }

        String rule() {
            return entry.facts().times().recurrenceRule();
        }

        /** Everything that was kept, as text. */
        String kept() {
            try {
                return JSON.writeValueAsString(entry);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private HsdsFixture() {}

    static List<Reading> read(JsonNode document) {
        Outcome<List<HsdsRecord>> records = HsdsRecord.all(document);
        if (records instanceof Refused<List<HsdsRecord>> refused) {
            return List.of(new Reading(null, refused.refusal().code(), List.of()));
        }
        EntriesBefore before = new EntriesBefore();
        return ((Done<List<HsdsRecord>>) records)
                .value().stream().map(record -> read(record, before)).toList();
    }

    private static Reading read(HsdsRecord record, EntriesBefore before) {
        Remarks remarks = new Remarks();
        Outcome<DirectoryEntry> entry = record.isService()
                .then(service -> new HsdsGroup(service, remarks, CODES, TODAY).read())
                .then(each -> before.admit(each, remarks));
        return entry instanceof Refused<DirectoryEntry> refused
                ? new Reading(null, refused.refusal().code(), remarks.list())
                : new Reading(((Done<DirectoryEntry>) entry).value(), null, remarks.list());
    }

    static Reading only(String record) {
        return read(json(record)).get(0);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A weekly group with these fields of its schedule besides. */
    static Reading meeting(String fields) {
        ObjectNode record = (ObjectNode)
                json(
                        """
                {"id": "5b5b0000-0000-7000-8000-000000000001", "name": "Evening circle", "status": "active"}""");
        ObjectNode schedule = record.putArray("schedules").addObject();
        schedule.put("dtstart", "2026-12-01")
                .put("timezone", "America/New_York")
                .put("freq", "WEEKLY")
                .put("byday", "TU")
                .put("opens_at", "18:30")
                .put("closes_at", "20:00");
        json("{" + fields + "}").properties().forEach(field -> schedule.set(field.getKey(), field.getValue()));
        return read(record).get(0);
    }
}
