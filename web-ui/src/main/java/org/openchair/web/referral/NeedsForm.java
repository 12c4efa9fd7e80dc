package org.openchair.web.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.api.patient.PatientView;
import org.openchair.directory.Cost;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.matching.GroupSize;
import org.openchair.matching.PartOfDay;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * What the clinician says that the patient needs of a group, as codes; an empty text leaves that open.
 *
 * @param q words of a group that the clinician already knows; then the needs do not count
 * @param costLimit the most that it may cost
 * @param access needs that the group has to meet, all of them
 * @param seatNow will a waitlist not do?
 * @param postalCode where the patient comes from
 */
public record NeedsForm(
        String q,
        String focus,
        String kind,
        String language,
        String format,
        String costLimit,
        List<String> access,
        boolean seatNow,
        String stage,
        String leadership,
        String day,
        String time,
        String postalCode,
        String groupSize) {

    private static final int MOST_KEPT = 500;
    private static final String GIVE_UP = "relax:";
    private static final Map<String, String> FIELD_OF_RULE = Map.of(
            "other-kind", "kind",
            "other-language", "language",
            "other-format", "format",
            "too-expensive", "costLimit",
            "access-not-offered", "access",
            "no-free-seat", "seatNow");

    /** Nothing is asked for. */
    static NeedsForm none() {
        return stated(SubmittedForm.parse(""));
    }

    /** What the draft keeps of earlier, or, before anything was said, what is known of the patient. */
    static NeedsForm of(String sought, PatientView patient, Facets vocabularies) {
        return sought == null ? known(patient, vocabularies) : stated(SubmittedForm.parse(sought));
    }

    /**
     * What is asked for after a form was sent, as the query that a draft keeps.
     *
     * @param before what was asked for before
     */
    static String sought(String before, SubmittedForm form) {
        if (!form.has("asked")) {
            return before;
        }
        NeedsForm needs = stated(form);
        Map<String, Object> kept = needs.parameters();
        if (needs.looksByName(before, form.text("go"))) {
            kept.put("q", needs.q);
        }
        if (form.text("go").startsWith(GIVE_UP)) {
            kept.remove(FIELD_OF_RULE.get(form.text("go").substring(GIVE_UP.length())));
        }
        String query = query(kept);
        return query.length() > MOST_KEPT ? before : query;
    }

    // Finding by needs takes back a search by name, unless its words were typed just now.
    private boolean looksByName(String before, String button) {
        String earlier = before == null ? "" : SubmittedForm.parse(before).text("q");
        boolean byNeeds = button.startsWith(GIVE_UP) || button.equals("find") && q.equals(earlier);
        return !q.isEmpty() && !byNeeds && !button.equals("fits");
    }

    private static NeedsForm stated(SubmittedForm form) {
        return new NeedsForm(
                form.text("q"),
                form.text("focus"),
                form.text("kind"),
                form.text("language"),
                form.text("format"),
                form.text("costLimit"),
                form.all("access"),
                form.has("seatNow"),
                form.text("stage"),
                form.text("leadership"),
                form.text("day"),
                form.text("time"),
                form.text("postalCode"),
                form.text("groupSize"));
    }

    private static NeedsForm known(PatientView patient, Facets vocabularies) {
        String language = patient.preferredLanguage();
        boolean offered =
                vocabularies.languages().stream().anyMatch(each -> each.code().equals(language));
        return new NeedsForm(
                "",
                "",
                "",
                offered ? language : "",
                "",
                "",
                accessNeeds(patient),
                false,
                patient.stage() == null ? "" : patient.stage().name(),
                "",
                "",
                "",
                "",
                "");
    }

    private static List<String> accessNeeds(PatientView patient) {
        return patient.preferences() == null
                ? List.of()
                : patient.preferences().accessNeeds().stream()
                        .map(CodeLabel::code)
                        .toList();
    }

    private static String query(Map<String, Object> kept) {
        kept.values().removeIf(value -> value.equals("") || value.equals(false));
        return kept.entrySet().stream()
                .flatMap(each -> values(each.getValue())
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value.toString(), UTF_8)))
                .collect(Collectors.joining("&", "asked=yes&", ""));
    }

    /** The button that gives up a demand. */
    static String giveUp(String rule) {
        return GIVE_UP + rule;
    }

    private static Stream<?> values(Object value) {
        return value instanceof List<?> several ? several.stream() : Stream.of(value);
    }

    /** This as parameters of the referral service, for the best of the matches. */
    Map<String, Object> parameters(int size) {
        Map<String, Object> parameters = parameters();
        parameters.put("size", size);
        return parameters;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("focus", focus);
        parameters.put("kind", kind);
        parameters.put("language", language);
        parameters.put("format", format);
        parameters.put("costLimit", costLimit);
        parameters.put("access", access);
        parameters.put("seatNow", seatNow);
        parameters.put("stage", stage);
        parameters.put("leadership", leadership);
        parameters.put("day", day);
        parameters.put("time", time);
        parameters.put("postalCode", postalCode);
        parameters.put("groupSize", groupSize);
        return parameters;
    }

    /** Does the clinician look for a group that they know? */
    public boolean byName() {
        return !q.isEmpty();
    }

    /** Support or therapy. */
    public List<Choice> kinds() {
        return Labels.choices(GroupKind.values());
    }

    /** How groups can meet. */
    public List<Choice> formats() {
        return Labels.choices(MeetingFormat.values());
    }

    /** The most that it may cost; the dearest is no limit. */
    public List<Choice> costLimits() {
        return List.of(
                Choice.of(Cost.FREE.name(), "Free"), Choice.of(Cost.SLIDING_SCALE.name(), "Free, or pay what you can"));
    }

    /** For which stage of recovery a group can be. */
    public List<Choice> stages() {
        return Labels.choices(RecoveryStage.values());
    }

    /** Who can lead a group. */
    public List<Choice> leaderships() {
        return Labels.choices(Leadership.values());
    }

    /** Days of the week. */
    public List<Choice> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Choice.of(day.name(), day.getDisplayName(TextStyle.FULL, Locale.US)))
                .toList();
    }

    /** Parts of a day. */
    public List<Choice> times() {
        return Labels.choices(PartOfDay.values());
    }

    /** How large a group can be. */
    public List<Choice> sizes() {
        return Labels.choices(GroupSize.values());
    }
}
