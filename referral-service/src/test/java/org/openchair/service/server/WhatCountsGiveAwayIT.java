package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An attack: someone who is not in charge of a group reads all that they can, before and after one person's step. Nothing may differ,
 * so that nothing about that person follows, whatever else is known from released workbooks.
 */
@ExtendWith(ArquillianExtension.class)
class WhatCountsGiveAwayIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;
    private UUID patientOfBaker;
    private UUID waitsForBaker;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void open_a_group_to_which_another_clinic_refers_too() throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET status = 'RETIRED' WHERE status = 'VETTED'");
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        Api baker = Api.as(base, TestPerson.BAKER);
        group = TestClinic.group(40);
        patientOfBaker = baker.registerPatient();
        waitsForBaker = baker.sendReferral(group);
        fay.say(waitsForBaker, "WAITLIST", "person-wants-later", null).done(200);
    }

    @BeforeEach
    void let_someone_else_supervise_who_leads_it() throws SQLException {
        TestClinic.sql("UPDATE openchair.staff SET supervisor_id = md5('THEO')::uuid WHERE id = md5('FAY')::uuid");
    }

    @AfterEach
    void let_no_one_supervise() throws SQLException {
        TestClinic.sql("UPDATE openchair.staff SET supervisor_id = NULL WHERE id = md5('FAY')::uuid");
    }

    @Test
    void one_acceptance_changes_nothing_that_others_see() throws Exception {
        accepted();
        UUID sent = adams.sendReferral(group);
        Map<String, String> before = seenByOthers();
        fay.say(sent, "ACCEPT", null, null).done(200);
        assertThat(seenByOthers()).isEqualTo(before);
    }

    @Test
    void one_person_more_on_the_waitlist_changes_nothing_that_others_see() throws Exception {
        UUID sent = adams.sendReferral(group);
        Map<String, String> before = seenByOthers();
        fay.say(sent, "WAITLIST", "person-wants-later", null).done(200);
        assertThat(seenByOthers()).isEqualTo(before);
    }

    @Test
    void one_urgent_person_ahead_changes_nothing_that_others_see() throws Exception {
        UUID sent = adams.sendReferral(group);
        TestClinic.sql("UPDATE openchair.referral SET urgency = 'URGENT' WHERE id = '" + sent + "'");
        Map<String, String> before = seenByOthers();
        fay.say(sent, "WAITLIST", "person-wants-later", null).done(200);
        assertThat(seenByOthers()).isEqualTo(before);
    }

    @Test
    void one_first_attendance_today_changes_nothing_that_others_see() throws Exception {
        Newcomers newcomers = new Newcomers(group);
        for (int i = 0; i < 11; i++) {
            newcomers.attends(40, 35);
        }
        newcomers.marked(newcomers.attends(40, 35), 0, "PRESENT");
        UUID today = newcomers.refers(5);
        TestClinic.sql("UPDATE openchair.group_told SET told_on = NULL; SELECT openchair.tell_numbers()");
        Map<String, String> before = seenByOthers();
        newcomers.marked(today, 0, "PRESENT");
        assertThat(seenByOthers()).isEqualTo(before);
        TestClinic.sql("UPDATE openchair.group_told SET told_on = NULL; SELECT openchair.tell_numbers()");
        assertThat(seenByOthers()).as("nor tonight").isEqualTo(before);
    }

    private UUID accepted() {
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    /** All that shows a number about people to those who are not in charge of the group, by who reads it and where. */
    private Map<String, String> seenByOthers() {
        Map<String, String> seen = new TreeMap<>();
        look(
                seen,
                TestPerson.BAKER,
                List.of(
                        "groups/" + group,
                        "groups?size=100",
                        "patients/" + patientOfBaker + "/matches",
                        "referrals/" + waitsForBaker,
                        "referrals/" + waitsForBaker + "/preview"));
        look(
                seen,
                TestPerson.THEO,
                List.of("groups/" + group, "groups?size=100", "supervision", "supervision/" + TestClinic.idOf("FAY")));
        look(seen, TestPerson.MORGAN, List.of("groups/" + group, "groups?size=100", "waitlists?size=100"));
        look(seen, TestPerson.ADA, List.of("groups/" + group, "groups?size=100"));
        look(seen, TestPerson.PAGES, List.of("public/groups/" + group, "public/groups?size=100"));
        look(seen, TestPerson.PARTNER, List.of("hsds/services/" + group));
        return seen;
    }

    private void look(Map<String, String> seen, TestPerson reader, List<String> paths) {
        for (String path : paths) {
            seen.put(
                    reader + " " + path,
                    Api.as(base, reader).get(path).done(200).toString());
        }
    }
}
