package org.openchair.service.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.meeting.Colleague;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.staff.Credential;

/** Who can be named to lead a group or a session of it: whoever has an account and leads groups, or is qualified to, and does not lead it yet. */
@RequestScoped
class Colleagues {

    private static final String COLLEAGUES =
            """
            SELECT w.id, w.display_name, w.credential, openchair.is_away(w.id, CAST(? AS date)) AS away
              FROM openchair.staff w
             WHERE w.subject IS NOT NULL AND w.clinic_id IS NULL
               AND (w.credential IS NOT NULL OR EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.staff_id = w.id))
               AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = ? AND f.staff_id = w.id)""";

    @Inject
    Rows rows;

    /** By name, with who is away on a day. */
    Page<Colleague> of(UUID groupId, LocalDate day, Paging paging) {
        return rows.page(query(groupId, day), "lower(display_name), id", paging, Colleagues::colleague);
    }

    /** Refused with {@code colleague-unknown}. */
    Outcome<UUID> known(UUID groupId, UUID staffId) {
        return rows.any(query(groupId, null).then("AND w.id = ?", staffId))
                ? Outcome.done(staffId)
                : Outcome.refused(new Refusal("colleague-unknown", "Choose one of the colleagues offered.", "staffId"));
    }

    private static Query query(UUID groupId, LocalDate day) {
        return Query.of(COLLEAGUES, day == null ? null : day.toString(), groupId);
    }

    private static Colleague colleague(Row row) {
        return new Colleague(
                row.id("id"), row.text("display_name"), row.code("credential", Credential.class), row.flag("away"));
    }
}
