package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a mark was made, amended or imported, it counts the same in the pages, in the API and in the reports. */
class TotalsAgreeIT {

    private static final int PEOPLE = 13;
    /** Everybody came to two of three sessions, and one person, by an amendment, to the third. */
    private static final int ATTENDED = 2 * PEOPLE + 1;

    private static final int MARKED = 3 * PEOPLE;

    private final Rest fay = Rest.as("fay");

    private UUID group;
    private List<UUID> seats;

    @Test
    void attendance_agrees_to_the_person_in_page_api_and_report() {
        UUID tapped = Records.busySession("fay", PEOPLE, "IN_PERSON");
        group = UUID.fromString(
                Records.text("SELECT group_id FROM openchair.group_session WHERE id = ?::uuid", tapped.toString()));
        agreed();
        seats = seats(tapped);
        UUID imported = another(2, "PLANNED");
        UUID covered = another(4, "PLANNED");
        another(6, "CANCELLED_OTHER");
        marked(
                tapped,
                fay,
                IntStream.range(0, PEOPLE)
                        .mapToObj(n -> n == 0 ? "LATE" : "PRESENT")
                        .toList());
        counted(tapped);
        fromPaper(imported);
        ledByTheo(covered);
        marked(
                covered,
                Rest.as("theo"),
                IntStream.range(0, PEOPLE)
                        .mapToObj(n -> n == 1 ? "LEFT_EARLY" : "PRESENT")
                        .toList());
        signed(imported);
        amended(imported, seats.get(0));
        longAgo();

        Map<UUID, String> people = members();
        assertThat(people).hasSize(PEOPLE);
        assertThat(people.get(seats.get(0))).isEqualTo("3 of 3");
        assertThat(people.values().stream().filter("2 of 3"::equals)).hasSize(PEOPLE - 1);
        assertThat(onThePage()).as("page of the group").containsExactlyInAnyOrderElementsOf(people.values());
        Map<UUID, String> told = toldToTheClinic();
        assertThat(told).as("told to the clinics").isNotEmpty();
        assertThat(people).containsAllEntriesOf(told);

        JsonNode report = reported();
        assertThat(report.at("/attendance/outOf").asInt()).isEqualTo(MARKED);
        assertThat(report.at("/attendance/percent").asInt()).isEqualTo(Math.round(100f * ATTENDED / MARKED));
        assertThat(report.at("/sessionsHeld").asInt()).isEqualTo(3);
        assertThat(report.at("/sessionsCancelled").asInt()).isEqualTo(1);
        assertThat(report.at("/notRecorded").asInt()).isZero();
        assertThat(Records.count(
                        "SELECT attended FROM reporting.group_record WHERE group_id = ?::uuid ORDER BY last_quarter LIMIT 1",
                        group.toString()))
                .as("what the report is made from")
                .isEqualTo(ATTENDED);
        assertThat(sessions()).as("sessions in the API").isEqualTo(ATTENDED);
    }

    /** The group knows the names, and the clinic hears back. */
    private void agreed() {
        Records.change(
                """
                INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, until, given_how, given_at, recorded_at, recorded_by)
                SELECT gen_random_uuid(), e.patient_id, '{NAME,PARTICIPATION}', 'GROUP', e.group_id, 'TREATMENT', current_date + 300,
                       'WRITTEN', now(), now(), r.referrer_id
                  FROM openchair.enrollment e JOIN openchair.referral r ON r.id = e.referral_id WHERE e.group_id = ?::uuid""",
                group.toString());
    }

    /** Another session of the group, which began some hours ago. */
    private UUID another(int hoursAgo, String state) {
        return UUID.fromString(Records.text(
                """
                INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
                SELECT gen_random_uuid(), 1, g.id, ((now() - interval '%1$d hours') AT TIME ZONE g.time_zone)::date,
                       now() - interval '%1$d hours', now() - interval '%1$d hours' + interval '1 hour', '%2$s'
                  FROM openchair.support_group g WHERE g.id = ?::uuid RETURNING id"""
                        .formatted(hoursAgo, state),
                group.toString()));
    }

    private List<UUID> seats(UUID session) {
        List<UUID> found = new ArrayList<>();
        Rest.json(fay.get("/api/sessions/" + session)).at("/entries").forEach(entry -> found.add(id(entry)));
        return found;
    }

