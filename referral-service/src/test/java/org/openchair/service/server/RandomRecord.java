package org.openchair.service.server;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.openchair.Ids;

/** Record of a patient with anything that a clinic and its groups record: by chance, and the same for the same seed. */
final class RandomRecord {

    private static final List<String> NEEDS = List.of("breaks", "hearing", "step-free", "seeing", "companion");
    private static final List<String> STAGES = List.of("MORATORIUM", "AWARENESS", "REBUILDING", "GROWTH");
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    /** Something that is recorded of a patient. */
    private interface Recorded {
        void of(UUID patient) throws SQLException;
    }

    private final Random chance;
    private final Api adams;
    private final Api fay;

    RandomRecord(Random chance, Api adams, Api fay) {
        this.chance = chance;
        this.adams = adams;
        this.fay = fay;
    }

    /** Registers a person and gives their id; an alert may be open in the end. */
    UUID registered(UUID toKeepApart) throws SQLException {
        UUID patient = Ids.next();
        adams.post("patients", details(patient, "R-" + patient)).done(201);
        for (Recorded each : some(toKeepApart)) {
            each.of(patient);
        }
        return patient;
    }

    private List<Recorded> some(UUID toKeepApart) {
        List<Recorded> chosen = new ArrayList<>(List.of(
                this::correct,
                this::stage,
                this::consent,
                this::draft,
                this::sent,
                this::waits,
                this::offered,
                this::seated,
                this::absent,
                this::declinedAndContinued,
                this::givenUp,
                this::score,
                patient -> keepApart(patient, toKeepApart),
                this::keepApartByName));
        chosen.removeIf(each -> chance.nextInt(10) < 4);
        if (chance.nextBoolean()) {
            chosen.add(this::alert);
        }
        return chosen;
    }

    private String details(UUID id, String number) {
        return """
               {"id":"%s","recordNumber":"%s",%s,"anotherPerson":true}"""
                .formatted(id, number, stated());
    }

    private String stated() {
        return """
               "givenName":%s,"familyName":"%s","preferredName":%s,"birthDate":"%s","phone":%s,"email":%s,
               "preferredLanguage":"%s","accessibilityNeeds":%s,"pronouns":%s,"alias":%s,"postalCode":%s,"contactBy":%s,
               "doNotContact":%s,"noVoicemail":%s,"accessNeeds":["%s","%s"]"""
                .formatted(
                        maybe("Sam", "Mary", "Kim"),
                        one("Lee", "Garcia", "Chen"),
                        maybe("Sammy", "Mimi"),
                        LocalDate.of(1960, 1, 1).plusDays(chance.nextInt(9_000)),
                        maybe("555-0100", "(555) 555-0177"),
                        maybe("a@example.org", "b@example.org"),
                        one("en", "es"),
                        maybe("Reads lips", "Sits near the door"),
                        maybe("she/her", "they/them"),
                        maybe("Robin", "Jay"),
                        maybe("10025", "11203"),
                        maybe("PHONE", "EMAIL"),
                        chance.nextBoolean(),
                        chance.nextBoolean(),
                        NEEDS.get(chance.nextInt(2)),
                        NEEDS.get(2 + chance.nextInt(3)));
    }

    private String one(String... of) {
        return of[chance.nextInt(of.length)];
    }

    private String maybe(String... of) {
        return chance.nextInt(3) == 0 ? "null" : '"' + one(of) + '"';
    }

    private void correct(UUID patient) {
        adams.put(
                        "patients/" + patient,
                        "{\"version\":%d,\"details\":{\"recordNumber\":\"R-%s\",%s}}"
                                .formatted(version(patient), patient, stated()))
                .done(200);
    }

    private int version(UUID patient) {
        return adams.get("patients/" + patient).done(200).at("/version").asInt();
    }

    private void stage(UUID patient) {
        adams.post(
                        "patients/" + patient + "/stages",
                        "{\"id\":\"%s\",\"stage\":\"%s\"}"
                                .formatted(Ids.next(), STAGES.get(chance.nextInt(STAGES.size()))))
                .done(200);
    }

