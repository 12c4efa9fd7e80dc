package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.InboxItem;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.ContactBy;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.referral.Facts;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.SeatObstacle.Advice;
import org.openchair.referral.Urgency;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.patient.AccessNeeds;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.staff.Role;

/** The referrals to the facilitator's own groups, with the least about the person that answering needs. */
@Act
public class Inbox {

    // A draft is shown as it will be seen once the person agrees. Of who was declined or has left, the group sees
    // neither the note nor how to reach them, and nothing of what was said once the consent is over (ADR 61). Whoever
    // leads as a peer reads
    // no diagnosis (ADR 71).
    private static final String ITEMS =
            """
            SELECT r.id, r.version, openchair.is_heard(r) AS heard, openchair.told_version(r) AS told_version, openchair.stands_since(r) AS stands_since, r.group_id, g.name AS group_name, r.patient_id,
                   CASE WHEN r.sent_at IS NULL THEN openchair.name_in_group(p, g) ELSE openchair.called_in_group(p, g) END AS call_name,
                   CASE WHEN agreed.name THEN p.preferred_language ELSE 'en' END AS preferred_language,
                   CASE WHEN agreed.needs THEN p.accessibility_needs END AS accessibility_needs,
                   CASE WHEN agreed.name THEN p.pronouns END AS pronouns,
                   p.do_not_contact OR NOT agreed.name AS do_not_contact,
                   CASE WHEN agreed.name AND openchair.under_way(r.state) AND NOT p.do_not_contact THEN p.contact_by END AS contact_by,
                   CASE WHEN agreed.phone AND NOT p.do_not_contact AND openchair.is_phone_number(p.phone) THEN p.phone END AS phone,
                   CASE WHEN agreed.email AND NOT p.do_not_contact THEN p.email END AS email,
                   p.no_voicemail AND agreed.phone AND NOT p.do_not_contact AS no_voicemail,
                   CASE WHEN agreed.name AND openchair.under_way(r.state) THEN r.note_to_group END AS note_to_group, r.urgency, r.state, r.sent_at, r.state_since, r.paused_until,
                   CASE WHEN openchair.reads_as_peer(CAST(? AS uuid), g.id) THEN g.id END AS peer_of,
                   c.name AS clinic_name, s.display_name AS referrer_name,
                   openchair.free_seats(g) AS free_seats,
                   array_position(ARRAY['URGENT', 'SOON', 'ROUTINE'], r.urgency) AS rank,
                   CASE WHEN agreed.needs THEN %s END AS access_needs,
                   openchair.under_part_2(g.id) AS part_2, agreed.name OR openchair.under_way(r.state) AS remembered,
                   %s
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN openchair.clinic c ON c.id = r.clinic_id
              JOIN openchair.staff s ON s.id = r.referrer_id
              CROSS JOIN LATERAL (
                SELECT r.sent_at IS NULL OR openchair.consent_covers(p.id, g.id, 'NAME') AS name,
                       CASE WHEN r.sent_at IS NOT NULL THEN openchair.consent_covers(p.id, g.id, 'ACCESS_NEEDS')
                            ELSE NOT EXISTS (SELECT FROM openchair.consent k WHERE k.referral_id = r.id AND k.group_id = g.id
                                               AND NOT 'ACCESS_NEEDS' = ANY (k.shares)) END AS needs,
                       r.share_phone AND openchair.under_way(r.state) AND (r.sent_at IS NULL OR openchair.consent_covers(p.id, g.id, 'PHONE')) AS phone,
                       r.share_email AND openchair.under_way(r.state) AND (r.sent_at IS NULL OR openchair.consent_covers(p.id, g.id, 'EMAIL')) AS email) agreed
              %s
             WHERE r.state <> 'ENTERED_IN_ERROR'""";

    /** The clinic reads its own words. */
    private static final UUID NO_READER = null;