    private void marked(UUID session, Rest leader, List<String> outcomes) {
        String marks = IntStream.range(0, PEOPLE)
                .mapToObj(n -> "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"outcome\":\"%s\",\"version\":0}"
                        .formatted(UUID.randomUUID(), seats.get(n), outcomes.get(n)))
                .collect(Collectors.joining(","));
        assertThat(leader.post("/api/sessions/" + session + "/attendance", "{\"marks\":[" + marks + "]}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Walk-ins are a head count beside the people. */
    private void counted(UUID session) {
        assertThat(fay.put("/api/sessions/" + session + "/walk-ins", "{\"walkIns\":4,\"before\":0}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Everybody stayed away, as the sheet says. */
    private void fromPaper(UUID session) {
        String day = Records.text(
                "SELECT local_date::text FROM openchair.group_session WHERE id = ?::uuid", session.toString());
        String rows = seats.stream()
                .map(seat -> day + ",,no-show," + seat + "," + session)
                .collect(Collectors.joining("\n"));
        JsonNode report = Rest.json(fay.send(
                "POST",
                "/api/my-groups/" + group + "/attendance-sheet",
                "Date,Person,Mark,Seat id,Session id\n" + rows,
                "text/csv"));
        assertThat(report.at("/kept").asInt()).as(report.toString()).isEqualTo(PEOPLE);
    }

    private void ledByTheo(UUID session) {
        Records.change(
                """
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                SELECT gen_random_uuid(), ?::uuid, s.id, 'test', now() FROM openchair.staff s WHERE s.display_name = 'Theo Thompson'""",
                session.toString());
    }

    private void signed(UUID session) {
        int version =
                Rest.json(fay.get("/api/sessions/" + session)).at("/version").asInt();
        assertThat(fay.post("/api/sessions/" + session + "/sign", "{\"version\":" + version + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void amended(UUID session, UUID seat) {
        String amendment =
                "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"outcome\":\"LATE\",\"addition\":null,\"reason\":\"Mixed up two people\",\"namesConfirmed\":false}"
                        .formatted(UUID.randomUUID(), seat);
        assertThat(fay.post("/api/sessions/" + session + "/record/amendments", amendment)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Reports are about quarters that are over: what was done today was done in a quarter of long ago. */
    private void longAgo() {
        Records.change(
                "UPDATE openchair.enrollment SET started_on = '2023-10-01' WHERE group_id = ?::uuid", group.toString());
        Records.change(
                "UPDATE openchair.group_session SET local_date = '2024-02-15', starts_at = starts_at - (current_date - date '2024-02-15') * interval '1 day',"
                        + " ends_at = ends_at - (current_date - date '2024-02-15') * interval '1 day' WHERE group_id = ?::uuid",
                group.toString());
    }

    /** Seat by seat, how many of how many, in the API. */
    private Map<UUID, String> members() {
        Map<UUID, String> found = new TreeMap<>();
        Rest.json(fay.get("/api/my-groups/" + group + "/members?size=100"))
                .at("/items")
                .forEach(member -> found.put(
                        id(member),
                        member.at("/attended").asInt() + " of "
                                + (member.at("/attended").asInt()
                                        + member.at("/missed").asInt())));
        return found;
    }

    private List<String> onThePage() {
        try (Visitor visitor = Visitor.signedIn("fay")) {
            visitor.opens("/my-groups/" + group);
            return visitor.page().locator("section[aria-labelledby=members] li").allInnerTexts().stream()
                    .map(text -> text.replaceAll("(?s).*attended: (\\d+ of \\d+).*", "$1"))
                    .toList();
        }
    }

    /** What the clinicians with an account are told of their patients in this group. */
    private Map<UUID, String> toldToTheClinic() {
        Map<UUID, String> told = new TreeMap<>();
        for (String clinician : List.of("dr.adams", "dr.baker")) {
            Rest asks = Rest.as(clinician);
            for (UUID seat : seats) {
                String[] found = Records.text(
                                "SELECT patient_id || ' ' || referral_id FROM openchair.enrollment WHERE id = ?::uuid",
                                seat.toString())
                        .split(" ");
                var answer = asks.get("/api/patients/" + found[0] + "/participation");
                if (answer.statusCode() == 200) {
                    Rest.json(answer).forEach(each -> {
                        if (each.at("/referralId").asText().equals(found[1])) {
                            told.put(
                                    seat,
                                    each.at("/attended").asInt() + " of "
                                            + (each.at("/attended").asInt()
                                                    + each.at("/missed").asInt()
                                                    + each.at("/excused").asInt()));
                        }
                    });
                }
            }
        }
        return told;
    }

    private JsonNode reported() {
        return Rest.json(fay.get("/reporting/groups/" + group + "/record")).at("/published");
    }

    private int sessions() {
        int attended = 0;
        for (JsonNode session : Rest.json(
                        fay.get("/api/my-groups/" + group + "/sessions?from=2024-01-01&to=2024-03-31&size=100"))
                .at("/items")) {
            attended += session.at("/attended").asInt();
        }
        return attended;
    }

    private static UUID id(JsonNode entry) {
        return UUID.fromString(entry.at("/enrollmentId").asText());
    }
}
