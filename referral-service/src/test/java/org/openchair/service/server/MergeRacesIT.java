package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
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

/** The undoing of a merge and what is done at once with either record: nothing waits for ever, and everything ends in one place. */
@ExtendWith(ArquillianExtension.class)
class MergeRacesIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    private record Merged(UUID kept, UUID other, UUID merge, UUID referral, UUID group) {}

    /** Two records, of which the other brought an open referral along. */
    private Merged merged() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID group = TestClinic.group(3);
        UUID referral = adams.draftReferral(other, group);
        adams.move(referral, "SEND", 1).done(200);
        UUID merge = Ids.next();
        merge(merge, kept, other).done(200);
        return new Merged(kept, other, merge, referral, group);
    }

    @Test
    void a_merge_undone_while_its_referral_is_accepted_takes_the_seat_back() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertApart(it);
                        Intact.audited("referral/" + it.referral(), "referral.accept", 1);
                    },
                    () -> fay.move(it.referral(), "ACCEPT", 2),
                    () -> undo(it));
        });
    }

    @Test
    void a_merge_undone_while_a_seat_is_given_up_takes_both_back() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            fay.move(it.referral(), "ACCEPT", 2).done(200);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertApart(it);
                    },
                    () -> fay.move(it.referral(), Ids.next(), "GIVE_UP", 3, "other"),
                    () -> undo(it));
        });
    }

    @Test
    void a_merge_undone_twice_at_once_is_undone_once() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertApart(it);
                        Intact.audited("patient/" + it.other(), "patient.undo-merge", 1);
                    },
                    () -> undo(it),
                    () -> undo(it));
        });
    }

    @Test
    void of_an_undoing_and_a_further_merge_at_once_one_comes_first() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            UUID third = adams.registerPatient();
            UUID further = Ids.next();
            return Heat.of(
                    answers -> {
                        boolean undone = answers.get(0).status() == 200;
                        if (undone) {
                            assertThat(answers.get(1).status()).isEqualTo(409);
                            assertApart(it);
                        } else {
                            answers.get(0).refused(409, "merged-since");
                            answers.get(1).done(200);
                        }
                        Intact.merges();
                    },
                    () -> undo(it),
                    () -> merge(further, third, it.kept()));
        });
    }

    @Test
    void undoing_and_merging_a_third_record_into_the_same_one_at_once_keeps_the_order() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            UUID third = adams.registerPatient();
            UUID further = Ids.next();
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                        Intact.merges();
                    },
                    () -> undo(it),
                    () -> merge(further, it.kept(), third));
        });
    }

    @Test
    void a_merge_undone_while_a_draft_is_begun_leaves_it_with_the_record_kept() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            UUID draft = Ids.next();
            UUID group = TestClinic.group(3);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertApart(it);
                        assertThat(TestClinic.text(
                                        "SELECT patient_id FROM openchair.referral WHERE id = '" + draft + "'"))
                                .isEqualTo(it.kept().toString());
                    },
                    () -> adams.put("referrals/" + draft, Api.draft(it.kept(), group, 0)),
                    () -> undo(it));
        });
    }

    @Test
    void a_merge_undone_while_a_consent_of_a_moved_referral_is_withdrawn_loses_neither() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            String consent =
                    TestClinic.text("SELECT id FROM openchair.consent WHERE referral_id = '" + it.referral() + "'");
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(404, "not-found");
                        }
                        assertApart(it);
                    },
                    () -> adams.post(
                            "patients/" + it.kept() + "/consents/" + consent + "/withdrawal",
                            "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}"),
                    () -> undo(it));
        });
    }

    @Test
    void a_merge_undone_while_a_session_is_marked_keeps_the_mark() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Merged it = merged();
            fay.move(it.referral(), "ACCEPT", 2).done(200);
            UUID session = TestClinic.sessionNow(it.group());
            String seat =
                    TestClinic.text("SELECT id FROM openchair.enrollment WHERE referral_id = '" + it.referral() + "'");
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertApart(it);
                        Intact.audited("session/" + session, "attendance.mark", 1);
                    },
                    () -> fay.put(
                            "sessions/" + session + "/attendance/" + seat, "{\"outcome\":\"PRESENT\",\"version\":0}"),
                    () -> undo(it));
        });
    }

    /** Each record is in use, and the referral, its seat and its consent are of the other one. */
    private static void assertApart(Merged it) throws SQLException {
        assertThat(TestClinic.count(
                        """
                        SELECT (SELECT count(*) FROM openchair.patient WHERE id IN ('%1$s', '%2$s') AND merged_into IS NOT NULL)
                             + (SELECT count(*) FROM openchair.referral WHERE id = '%3$s' AND patient_id <> '%2$s')
                             + (SELECT count(*) FROM openchair.enrollment WHERE referral_id = '%3$s' AND patient_id <> '%2$s')
                             + (SELECT count(*) FROM openchair.consent WHERE referral_id = '%3$s' AND patient_id <> '%2$s')"""
                                .formatted(it.kept(), it.other(), it.referral())))
                .as("what is not where it belongs")
                .isZero();
        Intact.merges();
        Intact.group(it.group());
    }

    private Answer undo(Merged it) {
        return adams.post("patients/" + it.kept() + "/merges/" + it.merge() + "/undo", null);
    }

    private Answer merge(UUID merge, UUID kept, UUID other) {
        return adams.post(
                "patients/" + kept + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                        .formatted(merge, other));
    }
}
