package org.openchair.service.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.openchair.Ids;
import org.openchair.api.Page;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.reference.ReferenceAct;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Who changed which reference data. */
@RequestScoped
public class ReferenceHistory {

    private static final String KEEP = "INSERT INTO openchair.reference_change"
            + " (id, subject, act, said, actor_subject, at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String READ =
            """
            SELECT c.id, c.act, c.said, s.display_name, c.at
              FROM openchair.reference_change c LEFT JOIN openchair.staff s ON s.subject = c.actor_subject
             WHERE c.subject = ?""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What was done with something, latest first. */
    Page<ReferenceHistoryEntry> of(String subject, Paging paging) {
        return rows.page(Query.of(READ, subject), "at DESC, id DESC", paging, ReferenceHistory::entry);
    }

    void keep(String subject, ReferenceAct act, String said) {
        rows.change(Query.of(KEEP, Ids.next(), subject, act, said, caller.subject(), clock.instant()));
        audit.record(new AuditEvent("reference." + act.name().toLowerCase(Locale.ROOT), null, subject));
    }

    private static ReferenceHistoryEntry entry(Row row) {
        return new ReferenceHistoryEntry(
                row.code("act", ReferenceAct.class), row.text("said"), row.text("display_name"), row.instant("at"));
    }
}
