package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.LinkedReferral;
import org.openchair.platform.request.Wording;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.staff.Role;

/** What happened to a referral, and to those before and after it. Whoever asks has seen to it that the caller may know. */
@RequestScoped
public class Histories {

    // Reasons of moves were once all of the vocabulary of declining.
    private static final String EVENTS =
            """
            SELECT e.move, e.from_state, e.to_state, coalesce(s.display_name, 'Openchair') AS actor, e.actor_role,
                   coalesce(c.%1$s, old.%1$s, e.reason_code) AS reason, e.comment, e.until, g.id AS group_id, g.name AS group_name, e.at, e.position
              FROM openchair.referral_event e
              LEFT JOIN openchair.staff s ON s.id = e.actor_id
              LEFT JOIN openchair.support_group g ON g.id = e.proposed_group_id
              LEFT JOIN openchair.reference_code c
                     ON c.vocabulary = lower(replace(e.move, '_', '-')) || '-reason' AND c.code = e.reason_code
              LEFT JOIN openchair.reference_code old ON old.vocabulary = 'decline-reason' AND old.code = e.reason_code
             WHERE e.referral_id = ?""";

    private static final String CONSENTS =
            """
            UNION ALL
            SELECT told.move, NULL, NULL, told.actor, told.role, NULL, NULL, NULL, NULL, NULL, told.at, told.place
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.clinic k ON k.id = r.clinic_id
              JOIN openchair.consent c ON c.patient_id = r.patient_id
               AND (c.referral_id = r.id OR (c.referral_id IS NULL AND (c.group_id = g.id OR c.host_id = g.host_id)))
              LEFT JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
              JOIN openchair.staff s ON s.id = coalesce(w.recorded_by, c.recorded_by)
             CROSS JOIN LATERAL (
               SELECT 'CONSENT_WITHDRAWN', s.display_name, 'CLINICIAN', w.withdrawn_at, 900 WHERE w.id IS NOT NULL
               UNION ALL
               SELECT 'CONSENT_EXPIRED', 'Openchair', 'SYSTEM', (c.until + 1)::timestamp AT TIME ZONE k.time_zone, 900
                WHERE w.id IS NULL AND c.until < openchair.today_in(k.time_zone)
               UNION ALL
               SELECT 'CONSENT_OVERRIDDEN', s.display_name, 'CLINICIAN', r.sent_at, 0 WHERE c.override_ground IS NOT NULL
             ) AS told (move, actor, role, at, place)
             WHERE r.id = ? AND r.sent_at IS NOT NULL AND told.at >= r.sent_at""";

    private static final String LINKED =
            """
            SELECT r.id, g.name AS group_name, openchair.told_state(r.state, heard.shared) AS state,
                   CAST((SELECT count(*) FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
                          WHERE e.referral_id = r.id AND openchair.attended(a.outcome)
                            AND heard.shared) AS integer) AS attended, heard.shared
              FROM openchair.referral r
              CROSS JOIN LATERAL (SELECT openchair.is_heard(r) AS shared) heard
              LEFT JOIN openchair.support_group g ON g.id = r.group_id""";

    private static final String EARLIER =
            """
            WITH RECURSIVE earlier AS (
              SELECT continues_id AS id, 1 AS distance FROM openchair.referral WHERE id = ?
              UNION ALL
              SELECT r.continues_id, e.distance + 1 FROM earlier e JOIN openchair.referral r ON r.id = e.id
               WHERE e.distance < 100)
            """;

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** What the clinic may know, oldest first: that and why the person came or did not come only where that is shared (ADR 86). */
    List<HistoryEntry> ofClinic(UUID referral, boolean participationShared) {
        Query everything = events(referral).then(CONSENTS, referral).ordered("at, position");
        List<HistoryEntry> known = rows.list(everything, Histories::entry);
        return participationShared
                ? known
                : known.stream().flatMap(entry -> told(entry).stream()).toList();
    }

    /** As it is told where the clinic does not hear of it; empty when it is not. */
    private static Optional<HistoryEntry> told(HistoryEntry entry) {
        boolean why = tellsWhy(entry.from(), entry.role());
        return toldAs(entry.move())
                .map(move -> entry.told(move, told(entry.from()), told(entry.to())))
                .map(told -> why ? told : told.withoutCause());
    }

    /** Once it has accepted, a group says why by what it saw of the person. */
    static boolean tellsWhy(ReferralState from, String role) {
        return from == null
                || !from.afterAcceptance()
                || !Role.FACILITATOR.realmRole().equals(role);
    }

    private static ReferralState told(ReferralState state) {
        return state == null ? null : state.told(false);
    }

    /** An entry about a consent, or that a draft was begun, is no move. */
    static Optional<String> toldAs(String move) {
        return Arrays.stream(ReferralMove.values())
                .filter(each -> each.name().equals(move))
                .findFirst()
                .map(ReferralMove::toldAs)
                .orElse(Optional.of(move));
    }

    /** What the group may know: from the sending on. */
    List<HistoryEntry> sinceSent(UUID referral) {
        return rows.list(
                events(referral)
                        .then("AND e.move <> 'BEGIN'")
                        .then(CONSENTS, referral)
                        .ordered("at, position"),
                Histories::entry);
    }

    /** The referrals that this one goes on from, the first one first. */
    List<LinkedReferral> earlier(UUID referral) {
        return rows.list(
                Query.of(EARLIER + LINKED, referral).then("JOIN earlier ON earlier.id = r.id ORDER BY distance DESC"),
                Histories::linked);
    }

    /** The referral that goes on from this one; null if there is none. */
    LinkedReferral next(UUID referral) {
        return rows.first(
                        Query.of(LINKED)
                                .then("WHERE r.continues_id = ? AND r.state <> 'ENTERED_IN_ERROR'", referral)
                                .then("ORDER BY r.created_at DESC LIMIT 1"),
                        Histories::linked)
                .orElse(null);
    }

    private Query events(UUID referral) {
        return Query.of(EVENTS.formatted(wording.labelColumn()), referral);
    }

    private static HistoryEntry entry(Row row) {
        return new HistoryEntry(
                row.text("move"),
                row.code("from_state", ReferralState.class),
                row.code("to_state", ReferralState.class),
                row.text("actor"),
                row.code("actor_role", Role.class).realmRole(),
                row.text("reason"),
                row.text("comment"),
                row.date("until"),
                row.id("group_id"),
                row.text("group_name"),
                row.instant("at"));
    }

    private static LinkedReferral linked(Row row) {
        return new LinkedReferral(
                row.id("id"),
                row.text("group_name"),
                row.code("state", ReferralState.class),
                row.count("attended"),
                row.flag("shared"));
    }
}
