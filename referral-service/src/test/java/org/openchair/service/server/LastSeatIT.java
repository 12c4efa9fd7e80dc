package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many want a seat at once, through the API of a running server: no seat is given twice, and none is lost. */
@ExtendWith(ArquillianExtension.class)
class LastSeatIT {

    private static final int EVERYBODY = 200;

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

    @Test
    void the_last_seat_goes_to_exactly_one_of_two_hundred() throws Exception {
        UUID group = TestClinic.group(1);
        List<UUID> referrals = sent(group, EVERYBODY);
        List<Answer> answers = patiently(each(referrals, referral -> fay.move(referral, "ACCEPT", 2)));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(EVERYBODY - 1)
                .allSatisfy(answer -> answer.refused(409, "group-full"));
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.enrollment WHERE group_id = '" + group + "'"))
                .isEqualTo(1);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.referral_event e JOIN openchair.referral r ON r.id = e.referral_id"
                                + " WHERE r.group_id = '" + group + "' AND e.move = 'ACCEPT'"))
                .isEqualTo(1);
        Intact.group(group);
    }

    @Test
    void seats_freed_at_once_are_each_offered_once_and_in_order() throws Exception {
        UUID group = TestClinic.group(10);
        List<UUID> seated = sent(group, 10);
        seated.forEach(referral -> fay.say(referral, "ACCEPT", null, null).done(200));
        List<UUID> line = sent(group, 20);
        line.forEach(
                referral -> fay.say(referral, "WAITLIST", "group-full", null).done(200));
        List<Answer> freed = patiently(each(seated, referral -> fay.say(referral, "GIVE_UP", "other", null)));
        assertThat(freed).allSatisfy(answer -> answer.done(200));
        assertThat(line.stream().map(LastSeatIT::state).toList())
                .as("the ten who waited longest, and nobody else")
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(n -> n < 10 ? "OFFERED" : "WAITLISTED")
                        .toList());
        Intact.group(group);
    }

    @Test
    void offers_taken_given_back_ended_and_accepted_at_once_never_exceed_the_seats() throws Exception {
        UUID group = TestClinic.group(4);
        List<UUID> people = sent(group, 24);
        people.subList(0, 16).forEach(referral -> fay.say(referral, "WAITLIST", "group-full", null)
                .done(200));
        settings(group, 7).done(200);
        end(group, 0);
        settings(group, 8).done(200);
        for (int round = 0; round < 6; round++) {
            end(group, round % 2);
            List<Race.Act> acts = new ArrayList<>();
            for (UUID referral : people) {
                acts.add(() -> fay.say(referral, someMove(referral), "other", null));
                acts.add(() -> adams.say(referral, "ACCEPT_OFFER", null, null));
            }
            int term = round + 1;
            acts.add(() -> settings(group, term));
            assertThat(patiently(acts)).extracting(Answer::status).isSubsetOf(200, 403, 409, 422);
            Intact.group(group);
        }
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.referral_event e JOIN openchair.referral r ON r.id = e.referral_id"
                                + " WHERE r.group_id = '" + group
                                + "' AND e.move = 'RETURN_TO_WAITLIST' AND e.actor_role = 'SYSTEM'"))
                .as("offers that ended")
                .isPositive();
    }

    /** Another term is said, with which the platform looks after the list. */
    private Answer settings(UUID group, int term) {
        String path = "my-groups/" + group + "/waitlist/settings";
        int version = fay.get(path).done(200).at("/version").asInt();
        return fay.put(path, "{\"version\":%d,\"offering\":\"AUTOMATIC\",\"offerDays\":%d}".formatted(version, term));
    }

    /** What a facilitator could want of it now. */
    private static String someMove(UUID referral) {
        return switch (state(referral)) {
            case "SENT" -> "ACCEPT";
            case "WAITLISTED" -> "OFFER";
            case "OFFERED" -> "RETURN_TO_WAITLIST";
            default -> "GIVE_UP";
        };
    }

    /** Every second offer ended yesterday. */
    private static void end(UUID group, int which) throws SQLException {
        TestClinic.sql(
                """
                UPDATE openchair.referral SET offered_until = openchair.today_in('UTC') - 1
                 WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM openchair.referral
                                               WHERE group_id = '%s' AND state = 'OFFERED') o WHERE n %% 2 = %d)"""
                        .formatted(group, which));
    }

    private List<UUID> sent(UUID group, int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> adams.sendReferral(group))
                .toList();
    }

    private static String state(UUID referral) {
        try {
            return TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + referral + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** All at once, each as often as a busy server asks for it: hundreds that wait for one row wait long on a slow machine. */
    private static List<Answer> patiently(List<Race.Act> acts) throws Exception {
        return Race.atOnce(
                acts.stream().<Race.Act>map(act -> () -> Patience.with(act)).toList());
    }

    private static List<Race.Act> each(List<UUID> referrals, Function<UUID, Answer> act) {
        return referrals.stream()
                .<Race.Act>map(referral -> () -> act.apply(referral))
                .toList();
    }
}
