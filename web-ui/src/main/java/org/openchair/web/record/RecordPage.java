package org.openchair.web.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.record.RecordChoices;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.SessionRecord.Amendment;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;

/**
 * What a session was about: a form until it is signed, a page to read after.
 *
 * @param record as it is kept
 * @param choices what it can say
 * @param form what was entered
 * @param errors what to correct
 * @param named whether a word in it looks like a member's name, so that the writer is asked
 * @param clock says what has begun
 */
public record RecordPage(
        SessionRecord record,
        RecordChoices choices,
        SubmittedForm form,
        FieldErrors errors,
        boolean named,
        Clock clock) {

    private static final List<String> RATINGS =
            List.of("1: badly", "2: rather badly", "3: so-so", "4: well", "5: very well");

    static RecordPage of(SessionRecord record, RecordChoices choices, Clock clock) {
        return new RecordPage(record, choices, filled(record), FieldErrors.none(), false, clock);
    }

    /** Where the session is. */
    public String address() {
        return "/sessions/" + record.sessionId();
    }

    /** When the session is. */
    public String when() {
        return moment(record.startsAt());
    }

    /** A moment where the group is. */
    public String moment(Instant moment) {
        return When.moment(moment, ZoneId.of(record.timeZone()), Locale.ENGLISH);
    }

    /** Whether it is locked. */
    public boolean isSigned() {
        return record.signedAt() != null;
    }

    /** Whether it can be written now. */
    public boolean canWrite() {
        return !isSigned()
                && !record.state().name().startsWith("CANCELLED")
                && !record.startsAt().isAfter(clock.instant());
    }

    /** Who came, in a sentence. */
    public String attendance() {
        return record.attended() + " here, " + record.marked() + " of " + record.expected() + " marked";
    }

    /** Codes as answers to choose from, with what was chosen before and is offered no more. */
    public static List<Choice> choices(List<CodeLabel> offered, List<CodeLabel> chosen) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        offered.forEach(code -> all.put(code.code(), code.label()));
        chosen.forEach(code -> all.putIfAbsent(code.code(), code.label()));
        return all.entrySet().stream()
                .map(code -> Choice.of(code.getKey(), code.getValue()))
                .toList();
    }

    /** The approaches. */
    public List<Choice> approaches() {
        return choices(
                choices.approaches(), Stream.ofNullable(record.approach()).toList());
    }

    /** How it went. */
    public static List<Choice> ratings() {
        return RATINGS.stream()
                .map(words -> Choice.of(words.substring(0, 1), words))
                .toList();
    }

    /** The approach whose checklist is shown: the one that was saved, else the group's own. */
    public CodeLabel approach() {
        return Optional.ofNullable(record.approach())
                .or(() -> Optional.ofNullable(record.usualApproach()))
                .or(() -> choices.approaches().stream().findFirst())
                .orElseThrow();
    }

    /** That checklist. */
    public List<Choice> fidelity() {
        return choices(choices.fidelity().getOrDefault(approach().code(), List.of()), record.fidelity());
    }

    /** Several codes in words; null for none. */
    public static String words(List<CodeLabel> codes) {
        return codes.isEmpty() ? null : codes.stream().map(CodeLabel::label).collect(Collectors.joining("; "));
    }

    /** How it went in words; null when not stated. */
    public String rating() {
        return record.selfRating() == null ? null : RATINGS.get(record.selfRating() - 1);
    }

    /** What was amended, in words. */
    public static String amended(Amendment amendment) {
        return amendment.addition() != null
                ? "Added: " + amendment.addition()
                : amendment.callName() + ": " + Labels.of(amendment.before()) + " → " + Labels.of(amendment.after());
    }

    /** Who saved it and when; null while nobody has. */
    public String saved() {
        return record.savedAt() == null ? null : "Last saved by " + record.savedBy() + ", " + moment(record.savedAt());
    }

    private static SubmittedForm filled(SessionRecord record) {
        return SubmittedForm.of(Map.of(
                "topics", codes(record.topics()),
                "support", codes(record.support()),
                "fidelity", codes(record.fidelity()),
                "approach", approachOf(record),
                "selfRating", one(record.selfRating()),
                "note", one(record.noteWithheld() ? null : record.note())));
    }

    private static List<String> codes(List<CodeLabel> labels) {
        return labels.stream().map(CodeLabel::code).toList();
    }

    private static List<String> approachOf(SessionRecord record) {
        CodeLabel stated = record.approach() == null ? record.usualApproach() : record.approach();
        return one(stated == null ? null : stated.code());
    }

    private static List<String> one(Object value) {
        return value == null ? List.of() : Arrays.asList(value.toString());
    }
}
