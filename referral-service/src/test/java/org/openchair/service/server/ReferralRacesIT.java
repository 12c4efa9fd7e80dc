package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.service.server.Race.Heat;

/** Moves of referrals at once, and moves against what becomes of the group. */
@ExtendWith(ArquillianExtension.class)
class ReferralRacesIT {

    private static final List<Integer> DONE_OR_REFUSED = List.of(200, 403, 409, 422);

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void one_person_accepted_by_two_groups_at_once_sits_in_both() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID patient = adams.registerPatient();
            UUID one = TestClinic.group(1);
            UUID other = TestClinic.group(1);
            UUID first = sent(patient, one);
            UUID second = sent(patient, other);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        intact(one, other);
                    },
                    () -> fay.move(first, "ACCEPT", 2),
                    () -> fay.move(second, "ACCEPT", 2));
        });
    }

    @Test
    void two_people_who_change_groups_with_each_other_both_go_on() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID one = TestClinic.group(2);
            UUID other = TestClinic.group(2);
            UUID first = accepted(one);
            UUID second = accepted(other);
            return Heat.of(
                    answers -> {
                        answers.subList(0, 2).forEach(answer -> answer.done(200));
                        assertThat(answers.get(2).status()).isIn(200, 409);
                        intact(one, other);
                    },
                    () -> transfer(first, other),
                    () -> transfer(second, one),
                    () -> closingDay());
        });
    }

    @Test
    void a_person_sent_to_a_group_while_transferred_to_it_keeps_the_seat_unless_the_transfer_came_first()
            throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID patient = adams.registerPatient();
            UUID here = TestClinic.group(1);
            UUID there = TestClinic.group(1);
            UUID seated = sent(patient, here);
            fay.move(seated, "ACCEPT", 2).done(200);
            UUID draft = adams.draftReferral(patient, there);
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(409, "already-referred");
                        }
                        assertThat(TestClinic.count(
                                        """
                                        SELECT count(*) FROM openchair.audit_event t
                                          JOIN openchair.audit_event s ON s.action = 'referral.send' AND s.resource = 'referral/%s'
                                         WHERE t.action = 'referral.transfer' AND t.resource = 'referral/%s' AND t.seq > s.seq"""
                                                .formatted(draft, seated)))
                                .as("seats given up for a group that had the person already")
                                .isZero();
                        intact(here, there);
                    },
                    () -> adams.post(
                            "referrals/" + seated + "/moves",
                            "{\"id\":\"%s\",\"move\":\"TRANSFER\",\"version\":3,\"reason\":\"other\",\"groupId\":\"%s\"}"
                                    .formatted(Ids.next(), there)),
                    () -> adams.move(draft, "SEND", 1));
        });
    }

    @Test
    void a_person_transferred_while_the_next_is_accepted_frees_the_seat_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID seated = accepted(group);
            UUID next = sent(adams.registerPatient(), group);
            UUID other = TestClinic.group(1);
            return Heat.of(
                    answers -> {
                        answers.get(0).done(200);
                        if (answers.get(1).status() != 200) {
                            answers.get(1).refused(409, "group-full");
                        }
                        intact(group, other);
                    },
                    () -> transfer(seated, other),
                    () -> fay.move(next, "ACCEPT", 2));
        });
    }

    @Test
    void an_offer_taken_given_back_and_withdrawn_at_once_ends_in_one_of_them() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID seated = accepted(group);
            UUID waiting = sent(adams.registerPatient(), group);
            fay.say(waiting, "WAITLIST", "group-full", null).done(200);
            fay.say(seated, "GIVE_UP", "other", null).done(200);
            int version = TestClinic.version(waiting);
            return Heat.of(
                    answers -> {
                        assertThat(answers)
                                .extracting(Answer::status)
                                .contains(200)
                                .isSubsetOf(DONE_OR_REFUSED);
                        assertThat(answers)
                                .filteredOn(answer -> answer.status() == 200)
                                .hasSize(1);
                        intact(group);
                    },
                    () -> adams.move(waiting, "ACCEPT_OFFER", version),
                    () -> fay.move(waiting, Ids.next(), "RETURN_TO_WAITLIST", version, "offered-by-mistake"),
                    () -> fay.move(waiting, Ids.next(), "WITHDRAW", version, "other"));
        });
    }

    @Test
    void an_offer_made_while_a_seat_is_freed_is_made_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID seated = accepted(group);
            UUID waiting = sent(adams.registerPatient(), group);
            fay.say(waiting, "WAITLIST", "group-full", null).done(200);
            return Heat.of(
                    answers -> {
                        answers.get(0).done(200);
                        assertThat(answers).extracting(Answer::status).isSubsetOf(DONE_OR_REFUSED);
                        intact(group);
                        assertThat(TestClinic.count(
                                        "SELECT seats_offered FROM openchair.support_group WHERE id = '" + group + "'"))
                                .isEqualTo(1);
                    },
                    () -> fay.move(seated, Ids.next(), "GIVE_UP", 3, "other"),
                    () -> fay.move(waiting, "OFFER", 3));
        });
    }

    @Test
    void a_group_suspended_while_a_person_is_accepted_or_sent_takes_no_one_afterwards() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(3);
            UUID asked = sent(adams.registerPatient(), group);
            UUID draft = adams.draftReferral(adams.registerPatient(), group);
            return Heat.of(
                    answers -> {
                        answers.get(0).done(200);
                        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 422);
                        assertThat(TestClinic.count(
                                        """
                                        SELECT count(*) FROM openchair.audit_event m
                                          JOIN openchair.audit_event s ON s.action = 'group.report' AND s.resource = 'group/%s'
                                         WHERE m.seq > s.seq AND m.resource IN ('referral/%s', 'referral/%s')
                                           AND m.action IN ('referral.accept', 'referral.send')"""
                                                .formatted(group, asked, draft)))
                                .as("sent or seated after the suspension")
                                .isZero();
                        intact(group);
                    },
                    () -> morgan.post(
                            "groups/" + group + "/red-flags",
                            "{\"id\":\"" + Ids.next() + "\",\"codes\":[\"sure-cure\"],\"note\":\"A poster says so.\"}"),
                    () -> fay.move(asked, "ACCEPT", 2),
                    () -> adams.move(draft, "SEND", 1));
        });
    }

    @Test
    void a_referral_entered_in_error_while_it_is_accepted_holds_no_seat() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID asked = sent(adams.registerPatient(), group);
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                        intact(group);
                    },
                    () -> adams.move(asked, Ids.next(), "MARK_ENTERED_IN_ERROR", 2, "duplicate"),
                    () -> fay.move(asked, "ACCEPT", 2));
        });
    }

    @Test
    void a_paused_list_offers_nothing_once_it_is_paused() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID seated = accepted(group);
            UUID waiting = sent(adams.registerPatient(), group);
            fay.say(waiting, "WAITLIST", "group-full", null).done(200);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertThat(TestClinic.count(
                                        """
                                        SELECT count(*) FROM openchair.audit_event m
                                          JOIN openchair.audit_event s ON s.action = 'waitlist.say' AND s.resource = 'group/%s'
                                         WHERE m.seq > s.seq AND m.resource = 'referral/%s' AND m.action = 'referral.offer'"""
                                                .formatted(group, waiting)))
                                .isZero();
                        intact(group);
                    },
                    () -> fay.move(seated, Ids.next(), "GIVE_UP", 3, "other"),
                    () -> fay.put(
                            "my-groups/" + group + "/waitlist/settings",
                            "{\"version\":0,\"offering\":\"PAUSED\",\"offerDays\":null}"));
        });
    }

    @Test
    void a_draft_rewritten_while_it_is_sent_is_sent_as_it_was_or_not_at_all() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID patient = adams.registerPatient();
            UUID group = TestClinic.group(1);
            UUID other = TestClinic.group(1);
            UUID draft = adams.draftReferral(patient, group);
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.referral r JOIN openchair.referral_event e"
                                                + " ON e.referral_id = r.id AND e.move = 'SEND' WHERE r.id = '" + draft
                                                + "' AND r.state = 'SENT' AND r.group_id = '" + group + "'"))
                                .isEqualTo(answers.get(0).status() == 200 ? 1 : 0);
                    },
                    () -> adams.move(draft, "SEND", 1),
                    () -> adams.put("referrals/" + draft, Api.draft(patient, other, 1)));
        });
    }

    private static void intact(UUID... groups) throws SQLException {
        for (UUID group : groups) {
            Intact.group(group);
        }
        Intact.merges();
    }

    private Answer transfer(UUID referral, UUID other) {
        return fay.post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"TRANSFER\",\"version\":3,\"reason\":\"other\",\"groupId\":\"%s\"}"
                        .formatted(Ids.next(), other));
    }

    /** For all groups, on a day of its own. */
    private Answer closingDay() {
        UUID id = Ids.next();
        int days = 100 + (int) (id.getLeastSignificantBits() & 0x7ff);
        return morgan.post(
                "closing-days",
                "{\"id\":\"%s\",\"hostId\":null,\"day\":\"%s\",\"name\":\"Inventory\"}"
                        .formatted(id, LocalDate.now(ZoneOffset.UTC).plusDays(days)));
    }

    private UUID accepted(UUID group) {
        UUID referral = sent(adams.registerPatient(), group);
        fay.move(referral, "ACCEPT", 2).done(200);
        return referral;
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }
}