    private static final String SENT_TO_OWN_GROUP =
            """
            AND r.sent_at IS NOT NULL
            AND EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id AND f.staff_id = ?)""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Histories histories;

    @Inject
    ReadByPeers peers;

    @Inject
    Clock clock;

    @Inject
    Wording wording;

    @Inject
    AuditTrail audit;

    /** Referrals in a state, most urgent first, then oldest first. */
    public Outcome<Page<InboxItem>> list(ReferralState state, Paging paging) {
        return caller.facilitator().then(facilitator -> {
            audit.record(AuditEvent.listed("inbox"));
            Query query = Query.of(items(), facilitator.staffId())
                    .then(SENT_TO_OWN_GROUP, facilitator.staffId())
                    .then("AND r.state = ?", state);
            return Outcome.done(rows.page(query, "rank, sent_at, id", paging, row -> item(row, List.of(), true)));
        });
    }

    /** One referral, in whatever state it is now; refused with {@code not-found} for another group's. */
    public Outcome<InboxItem> read(UUID id) {
        return caller.facilitator().then(facilitator -> {
            Query query = Query.of(items(), facilitator.staffId())
                    .then(SENT_TO_OWN_GROUP, facilitator.staffId())
                    .then("AND r.id = ?", id);
            return Found.or404(rows.first(query, row -> {
                audit.record(AuditEvent.read(row.id("patient_id"), "inbox", id));
                return item(row, row.flag("remembered") ? said(id, row.id("peer_of")) : List.of(), true);
            }));
        });
    }

    /** What the group sees, or will see, of a referral of the caller's own clinic, without its seats; refused with {@code not-found}. */
    public Outcome<InboxItem> preview(UUID id) {
        return caller.clinician().then(clinician -> {
            Query query =
                    Query.of(items(), NO_READER).then("AND r.id = ? AND r.clinic_id = ?", id, clinician.clinicId());
            return Found.or404(rows.first(query, row -> {
                audit.record(AuditEvent.read(row.id("patient_id"), "referral", id));
                return item(row, List.of(), false);
            }));
        });
    }

    private List<HistoryEntry> said(UUID id, UUID peerOf) {
        return histories.sinceSent(id).stream()
                .map(entry -> entry.saying(peers.shown(entry.comment(), peerOf)))
                .toList();
    }

    private String items() {
        return ITEMS.formatted(
                AccessNeeds.column(wording.labelColumn()), ReferralFactsSql.COLUMNS, ReferralFactsSql.SEAT);
    }

    // How many seats are open, and who waits before whom, is for those in charge of the group alone; whether the person
    // comes, for the
    // clinic too where it hears of it (ADR 86).
    private InboxItem item(Row row, List<HistoryEntry> history, boolean inCharge) {
        boolean coming = inCharge || row.flag("heard");
        ReferralState state = row.code("state", ReferralState.class).told(coming);
        Facts known = ReferralFactsSql.of(row, clock);
        Facts facts = coming ? known : known.withoutAttendance();
        UUID peerOf = row.id("peer_of");
        SeatObstacle told = SeatObstacle.toldToGroup(ReferralFactsSql.inTheWay(row), state);
        Advice advice = SeatObstacle.advice(state, told, Role.FACILITATOR, coming);
        return new InboxItem(
                row.id("id"),
                row.count(coming ? "version" : "told_version"),
                row.id("group_id"),
                row.text("group_name"),
                row.text("call_name"),
                row.text("preferred_language"),
                peers.shown(row.text("accessibility_needs"), peerOf),
                row.text("phone"),
                row.text("email"),
                peers.shown(row.text("note_to_group"), peerOf),
                row.code("urgency", Urgency.class),
                state,
                row.instant("sent_at"),
                row.text("clinic_name"),
                row.text("referrer_name"),
                inCharge ? row.number("free_seats") : null,
                row.instant(coming ? "state_since" : "stands_since"),
                Labels.turn(advice),
                advice.nextStep(),
                coming ? ReferralFactsSql.seat(row) : null,
                facts.attended(),
                coming ? row.date("paused_until") : null,
                inCharge ? ReferralFactsSql.place(row) : null,
                ReferralMove.possible(state, Role.FACILITATOR, facts, told),
                history,
                row.text("pronouns"),
                row.code("contact_by", ContactBy.class),
                row.flag("do_not_contact"),
                row.flag("no_voicemail"),
                row.codeLabels("access_needs"),
                RedisclosureNotice.where(row.flag("part_2")),
                told,
                ReferralMove.LEAVE_CLOSED_GROUP.from().contains(state) ? row.text("closed_why") : null);
    }
}
