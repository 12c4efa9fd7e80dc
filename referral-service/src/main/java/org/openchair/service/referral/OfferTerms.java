package org.openchair.service.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.WorkingDays;
import org.openchair.referral.OfferTerm;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Until when a seat is offered: the group's own term, or the deployment's, in working days of the group's holidays. */
@ApplicationScoped
public class OfferTerms {

    private static final String OF_GROUP =
            """
            SELECT coalesce(w.offer_days, ?) AS days, coalesce(g.holiday_calendar, ?) AS calendar
              FROM openchair.support_group g LEFT JOIN openchair.group_waitlist w ON w.group_id = g.id
             WHERE g.id = ?""";

    /** Working days for which a seat is offered where the group does not say. */
    @Inject
    @ConfigProperty(name = "openchair.offer.days", defaultValue = "5")
    int days;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** The term where a group states none of its own, in working days. */
    public int standard() {
        return new OfferTerm(days).workingDays();
    }

    /** Last day of an offer that is made now. */
    public LocalDate lastDay(SupportGroup group) {
        return rows.first(query(group.id()), row -> lastDay(row, group.today(clock)))
                .orElseThrow();
    }

    private Query query(UUID group) {
        return Query.of(OF_GROUP, standard(), HolidayCalendar.DEFAULT, group);
    }

    private static LocalDate lastDay(Row row, LocalDate today) {
        return new OfferTerm(row.count("days")).lastDay(today, WorkingDays.of(ZoneOffset.UTC, row.text("calendar")));
    }
}
