package org.openchair.web.directory;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.ExpectedWait;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.Leader;
import org.openchair.api.directory.Place;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.When;
import org.openchair.web.frame.Words;
import org.openchair.web.safety.CrisisCard;

/**
 * A group's fact sheet as a patient reads it: each question that people ask before they join, in plain words, with the
 * answer or "not stated", never silence.
 *
 * @param sheet the facts
 * @param record how people attend the group; null for readers to whom it is not told
 * @param today the day on which it is read, in the group's zone; null where places and the wait are not told
 * @param crisis who can help in danger; null where it is not told
 * @param language the language it is read in
 */
public record FactSheetView(FactSheet sheet, RecordWords record, LocalDate today, CrisisCard crisis, Locale language) {

    /** The questions that do not change from day to day. */
    public FactSheetView(FactSheet sheet, Locale language) {
        this(sheet, null, null, null, language);
    }

    /**
     * A question with its answer.
     *
     * @param question what people ask
     * @param answer what the group says; null where it never said
     */
    public record Fact(String question, String answer) {}

    /** The questions in the order in which people ask them. */
    public List<Fact> facts() {
        return List.of(
                fact("who", audience()),
                fact("condition", joined(labels(sheet.focus()), stages(), sheet.stageNote())),
                fact("period", period()),
                fact("where", where()),
                fact("when", when()),
                fact("facilitator", leaders()),
                fact("trained", trained()),
                fact("expert", yesOrNo(sheet.mentalHealthExpertInvolved())),
                fact(
                        "kind",
                        joined(
                                label(sheet.kind()),
                                labels(Stream.ofNullable(sheet.approach()).toList()))),
                fact("languages", labels(sheet.languages())),
                fact("confidentiality", sheet.confidentialityGuideline()),
                fact("rules", sheet.groundRules()),
                fact("meeting", sheet.typicalMeeting()),
                fact("inclusion", joined(labels(GroupAccess.of(sheet.access())), sheet.inclusionNote())),
                fact("size", size()),
                fact("cost", joined(label(sheet.cost()), sheet.costNote())),
                fact("register", sheet.registrationNote()),
                fact("host", joined(sheet.host(), label(sheet.hostKind()))));
    }

    /** Whether there is a place, how long one waits, and whether people come and stay. */
    public List<Fact> figures() {
        List<Fact> figures = new ArrayList<>();
        figures.add(fact("places", places()));
        if (sheet.waiting() != null) {
            figures.add(fact("wait", expectedWait()));
        }
        if (record != null) {
            figures.addAll(record.facts());
        }
        return figures;
    }

    /** What the record's figures are about; null where there are none. */
    public String recordNote() {
        return record == null ? null : record.note();
    }

    /** The day from which the places and the wait are. */
    public String asOf() {
        return say("as-of", date(today));
    }

    /** How long its answers may be on one printed page. */
    public OnPaper paper() {
        Stream<String> answers =
                Stream.concat(facts().stream(), figures().stream()).map(Fact::answer);
        return OnPaper.fitting(
                Stream.concat(answers, Stream.of(sheet.purpose(), recordNote())).toList(), say("ask-the-group"));
    }

    /** The next meetings, each with its zone: people may be elsewhere. */
    public List<String> nextSessions() {
        if (sheet.nextSessions() == null || sheet.timeZone() == null) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(sheet.timeZone());
        return sheet.nextSessions().stream()
                .map(start -> When.momentWithZone(start, zone, language))
                .toList();
    }

