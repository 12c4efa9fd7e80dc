package org.openchair.service.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.openchair.Ids;

/** A session that has begun, of a group that Fay leads and Dr. Adams referred to, with one person or more. */
record SeatedSession(UUID group, UUID session, UUID patient, UUID seat, Api adams, Api fay) {

    static SeatedSession with(int people, URI base) throws SQLException {
        Api adams = Api.as(base, TestPerson.ADAMS);
        Api fay = Api.as(base, TestPerson.FAY);
        UUID group = TestClinic.group(12);
        for (int i = 0; i < people; i++) {
            UUID referral = adams.sendReferral(group);
            fay.move(referral, "ACCEPT", 2).done(200);
        }
        UUID seat = UUID.fromString(TestClinic.text(
                "SELECT id FROM openchair.enrollment WHERE group_id = '" + group + "' ORDER BY id LIMIT 1"));
        UUID patient = UUID.fromString(
                TestClinic.text("SELECT patient_id FROM openchair.enrollment WHERE id = '" + seat + "'"));
        return new SeatedSession(group, TestClinic.sessionNow(group), patient, seat, adams, fay);
    }

    String path() {
        return "sessions/" + session;
    }

    void mark(String outcome, int version) {
        fay.put(path() + "/attendance/" + seat, "{\"outcome\":\"%s\",\"version\":%d}".formatted(outcome, version))
                .done(200);
    }

    /** Signs it, whether or not everyone is marked. */
    void sign() {
        JsonNode roster = fay.get(path()).done(200);
        long unmarked = roster.at("/entries").findValuesAsText("outcome").stream()
                .filter("NOT_RECORDED"::equals)
                .count();
        fay.post(path() + "/sign", "{\"version\":%s,\"unmarked\":%d}".formatted(roster.at("/version"), unmarked))
                .done(200);
    }

    /** Another session of the same group, yesterday. */
    UUID earlier() throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql(
                "UPDATE openchair.enrollment SET started_on = current_date - 7 WHERE group_id = '" + group + "'");
        TestClinic.sql(
                "INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)"
                        + " VALUES ('" + id + "', 1, '" + group + "', (now() AT TIME ZONE 'UTC')::date - 1,"
                        + " now() - interval '1 day', now() - interval '23 hours', 'PLANNED')");
        return id;
    }

    /** Makes the group one that a therapist leads, by Theo with a license and Fay as a peer. */
    void ledByTheo(String leadership) throws SQLException {
        TestClinic.sql("UPDATE openchair.staff SET credential = 'LICENSED_THERAPIST' WHERE id = md5('THEO')::uuid");
        TestClinic.sql("UPDATE openchair.staff SET credential = 'PEER' WHERE id = md5('FAY')::uuid");
        TestClinic.sql("UPDATE openchair.support_group SET leadership = '" + leadership + "', kind = 'SUPPORT_GROUP'"
                + " WHERE id = '" + group + "'");
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', md5('THEO')::uuid)");
    }

    /** Makes the group one for substance use. */
    void underPart2() throws SQLException {
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'substance-use')");
    }

    /** Takes the person's consent away, as a record that never had one. */
    void withoutConsent() throws SQLException {
        TestClinic.sql(
                "ALTER TABLE openchair.consent DISABLE TRIGGER USER; DELETE FROM openchair.consent c USING openchair.enrollment e"
                        + " WHERE e.id = '" + seat
                        + "' AND c.referral_id = e.referral_id; ALTER TABLE openchair.consent ENABLE TRIGGER USER");
    }
}
