package org.openchair.service.calendar;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.api.calendar.CalendarLink;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.LinkSecret;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.LeadershipAccess;

/** The caller's own link to the calendar of a group that the caller leads. Everything is refused with {@code not-found} for another's. */
@Act
public class CalendarLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OWN = "group_id = ? AND staff_id = ? AND revoked_at IS NULL";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "openchair.base.url")
    String publicAddress;

    /** Since when there is one, without the link itself. */
    public Outcome<CalendarLink> read(UUID groupId) {
        return led.group(groupId)
                .then(group -> Outcome.done(rows.first(
                                Query.of(
                                        "SELECT created_at FROM openchair.calendar_link WHERE " + OWN,
                                        groupId,
                                        staffId()),
                                row -> new CalendarLink(row.instant("created_at"), null))
                        .orElseGet(CalendarLink::none)));
    }

    /** Makes one; an earlier one stops working. Refused with {@code group-retired} where nothing is to come any more. */
    public Outcome<CalendarLink> make(UUID groupId) {
        return led.group(groupId).then(SupportGroup::unlessClosed).then(group -> {
            Instant now = clock.instant();
            oneAtATime();
            revokeOwn(groupId, now);
            audit.record(new AuditEvent("calendar-link.make", null, "group/" + groupId));
            return Outcome.done(new CalendarLink(now, address(keep(groupId, now))));
        });
    }

    /** Makes it stop working, if there is one. */
    public Outcome<CalendarLink> revoke(UUID groupId) {
        return led.group(groupId).then(group -> {
            revokeOwn(groupId, clock.instant());
            audit.record(new AuditEvent("calendar-link.revoke", null, "group/" + groupId));
            return Outcome.done(CalendarLink.none());
        });
    }

    // Two who make the first link at once would both find none to revoke.
    private void oneAtATime() {
        rows.any(Query.of("SELECT FROM openchair.staff WHERE id = ? FOR NO KEY UPDATE", staffId()));
    }

    private LinkSecret keep(UUID groupId, Instant now) {
        LinkSecret secret = LinkSecret.next(RANDOM);
        rows.change(Query.of(
                "INSERT INTO openchair.calendar_link (id, group_id, staff_id, token_hash, created_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                groupId,
                staffId(),
                secret.hash(),
                now));
        return secret;
    }

    private void revokeOwn(UUID groupId, Instant now) {
        rows.change(Query.of(
                "UPDATE openchair.calendar_link SET revoked_at = greatest(?, created_at) WHERE " + OWN,
                now,
                groupId,
                staffId()));
    }

    private String address(LinkSecret secret) {
        return publicAddress.replaceFirst("/+$", "") + "/api/calendar/" + secret.text() + ".ics";
    }

    private UUID staffId() {
        return caller.person().orElseThrow().staffId();
    }
}