    /** A short line under the name: "Peer-led support group, in person". */
    public String subtitle() {
        return Stream.of(label(sheet.leadership()), label(sheet.kind()), label(sheet.format()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Whether a patient can be referred to it, in words. */
    public String openness() {
        return say(sheet.referable() ? "open.yes" : "open.no");
    }

    private String places() {
        String places = label(sheet.openings());
        return places == null || sheet.waiting() == null ? places : places + " – " + say("waiting." + sheet.waiting());
    }

    private String expectedWait() {
        ExpectedWait wait = sheet.expectedWait();
        if (wait == null) {
            return say("wait.unknown");
        }
        return say(
                "wait.known",
                say("wait.weeks", wait.weeks()),
                When.month(wait.since(), language),
                When.month(wait.through(), language));
    }

    /** A text of the sheet. */
    public String say(String key) {
        return words().getString(key);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(say(key), language).format(values);
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }

    /** When it was checked against the red flags; null if it never was. */
    public String vetted() {
        return date(sheet.vettedOn());
    }

    private String audience() {
        Integer from = sheet.minAge();
        Integer to = sheet.maxAge();
        String ages = null;
        if (from != null || to != null) {
            ages = from == null
                    ? say("age.to") + " " + to
                    : to == null ? say("age.from") + " " + from : from + "–" + to;
            ages = say("age") + " " + ages;
        }
        return joined(labels(sheet.audience()), ages);
    }

    // A group for all stages says so in a word.
    private String stages() {
        int number = sheet.stages() == null ? 0 : sheet.stages().size();
        return number == RecoveryStage.values().length ? say("stage.any") : labels(sheet.stages());
    }

    private String period() {
        String dates = sheet.cohortStartsOn() == null
                ? null
                : date(sheet.cohortStartsOn())
                        + (sheet.cohortEndsOn() == null ? "" : " – " + date(sheet.cohortEndsOn()));
        return joined(label(sheet.enrollment()), dates);
    }

    private String where() {
        Place place = sheet.place();
        if (place == null) {
            return label(sheet.format());
        }
        String town = Stream.of(place.street(), place.city(), place.state(), place.postalCode())
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(", "));
        return joined(label(sheet.format()), place.name(), town, place.accessibility());
    }

    private String when() {
        String length = sheet.durationMinutes() == null ? null : sheet.durationMinutes() + " " + say("minutes");
        return joined(sheet.schedule(), length);
    }

    private String leaders() {
        if (sheet.leaders() == null || sheet.leaders().isEmpty()) {
            return null;
        }
        return joinedBy("; ", sheet.leaders().stream().map(this::leader));
    }

    // Whoever comes is not told a name.
    private String leader(Leader leader) {
        return joinedBy(", ", Stream.of(leader.name(), label(leader.credential())));
    }

    // One untrained leader is an answer; if some said nothing, the group has not answered for all of them.
    private String trained() {
        List<Leader> leaders = sheet.leaders() == null ? List.of() : sheet.leaders();
        if (leaders.stream().anyMatch(each -> Boolean.FALSE.equals(each.trained()))) {
            return say("trained.some-not");
        }
        boolean all = !leaders.isEmpty() && leaders.stream().allMatch(each -> Boolean.TRUE.equals(each.trained()));
        return all ? say("yes") : null;
    }

    private String size() {
        List<String> parts = new ArrayList<>();
        addCounted(parts, "size.usual", sheet.targetSize());
        addCounted(parts, "size.least", sheet.minSize());
        addCounted(parts, "size.most", sheet.capacity());
        return parts.isEmpty() ? null : asSentence(String.join(", ", parts));
    }

    private static String asSentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void addCounted(List<String> parts, String key, Integer number) {
        if (number != null) {
            parts.add(say(key) + " " + number);
        }
    }

    private String yesOrNo(Boolean answer) {
        return answer == null ? null : say(answer ? "yes" : "no");
    }

    private Fact fact(String question, String answer) {
        return new Fact(say("ask." + question), answer);
    }

    private String label(Enum<?> code) {
        return Labels.of(code, language);
    }

    private String date(LocalDate date) {
        return date == null ? null : When.date(date, language);
    }

    private static String labels(List<CodeLabel> codes) {
        return codes == null || codes.isEmpty()
                ? null
                : codes.stream().map(CodeLabel::label).collect(Collectors.joining(", "));
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(each -> each != null && !each.isBlank())
                .reduce((before, after) -> before + (before.endsWith(".") ? " " : ". ") + after)
                .orElse(null);
    }

    private static String joinedBy(String between, Stream<String> parts) {
        String all = parts.filter(Objects::nonNull).collect(Collectors.joining(between));
        return all.isEmpty() ? null : all;
    }

    private ResourceBundle words() {
        return Words.in(FactSheetView.class, "fact-sheet", language);
    }
}
