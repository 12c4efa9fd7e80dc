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

/** Who is told when something happens. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {

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
    void each_side_is_told_of_what_the_other_did_and_nobody_of_their_own_act() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        assertThat(told("FAY", referral)).isEqualTo("REFERRAL_RECEIVED");
        assertThat(told("ADAMS", referral)).isNull();
        fay.say(referral, "REQUEST_INFO", "schedule", "Are evenings possible?").done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("INFORMATION_REQUESTED");
        adams.say(referral, "ANSWER_INFO", null, "On Tuesdays.").done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("INFORMATION_REQUESTED,REFERRAL_ACCEPTED");
        assertThat(told("FAY", referral)).isEqualTo("REFERRAL_RECEIVED,INFORMATION_GIVEN");
    }

    @Test
    void a_move_that_was_refused_or_repeated_tells_nobody_again() throws Exception {
        UUID group = TestClinic.group(1);
        UUID taken = adams.sendReferral(group);
        UUID waiting = adams.sendReferral(group);
        UUID move = Ids.next();
        fay.move(taken, move, "ACCEPT", 2, null).done(200);
        fay.move(taken, move, "ACCEPT", 2, null).done(200);
        fay.say(waiting, "ACCEPT", null, null).refused(409, "group-full");
        assertThat(told("ADAMS", taken)).isEqualTo("REFERRAL_ACCEPTED");
        assertThat(told("ADAMS", waiting)).isNull();
    }

    @Test
    void who_referred_and_who_leads_is_told_that_a_group_takes_nobody_now() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = adams.sendReferral(group);
        Api.as(base, TestPerson.BAKER)
                .post(
                        "groups/" + group + "/red-flags",
                        "{\"id\":\"%s\",\"codes\":[\"sure-cure\"],\"note\":\"A poster says so.\"}"
                                .formatted(Ids.next()))
                .done(200);
        assertThat(told("ADAMS", referral)).isEqualTo("GROUP_SUSPENDED");
        assertThat(told("FAY", group)).isEqualTo("GROUP_SUSPENDED");
    }

    private static String told(String who, UUID about) throws SQLException {
        return TestClinic.text("SELECT string_agg(kind, ',' ORDER BY id) FROM openchair.notice"
                + " WHERE recipient_id = md5('" + who + "')::uuid AND target_id = '" + about + "'");
    }
}
