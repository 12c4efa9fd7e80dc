package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A group's way into the directory, and what a red-flag report does to it. */
@ExtendWith(ArquillianExtension.class)
class VettingIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;
    private Api morgan;
    private Api ada;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
        ada = Api.as(base, TestPerson.ADA);
    }

    @Test
    void a_group_is_submitted_by_its_facilitator_returned_and_vetted_by_somebody_else() throws Exception {
        UUID group = draft();
        move(theo, group, "SUBMIT", null, "").refused(404, "not-found");
        move(fay, group, "SUBMIT", null, "").done(200);
        assertThat(kinds(morgan, group)).containsExactly("group-submitted");
        move(fay, group, "VET", null, answers(false)).refused(403, "move-not-yours");
        move(morgan, group, "RETURN", null, answers(true)).refused(422, "reason-missing");
        move(morgan, group, "RETURN", "It sells vitamins.", answers(true)).done(200);
        move(fay, group, "SUBMIT", null, "").done(200);
        move(morgan, group, "VET", null, "").refused(422, "checklist-incomplete");
        move(morgan, group, "VET", null, answers(true)).refused(422, "red-flag-present");
        move(morgan, group, "VET", null, answers(false)).done(200);
        JsonNode vetted = vetting(group);
        assertThat(vetted.at("/status").asText()).isEqualTo("VETTED");
        assertThat(vetted.at("/history").findValuesAsText("move")).containsExactly("VET", "SUBMIT", "RETURN", "SUBMIT");
        assertThat(vetted.at("/history/2/reason").asText()).isEqualTo("It sells vitamins.");
        assertThat(vetted.at("/history/1/actor").asText()).isEqualTo("Fay");
    }

    @Test
    void whoever_submits_a_group_does_not_vet_it() throws Exception {
        UUID group = draft();
        move(morgan, group, "SUBMIT", null, "").done(200);
        assertThat(vetting(group).at("/author").asBoolean()).isTrue();
        move(morgan, group, "VET", null, answers(false)).refused(403, "vetter-is-author");
        move(ada, group, "VET", null, answers(false)).done(200);
    }

    @Test
    void a_group_without_its_charter_is_not_even_submitted() throws Exception {
        UUID group = draft();
        TestClinic.sql("UPDATE openchair.support_group SET ground_rules = NULL WHERE id = '" + group + "'");
        move(fay, group, "SUBMIT", null, "").refused(422, "ground-rules-missing");
        assertThat(vetting(group).at("/missing").findValuesAsText("code")).containsExactly("ground-rules-missing");
    }

    @Test
    void a_red_flag_report_stops_referrals_at_once_keeps_members_and_tells_those_concerned() throws Exception {
        UUID group = TestClinic.group(5);
        UUID seated = adams.sendReferral(group);
        fay.move(seated, "ACCEPT", 2).done(200);
        fay.post("my-groups/" + group + "/sessions/plan", "").done(200);
        UUID waiting = adams.sendReferral(group);
        UUID onTheWaitlist = adams.sendReferral(group);
        fay.move(onTheWaitlist, Ids.next(), "WAITLIST", 2, "person-wants-later").done(200);
        UUID begun = adams.draftReferral(adams.registerPatient(), group);

        assertThat(report(adams, group).done(200).at("/status").asText()).isEqualTo("SUSPENDED");

        adams.move(begun, "SEND", 1).refused(422, "group-not-referable");
        fay.move(waiting, "ACCEPT", 2).refused(422, "group-not-referable");
        fay.move(onTheWaitlist, "OFFER", 3).refused(422, "group-not-referable");
        assertThat(fay.get("my-groups/" + group + "/members").done(200).at("/items"))
                .hasSize(1);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.group_session WHERE state = 'PLANNED' AND group_id = '" + group
                                + "'"))
                .isPositive();
        assertThat(kinds(morgan, group)).containsExactly("red-flag-review");
        assertThat(kinds(fay, group)).containsExactly("group-suspended");
        assertThat(kinds(adams, waiting)).containsExactly("group-suspended");
        assertThat(kinds(adams, begun)).contains("group-suspended");
    }

    @Test
    void a_report_is_reviewed_by_somebody_else_with_a_reason() throws Exception {
        UUID group = TestClinic.group(5);
        UUID begun = adams.draftReferral(adams.registerPatient(), group);
        report(morgan, group).done(200);
        move(morgan, group, "REINSTATE", "I was wrong.", "").refused(403, "reviewer-is-reporter");
        move(ada, group, "REINSTATE", null, "").refused(422, "reason-missing");
        move(ada, group, "REINSTATE", "The poster was another group's.", "").done(200);
        assertThat(vetting(group).at("/reports")).isEmpty();
        adams.move(begun, "SEND", 1).done(200);
        assertThat(kinds(morgan, group)).isEmpty();
    }

    @Test
    void a_retired_group_stays_out() throws Exception {
        UUID group = TestClinic.group(5);
        report(fay, group).done(200);
        assertThat(vetting(group).at("/history/0/actor").isNull())
                .as("who reported is not told")
                .isTrue();
        move(morgan, group, "RETIRE", "It sells supplements.", "").done(200);
        report(fay, group).refused(409, "move-not-possible");
        assertThat(vetting(group).at("/moves")).isEmpty();
    }

    @Test
    void a_report_is_taken_once_however_often_it_is_sent_and_names_known_flags() throws Exception {
        UUID group = TestClinic.group(5);
        String body = reportBody(Ids.next());
        fay.post("groups/" + group + "/red-flags", body).done(200);
        fay.post("groups/" + group + "/red-flags", body).done(200);
        fay.post("groups/" + TestClinic.group(5) + "/red-flags", body).refused(409, "id-taken");
        assertThat(vetting(group).at("/reports")).hasSize(1);
        fay.post("groups/" + group + "/red-flags", reportBody(Ids.next()).replace("sure-cure", "ugly"))
                .refused(422, "red-flag-unknown");
        fay.post("groups/" + Ids.next() + "/red-flags", reportBody(Ids.next())).refused(404, "not-found");
    }

    @Test
    void a_vetting_is_renewed_in_its_last_month_and_lapses_after_a_year() throws Exception {
        UUID group = TestClinic.group(5);
        vettedAgo(group, "1 year - 31 days");
        assertThat(kinds(morgan, group)).isEmpty();
        vettedAgo(group, "1 year - 30 days");
        assertThat(kinds(morgan, group)).containsExactly("vetting-due");
        vettedAgo(group, "1 year 1 day");
        UUID begun = adams.draftReferral(adams.registerPatient(), group);
        adams.move(begun, "SEND", 1).refused(422, "group-not-referable");
        assertThat(adams.get("groups/" + group).done(200).at("/referable").asBoolean())
                .isFalse();
        move(morgan, group, "RENEW", null, answers(false)).done(200);
        adams.move(begun, "SEND", 1).done(200);
        assertThat(kinds(morgan, group)).isEmpty();
    }

    @Test
    void fifty_sends_race_one_report_and_none_begun_after_it_succeeds() throws Exception {
        UUID group = TestClinic.group(100);
        List<UUID> drafts = drafts(group, 50);
        List<UUID> late = drafts(group, 5);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Sent>> sending = new ArrayList<>();
            drafts.forEach(draft -> sending.add(callers.submit(send(draft))));
            for (Future<Sent> first : sending.subList(0, 6)) {
                first.get();
            }
            report(fay, group).done(200);
            long stopped = System.nanoTime();
            for (Future<Sent> each : sending) {
                Sent sent = each.get();
                assertThat(sent.done() && sent.begun() > stopped)
                        .as("sent after the report was answered")
                        .isFalse();
            }
        } finally {
            callers.shutdownNow();
        }
        for (UUID draft : late) {
            adams.move(draft, "SEND", 1).refused(422, "group-not-referable");
        }
        int sent = TestClinic.count(
                "SELECT count(*) FROM openchair.referral WHERE state = 'SENT' AND group_id = '" + group + "'");
        // On a busy machine all fifty may come before the report.
        assertThat(sent).isBetween(6, 50);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.referral r JOIN openchair.group_event e"
                        + " ON e.group_id = r.group_id AND e.move = 'REPORT' WHERE r.state = 'DRAFT' AND r.group_id = '"
                        + group
                        + "'"))
                .isEqualTo(55 - sent);
    }

    private List<UUID> drafts(UUID group, int count) throws Exception {
        List<UUID> drafts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            drafts.add(adams.draftReferral(adams.registerPatient(), group));
        }
        return drafts;
    }

    private record Sent(long begun, boolean done) {}

    private Callable<Sent> send(UUID draft) {
        return () -> {
            long begun = System.nanoTime();
            return new Sent(begun, adams.move(draft, "SEND", 1).status() == 200);
        };
    }

    private static UUID draft() throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'DRAFT', vetted_on = NULL WHERE id = '" + group + "'");
        return group;
    }

    private static void vettedAgo(UUID group, String age) throws Exception {
        TestClinic.sql("UPDATE openchair.support_group SET vetted_on = (now() AT TIME ZONE 'UTC' - interval '" + age
                + "')::date WHERE id = '" + group + "'");
    }

    private JsonNode vetting(UUID group) {
        return morgan.get("groups/" + group + "/vetting").done(200);
    }

    private static Answer report(Api by, UUID group) {
        return by.post("groups/" + group + "/red-flags", reportBody(Ids.next()));
    }

    private static String reportBody(UUID id) {
        return "{\"id\":\"" + id + "\",\"codes\":[\"sure-cure\"],\"note\":\"A poster says so.\"}";
    }

    private Answer move(Api by, UUID group, String move, String reason, String answers) {
        String coded = reason == null ? "null" : '"' + reason + '"';
        return by.post(
                "groups/" + group + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":%s,\"answers\":[%s]}"
                        .formatted(
                                Ids.next(), move, vetting(group).at("/version").asInt(), coded, answers));
    }

    /** The whole checklist, with one red flag or none. */
    private String answers(boolean flagged) {
        JsonNode checklist = morgan.get("red-flags").done(200);
        return StreamSupport.stream(checklist.spliterator(), false)
                .map(question -> "{\"code\":\"%s\",\"version\":%d,\"present\":%b}"
                        .formatted(
                                question.at("/code").asText(),
                                question.at("/version").asInt(),
                                flagged && question.at("/code").asText().equals("selling-pressure")))
                .collect(Collectors.joining(","));
    }

    /** What the work list of somebody says about a group or a referral. */
    private static List<String> kinds(Api reader, UUID target) {
        List<String> kinds = new ArrayList<>();
        int page = 1;
        JsonNode items;
        do {
            items = reader.get("work-list?size=100&page=" + page++).done(200).at("/items");
            items.forEach(item -> {
                if (item.at("/targetId").asText().equals(target.toString())) {
                    kinds.add(item.at("/kind").asText());
                }
            });
        } while (items.size() == 100);
        return kinds;
    }
}