    private void consent(UUID patient) throws SQLException {
        UUID consent = Ids.next();
        adams.post(
                        "patients/" + patient + "/consents",
                        """
                        {"id":"%s","shares":["NAME","PHONE"],"recipient":"GROUP","groupId":"%s","purpose":"TREATMENT","how":"VERBAL"}"""
                                .formatted(consent, TestClinic.group(3)))
                .done(200);
        if (chance.nextBoolean()) {
            adams.post(
                            "patients/" + patient + "/consents/" + consent + "/withdrawal",
                            "{\"id\":\"" + Ids.next() + "\",\"how\":\"WRITTEN\"}")
                    .done(200);
        }
    }

    private void draft(UUID patient) throws SQLException {
        adams.draftReferral(patient, TestClinic.group(3));
    }

    private UUID sentTo(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private void sent(UUID patient) throws SQLException {
        sentTo(patient, TestClinic.group(3));
    }

    private void waits(UUID patient) throws SQLException {
        UUID full = TestClinic.group(1);
        fay.move(adams.sendReferral(full), "ACCEPT", 2).done(200);
        fay.say(sentTo(patient, full), "WAITLIST", "group-full", null).done(200);
    }

    /** A seat is free, so the first in line has the offer of it. */
    private void offered(UUID patient) throws SQLException {
        fay.say(sentTo(patient, TestClinic.group(3)), "WAITLIST", "group-full", null)
                .done(200);
    }

    private UUID accepted(UUID patient) throws SQLException {
        UUID referral = sentTo(patient, TestClinic.group(3));
        fay.move(referral, "ACCEPT", 2).done(200);
        return referral;
    }

    private void seated(UUID patient) throws SQLException {
        mark(accepted(patient), "PRESENT");
    }

    private void absent(UUID patient) throws SQLException {
        UUID referral = accepted(patient);
        mark(referral, "NO_SHOW");
        mark(referral, "NO_SHOW");
    }

    private void mark(UUID referral, String outcome) throws SQLException {
        UUID group = UUID.fromString(
                TestClinic.text("SELECT group_id FROM openchair.referral WHERE id = '" + referral + "'"));
        String seat = TestClinic.text("SELECT id FROM openchair.enrollment WHERE referral_id = '" + referral + "'");
        fay.put(
                        "sessions/" + TestClinic.sessionNow(group) + "/attendance/" + seat,
                        "{\"outcome\":\"%s\",\"version\":0}".formatted(outcome))
                .done(200);
    }

    private void declinedAndContinued(UUID patient) throws SQLException {
        UUID referral = sentTo(patient, TestClinic.group(3));
        fay.say(referral, "DECLINE", "other", null).done(200);
        adams.post(
                        "referrals/" + referral + "/continuation",
                        "{\"id\":\"%s\",\"groupId\":\"%s\"}".formatted(Ids.next(), TestClinic.group(3)))
                .done(200);
    }

    private void givenUp(UUID patient) throws SQLException {
        fay.say(accepted(patient), "GIVE_UP", "other", null).done(200);
    }

    private void score(UUID patient) {
        score(patient, 0);
    }

    private void alert(UUID patient) {
        score(patient, 2);
    }

    private void score(UUID patient, int risk) {
        adams.post(
                        "patients/" + patient + "/assessments",
                        """
                        {"id":"%s","instrument":"PHQ-9","takenOn":"%s","method":"ON_PAPER","answers":[1,0,0,0,0,0,0,0,%d]}"""
                                .formatted(Ids.next(), YESTERDAY, risk))
                .done(200);
    }

    private void keepApart(UUID patient, UUID other) {
        adams.post(
                        "patients/" + patient + "/kept-apart",
                        "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"A protective order.\"}"
                                .formatted(Ids.next(), other))
                .done(200);
    }

    private void keepApartByName(UUID patient) {
        adams.post(
                        "patients/" + patient + "/kept-apart-names",
                        "{\"id\":\"%s\",\"givenName\":\"Pat\",\"familyName\":\"Doe\",\"birthDate\":\"1980-01-02\",\"reason\":\"Some\"}"
                                .formatted(Ids.next()))
                .done(200);
    }
}
