package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.testing.CutOffCommits;

/** A connection that is lost in the commit is an outage: the same request is sent again and is done once. */
@ExtendWith(ArquillianExtension.class)
class CutOffCommitIT {

    @ArquillianResource
    private URI base;

    private Api adams;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void a_clinician_signs_in() {
        adams = Api.as(base, TestPerson.ADAMS);
    }

    @Test
    void a_write_that_was_cut_off_is_answered_503_and_done_once_when_it_is_sent_again() throws Exception {
        UUID id = Ids.next();
        String patient = Api.patient(id, "R-" + id);
        Answer cutOff = CutOffCommits.during("openchair.patient", () -> adams.post("patients", patient));
        cutOff.refused(503, "unavailable");
        assertThat(cutOff.response().headers().firstValue("Retry-After")).isPresent();
        again(() -> adams.post("patients", patient)).done(201);
        Intact.audited("patient/" + id, "patient.register", 1);
    }

    @Test
    void a_move_that_was_cut_off_leaves_the_referral_as_it_was() throws Exception {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        UUID move = Ids.next();
        CutOffCommits.during("openchair.referral_event", () -> adams.move(referral, move, "SEND", 1, null))
                .refused(503, "unavailable");
        again(() -> adams.move(referral, move, "SEND", 1, null)).done(200);
        Intact.audited("referral/" + referral, "referral.send", 1);
    }

    private static Answer again(Callable<Answer> request) throws Exception {
        return CutOffCommits.again(request, answer -> answer.status() == 503);
    }
}
