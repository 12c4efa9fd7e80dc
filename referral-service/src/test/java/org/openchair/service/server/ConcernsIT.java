package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A concern about one person, and a therapist's note: who learns of it, and who never does. */
@ExtendWith(ArquillianExtension.class)
class ConcernsIT {

    @ArquillianResource
    private URI base;

    private SeatedSession it;
    private Api theo;
    private Api baker;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void open_a_session() throws Exception {
        it = SeatedSession.with(1, base);
        theo = Api.as(base, TestPerson.THEO);
        baker = Api.as(base, TestPerson.BAKER);
    }

    @Test
    void reaches_the_clinic_by_consent_until_somebody_takes_note() throws Exception {
        JsonNode noted = raise(Ids.next(), "PARTICIPATION", null).done(200);
        assertThat(noted.at("/reach").asText()).isEqualTo("CONSENT");
        JsonNode told = told().at("/0");
        assertThat(told.at("/seen").asText()).isEqualTo("Withdrawn for weeks");
        assertThat(told.at("/notedBy").asText()).isEqualTo("Fay");
        assertThat(work(it.adams())).contains("concern-raised");
        String concern = told.at("/id").asText();
        acknowledge(it.adams(), concern).done(200);
        assertThat(acknowledge(it.adams(), concern)
                        .done(200)
                        .at("/0/acknowledgedBy")
                        .asText())
                .isEqualTo("Dr. Adams");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'concern.acknowledge'"
                        + " AND resource = 'concern/" + concern + "'"))
                .isEqualTo(1);
        assertThat(it.fay()
                        .get(it.path() + "/concerns")
                        .done(200)
                        .at("/0/acknowledgedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void stays_with_the_group_without_consent() throws Exception {
        it.withoutConsent();
        UUID concern = Ids.next();
        assertThat(raise(concern, "PARTICIPATION", null).done(200).at("/reach").asText())
                .isEqualTo("STAYS");
        assertThat(told()).isEmpty();
        acknowledge(it.adams(), concern.toString()).refused(404, "not-found");
        assertThat(it.fay().get(it.path() + "/concerns").done(200)).hasSize(1);
    }

    @Test
    void a_concern_for_safety_is_told_without_consent_and_says_why() throws Exception {
        it.withoutConsent();
        raise(Ids.next(), "SAFETY", null).refused(422, "reason-missing");
        JsonNode noted = raise(Ids.next(), "SAFETY", "Bruises again").done(200);
        assertThat(noted.at("/reach").asText()).isEqualTo("SAFETY");
        assertThat(told().at("/0/reason").asText()).isEqualTo("Bruises again");
    }

    @Test
    void out_of_a_group_for_substance_use_only_consent_or_an_emergency_leads() throws Exception {
        it.underPart2();
        it.withoutConsent();
        assertThat(raise(Ids.next(), "SAFETY", "Bruises again")
                        .done(200)
                        .at("/reach")
                        .asText())
                .isEqualTo("STAYS");
        assertThat(told()).isEmpty();
        assertThat(raise(Ids.next(), "CRISIS", "Took pills an hour ago")
                        .done(200)
                        .at("/reach")
                        .asText())
                .isEqualTo("EMERGENCY");
        assertThat(told()).hasSize(1);
        assertThat(told().at("/0/notice").asText()).contains("42 CFR part 2");
    }

    @Test
    void a_crisis_stands_on_top_of_the_work_list_of_both_sides() {
        raise(Ids.next(), "CRISIS", "Says goodbye to everybody").done(200);
        assertThat(it.adams()
                        .get("work-list?size=100")
                        .done(200)
                        .at("/items/0/kind")
                        .asText())
                .isEqualTo("danger-alert");
        assertThat(it.fay()
                        .get("work-list?size=100")
                        .done(200)
                        .at("/items/0/kind")
                        .asText())
                .isEqualTo("danger-alert");
        told().forEach(each -> acknowledge(it.adams(), each.at("/id").asText()).done(200));
        assertThat(it.fay().get("work-list?size=100").done(200).toString())
                .satisfies(saysNothingOf(it.session().toString()));
    }

    @Test
    void is_noted_once_however_often_it_is_sent() {
        UUID id = Ids.next();
        raise(id, "PARTICIPATION", null).done(200);
        raise(id, "PARTICIPATION", null).done(200);
        raise(id, "CRISIS", "Now").refused(409, "id-taken");
        assertThat(told()).hasSize(1);
    }

    @Test
    void names_its_person_but_no_other() throws Exception {
        UUID other = it.adams().registerPatient();
        it.adams()
                .put(
                        "patients/" + other,
                        Api.patient(other, "R-" + other)
                                .replace("Sammy", "Rosalind")
                                .replace("\"Sam\"", "\"Zora\""))
                .status();
        TestClinic.sql("UPDATE openchair.patient SET preferred_name = 'Rosalind' WHERE id = '" + other + "'");
        UUID referral = it.adams().draftReferral(other, it.group());
        it.adams().move(referral, "SEND", 1).done(200);
        it.fay().move(referral, "ACCEPT", 2).done(200);
        String about = concern(Ids.next(), "PARTICIPATION", null);
        it.fay()
                .post(it.path() + "/concerns", about.replace("Withdrawn", "Quarrels with Rosalind"))
                .refused(422, "names-in-text");
        it.fay()
                .post(it.path() + "/concerns", about.replace("Withdrawn", "Rósalind, no name here"))
                .refused(422, "names-in-text");
        it.fay().post(it.path() + "/concerns", about).done(200);
    }

    @Test
    void another_group_and_another_clinic_find_nothing() throws Exception {
        raise(Ids.next(), "CRISIS", "Now").done(200);
        theo.get(it.path() + "/concerns").refused(404, "not-found");
        theo.post(it.path() + "/concerns", concern(Ids.next(), "CRISIS", "x")).refused(404, "not-found");
        baker.get("patients/" + it.patient() + "/concerns").refused(404, "not-found");
        acknowledge(baker, told().at("/0/id").asText()).refused(404, "not-found");
        it.fay().get("patients/" + it.patient() + "/concerns").refused(403, "forbidden");
        Api.as(base, TestPerson.MORGAN)
                .get("patients/" + it.patient() + "/concerns")
                .refused(403, "forbidden");
        SeatedSession elsewhere = SeatedSession.with(1, base);
        it.fay()
                .post(
                        it.path() + "/concerns",
                        concern(Ids.next(), "CRISIS", "x")
                                .replace(it.seat().toString(), elsewhere.seat().toString()))
                .refused(404, "not-found");
    }

    @Test
    void a_therapist_keeps_notes_that_only_the_author_and_the_clinic_read() throws Exception {
        it.ledByTheo("CO_LED");
        UUID id = Ids.next();
        note(theo, id, "Takes small steps").done(200);
        assertThat(note(theo, id, "Takes small steps").done(200)).hasSize(1);
        note(theo, id, "Something else").refused(409, "id-taken");
        assertThat(theo.get(it.path() + "/progress-notes")
                        .done(200)
                        .at("/0/note")
                        .asText())
                .isEqualTo("Takes small steps");
        assertThat(notesOf(it.adams()).done(200).at("/0/writtenBy").asText()).isEqualTo("Theo");
        notesOf(baker).refused(404, "not-found");
        notesOf(it.fay()).refused(403, "forbidden");
    }

    @Test
    void a_peer_neither_writes_nor_reads_notes() throws Exception {
        it.fay().get(it.path() + "/progress-notes").refused(403, "no-progress-notes-here");
        it.ledByTheo("CO_LED");
        note(theo, Ids.next(), "Takes small steps").done(200);
        note(it.fay(), Ids.next(), "Doing fine").refused(403, "not-a-therapist");
        it.fay().get(it.path() + "/progress-notes").refused(403, "not-a-therapist");
        assertThat(it.fay().get(it.path() + "/record").done(200).toString()).satisfies(saysNothingOf("small steps"));
    }

    @Test
    void a_note_of_a_group_for_substance_use_leaves_it_only_by_consent() throws Exception {
        it.ledByTheo("THERAPIST_LED");
        it.underPart2();
        it.withoutConsent();
        assertThat(note(theo, Ids.next(), "Takes small steps")
                        .done(200)
                        .at("/0/clinicSees")
                        .asBoolean())
                .isFalse();
        assertThat(notesOf(it.adams()).done(200)).isEmpty();
    }

    private JsonNode told() {
        return it.adams().get("patients/" + it.patient() + "/concerns").done(200);
    }

    private Answer acknowledge(Api who, String concern) {
        return who.post("patients/" + it.patient() + "/concerns/" + concern + "/acknowledge", "{}");
    }

    private java.util.List<String> work(Api who) {
        return who.work("kind");
    }

    private Answer raise(UUID id, String kind, String reason) {
        return it.fay().post(it.path() + "/concerns", concern(id, kind, reason));
    }

    private String concern(UUID id, String kind, String reason) {
        return """
               {"id":"%s","enrollmentId":"%s","kind":"%s","seen":"Withdrawn for weeks","actionTaken":"Spoke after the session",
                "reason":%s,"namesConfirmed":false}"""
                .formatted(id, it.seat(), kind, reason == null ? "null" : '"' + reason + '"');
    }

    private Answer note(Api who, UUID id, String words) {
        return who.post(
                it.path() + "/progress-notes",
                "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"note\":\"%s\",\"namesConfirmed\":false}"
                        .formatted(id, it.seat(), words));
    }

    private Answer notesOf(Api who) {
        return who.get("patients/" + it.patient() + "/progress-notes");
    }
}
