package org.openchair.service.server;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.staff.Role;

/**
 * Two people are referred by a clinic that does not hear whether they come: one comes, the other does not. Whatever a clinician can
 * read or try says the same of both. Every operation is walked, read from the resources themselves, so that a new one is walked too.
 */
@ExtendWith(ArquillianExtension.class)
class NotHeardBackIT {

    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}]+)}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.]\\d+)?)?Z");
    private static final Pattern TOLD_APART = Pattern.compile("Sammy [(][0-9a-f]{4}[)]");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** How long ago everyone here was accepted. */
    private static final int DAYS_AGO = 20;

    /** What has the words of another operation. */
    private static final Set<String> SAME_AS_ANOTHER = Set.of("referrals/{id}/return-letter/pdf");

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;

    /** What lists held when people were last compared: read once for all of them. */
    private final Map<String, List<String>> lists = new HashMap<>();

    private final LocalDate begun = LocalDate.now(ZoneOffset.UTC);

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(5);
    }

    @Test
    void someone_who_comes_reads_as_someone_who_does_not() throws SQLException {
        Someone comes = accepted();
        Someone stays = accepted();
        same("accepted", comes, stays);
        comes(comes, stays);
        same("came", comes, stays);
        says(comes, "PAUSE", "illness", "She needs a break from the sessions");
        same("pauses", comes, stays);
        assertThat(order(comes, stays))
                .as("in the order of acceptance")
                .containsExactly(comes.referral, stays.referral);
    }

    @Test
    void every_end_of_a_seat_reads_alike() throws SQLException {
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(accepted());
        }
        comes(people.get(0), people.get(1));
        comes(people.get(2), people.get(3));
        comes(people.get(1), people.get(3));
        people.forEach(each -> each.now("end"));
        says(people.get(0), "COMPLETE", "goals-met", "She came to all sessions");
        says(people.get(1), "LEAVE_EARLY", "other", "He came once");
        says(people.get(2), "LEAVE_EARLY", "moved-away", null);
        says(people.get(3), "GIVE_UP", "could-not-reach", "He never came");
        same("ended", people.toArray(Someone[]::new));
        people.forEach(each -> each.now("again"));
        for (Someone each : people) {
            says(each, "RECONSIDER", "closed-by-mistake", "They came after all");
        }
        same("reconsidered", people.toArray(Someone[]::new));
    }

    @Test
    void a_cancellation_and_a_change_of_groups_read_alike() throws SQLException {
        Someone comes = accepted();
        Someone stays = accepted();
        comes(comes, stays);
        tried("REQUEST_CANCEL", "\"other\"", comes, stays);
        same("asked to cancel", comes, stays);
        tried("TAKE_BACK_CANCEL", null, comes, stays);
        same("taken back", comes, stays);
        tried("REQUEST_CANCEL", "\"other\"", comes, stays);
        now("canceled", comes, stays);
        says(comes, "COMPLETE_INSTEAD", "goals-met", "She came three times");
        says(stays, "CONFIRM_CANCEL", null, "He did not want to");
        same("canceled", comes, stays);
        Someone moves = accepted();
        Someone moved = accepted();
        comes(moves, moved);
        now("moved", moves, moved);
        says(moves, "TRANSFER", "tension", "She and the others do not get on");
        says(moved, "TRANSFER", "schedule", "He never came");
        same("moved", moves, moved);
    }

    @Test
    void what_the_clinic_tries_is_refused_alike() throws SQLException {
        Someone comes = accepted();
        Someone stays = accepted();
        comes(comes, stays);
        for (ReferralMove move : ReferralMove.values()) {
            stale(move, comes, stays);
            if (!move.from().contains(ReferralState.ACCEPTED) || !move.actors().contains(Role.CLINICIAN)) {
                tried(move.name(), move.needsReason() ? "\"other\"" : null, comes, stays);
            }
        }
        tried("TRANSFER", "\"other\"", comes, stays);
        same("moved", comes, stays);
        tried("REOPEN", "\"other\"", comes, stays);
    }

    @Test
    void a_consent_does_not_tell_long_after_the_end_what_came_of_it() throws SQLException {
        Someone comes = accepted();
        Someone stays = accepted();
        comes(comes, stays);
        says(comes, "TRANSFER", "schedule", null);
        says(stays, "TRANSFER", "schedule", null);
        for (Someone each : List.of(comes, stays)) {
            TestClinic.sql("UPDATE openchair.referral SET state_since = state_since - interval '16 days' WHERE id = '"
                    + each.referral + "'");
        }
        assertThat(consents(comes)).isEqualTo(consents(stays)).containsExactly("IN_FORCE");
    }

    private List<String> consents(Someone who) {
        return adams.get("patients/" + who.patient + "/consents").done(200).findValuesAsText("standing");
    }

    private Someone accepted() throws SQLException {
        Someone someone = new Someone();
        someone.now("registered");
        someone.patient = adams.registerPatient();
        someone.now("drafted");
        someone.referral = adams.draftReferral(someone.patient, group);
        someone.now("agreed");
        adams.agreeTo(someone.referral, "NAME", "PHONE").done(200);
        someone.now("sent");
        adams.say(someone.referral, "SEND", null, null).done(200);
        someone.now("accepted");
        fay.say(someone.referral, "ACCEPT", null, null).done(200);
        TestClinic.sql(
                """
                ALTER TABLE openchair.referral_event DISABLE TRIGGER USER;
                UPDATE openchair.referral_event SET at = at - interval '%1$d days' WHERE referral_id = '%2$s';
                ALTER TABLE openchair.referral_event ENABLE TRIGGER USER;
                UPDATE openchair.referral SET created_at = created_at - interval '%1$d days', sent_at = sent_at - interval '%1$d days',
                  state_since = state_since - interval '%1$d days' WHERE id = '%2$s';
                UPDATE openchair.enrollment SET started_on = started_on - %1$d, started_at = started_at - interval '%1$d days'
                 WHERE referral_id = '%2$s'"""
                        .formatted(DAYS_AGO, someone.referral));
        return someone;
    }

    private void comes(Someone who, Someone other) throws SQLException {
        now("came", who, other);
        String session = "sessions/" + TestClinic.sessionNow(group);
        String seat = TestClinic.text(
                "SELECT id FROM openchair.enrollment WHERE state <> 'ENDED' AND referral_id = '" + who.referral + "'");
        fay.put(session + "/attendance/" + seat, "{\"outcome\":\"PRESENT\",\"version\":0}")
                .done(200);
    }

    private void says(Someone who, String move, String reason, String comment) {
        fay.say(who.referral, move, reason, comment).done(200);
    }

    private static void now(String what, Someone... people) {
        for (Someone each : people) {
            each.now(what);
        }
    }

    private void tried(String move, String reason, Someone one, Someone other) {
        now(move, one, other);
        assertThat(one.told(answered(one, move, reason, 0)))
                .as("answer to %s", move)
                .isEqualTo(other.told(answered(other, move, reason, 0)));
    }

    private void stale(ReferralMove move, Someone one, Someone other) {
        for (int difference : List.of(-1, 1, 2)) {
            assertThat(one.told(answered(one, move.name(), "\"other\"", difference)))
                    .as("%s of a version that differs by %d", move, difference)
                    .isEqualTo(other.told(answered(other, move.name(), "\"other\"", difference)));
        }
    }

    private String answered(Someone who, String move, String reason, int difference) {
        int version =
                adams.get("referrals/" + who.referral).done(200).at("/version").asInt() + difference;
        Answer answer = adams.post(
                "referrals/" + who.referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":%s}"
                        .formatted(Ids.next(), move, version, reason));
        return answer.status() + " " + answer.response().body();
    }

    private void same(String when, Someone... people) {
        lists.clear();
        Map<String, String> expected = walk(people[0]);
        assertThat(expected.keySet())
                .contains(
                        "referrals/{id}",
                        "referrals/{id}/preview",
                        "referrals/{id}/return-letter",
                        "patients/{id}",
                        "patients/{id}/referrals",
                        "patients/{id}/participation",
                        "patients/{id}/attended-sessions",
                        "referrals in state ACCEPTED",
                        "notices",
                        "work-list");
        SoftAssertions each = new SoftAssertions();
        for (Someone other : List.of(people).subList(1, people.length)) {
            walk(other)
                    .forEach((what, answer) ->
                            each.assertThat(answer).as("%s: %s", when, what).isEqualTo(expected.get(what)));
        }
        each.assertAll();
    }

    private Map<String, String> walk(Someone who) {
        Map<String, String> told = new LinkedHashMap<>();
        Operation.all().stream()
                .filter(operation -> operation.method().equals("GET") && operation.isFor(Role.CLINICIAN_NAME))
                .map(Operation::template)
                .filter(template -> !SAME_AS_ANOTHER.contains(template))
                .forEach(template ->
                        path(template, who).ifPresent(path -> told.put(template, who.told(read(path, template, who)))));
        for (ReferralState state : ReferralState.values()) {
            told.put("referrals in state " + state, who.told(listed("referrals?state=" + state + "&", who)));
        }
        told.put("open referrals", who.told(listed("referrals?open=true&", who)));
        return told;
    }

    private String read(String path, String template, Someone who) {
        if (!template.contains("{")) {
            return listed(path + "?", who);
        }
        Answer answer = adams.send("GET", path, null, Map.of("Accept", "*/*"));
        return answer.status() + " " + answer.response().body();
    }

    /** What a list holds of someone. */
    private String listed(String path, Someone who) {
        return lists.computeIfAbsent(path, this::list).stream()
                .filter(item -> item.contains(who.referral.toString()) || item.contains(who.patient.toString()))
                .collect(Collectors.joining("\n"));
    }

    /** All pages of a list, or nothing of what is no list. */
    private List<String> list(String path) {
        List<String> found = new ArrayList<>();
        int page = 0;
        int total;
        do {
            page++;
            Answer answer = adams.get(path + "size=100&page=" + page);
            if (answer.status() != 200 || !answer.response().body().matches("(?s)[\\[{].*")) {
                return List.of();
            }
            JsonNode body = answer.body();
            (body.has("items") ? body.at("/items") : body).forEach(item -> found.add(item.toString()));
            total = body.at("/total").asInt();
        } while (page * 100 < total);
        return found;
    }

    private static Optional<String> path(String template, Someone who) {
        Map<String, UUID> known =
                Map.of("referrals", who.referral, "of-referral", who.referral, "patients", who.patient);
        boolean asked = PARAMETER.matcher(template).results().allMatch(found -> known.containsKey(found.group(1)));
        return asked
                ? Optional.of(PARAMETER
                        .matcher(template)
                        .replaceAll(found -> found.group(1) + "/" + known.get(found.group(1))))
                : Optional.empty();
    }

    private List<UUID> order(Someone one, Someone other) {
        Set<UUID> both = Set.of(one.referral, other.referral);
        return adams.all("referrals").stream()
                .map(item -> UUID.fromString(item.at("/id").asText()))
                .filter(both::contains)
                .toList();
    }

    /** Someone who was referred, and what was done when. */
    private final class Someone {

        private UUID patient;
        private UUID referral;
        private final Map<String, Instant> done = new LinkedHashMap<>();

        void now(String what) {
            done.put(what, Instant.now().truncatedTo(MICROS));
        }

        /** An answer without what differs between any two people: ids, and at which second something was done. */
        String told(String answer) {
            Map<String, String> ids = new HashMap<>();
            ids.put(patient.toString(), "the patient");
            ids.put(referral.toString(), "the referral");
            String named = ID.matcher(answer)
                    .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id " + ids.size()));
            String said = TOLD_APART
                    .matcher(MOMENT.matcher(named).replaceAll(this::when))
                    .replaceAll("Sammy");
            for (LocalDate day : List.of(begun, LocalDate.now(ZoneOffset.UTC))) {
                said = said.replace(day.plusYears(1).toString(), "in a year");
                for (int ago : List.of(0, DAYS_AGO)) {
                    LocalDate then = day.minusDays(ago);
                    said = said.replace(then.toString(), ago + " days ago")
                            .replace(then.format(WRITTEN), ago + " days ago");
                }
            }
            return said;
        }

        private String when(MatchResult found) {
            Instant moment = Instant.parse(found.group());
            Instant begin = done.get("registered");
            boolean longAgo = moment.isBefore(begin) && !moment.isBefore(begin.minus(DAYS_AGO, DAYS));
            Instant shifted = longAgo ? moment.plus(Duration.ofDays(DAYS_AGO)) : moment;
            String last = "before";
            for (Map.Entry<String, Instant> each : done.entrySet()) {
                if (!shifted.isBefore(each.getValue())) {
                    last = each.getKey();
                }
            }
            return (longAgo ? "long ago " : "") + last;
        }
    }
}
