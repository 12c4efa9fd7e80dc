package org.openchair.service.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.api.participation.Participation;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Counts sessions and marks; whoever asks has shown that they may. One statement. */
@RequestScoped
public class Participations {

    private static final String COUNTED =
            """
            SELECT r.id, g.name AS group_name, openchair.stands_at(r) AS state, openchair.is_heard(r) AS shared, e.started_on, e.ended_on, g.time_zone, m.*
              FROM openchair.referral r
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
              LEFT JOIN openchair.enrollment e ON e.referral_id = r.id
              CROSS JOIN LATERAL (SELECT openchair.hears_back(r) AS back) heard
              CROSS JOIN LATERAL (
                SELECT CAST(count(*) FILTER (WHERE s.state = 'HELD') AS integer) AS held,
                       CAST(count(*) FILTER (WHERE openchair.attended(a.outcome)) AS integer) AS attended,
                       CAST(count(*) FILTER (WHERE a.outcome = 'EXCUSED') AS integer) AS excused,
                       CAST(count(*) FILTER (WHERE a.outcome = 'NO_SHOW') AS integer) AS missed,
                       CAST(count(*) FILTER (WHERE s.state = 'HELD' AND coalesce(a.outcome, 'NOT_RECORDED') = 'NOT_RECORDED')
                            AS integer) AS not_recorded,
                       CAST(count(*) FILTER (WHERE off.session_id IS NOT NULL AND s.starts_at <= ?) AS integer) AS cancelled,
                       max(s.local_date) FILTER (WHERE openchair.attended(a.outcome)) AS last_attended_on,
                       min(s.starts_at) FILTER (WHERE s.state = 'PLANNED' AND s.starts_at > ? AND e.state <> 'ENDED') AS next_session
                  FROM openchair.group_session s
                  LEFT JOIN openchair.attendance a ON a.session_id = s.id AND a.enrollment_id = e.id
                  LEFT JOIN openchair.canceled_session off ON off.session_id = s.id
                 WHERE heard.back AND s.group_id = e.group_id AND openchair.is_expected(e, s)) m
             WHERE""";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** In the group of one referral. */
    public Participation ofReferral(UUID referralId) {
        return rows.first(counted("r.id = ?", referralId), Participations::read).orElseThrow();
    }

    /** In the groups of all referrals of a patient, newest first. */
    public List<Participation> ofPatient(UUID patientId) {
        return rows.list(counted("r.patient_id = ?", patientId), Participations::read);
    }

    private Query counted(String whose, UUID id) {
        return Query.of(COUNTED, clock.instant(), clock.instant())
                .then(whose + " ORDER BY r.created_at DESC, r.id", id);
    }

    private static Participation read(Row row) {
        return new Participation(
                row.id("id"),
                row.text("group_name"),
                row.code("state", ReferralState.class),
                row.date("started_on"),
                row.date("ended_on"),
                row.count("held"),
                row.count("attended"),
                row.count("excused"),
                row.count("missed"),
                row.count("not_recorded"),
                row.count("cancelled"),
                row.date("last_attended_on"),
                row.instant("next_session"),
                row.text("time_zone"),
                row.flag("shared"));
    }
}
