package org.openchair.web.schedule;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openchair.api.session.MyGroup;
import org.openchair.api.session.ScheduledSession;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.DateInAddress;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.schedule.SchedulePage.Span;

/** A facilitator's day and week. */
@Path("/schedule")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class SchedulePages {
    private static final int ALL = 100;

    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    /** One day; today when none is named. */
    @GET
    @Path("day")
    public Page day(@QueryParam("date") String date) {
        return page(Span.DAY, date);
    }

    /** The week of a day; this week when none is named. */
    @GET
    @Path("week")
    public Page week(@QueryParam("date") String date) {
        return page(Span.WEEK, date);
    }

    private Page page(Span span, String date) {
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        LocalDate first = span.first(date == null || date.isBlank() ? today : DateInAddress.parse(date, today));
        Map<String, Object> asked = Map.of("from", first, "days", span.days(), "size", ALL);
        List<ScheduledSession> sessions =
                api.list("/my-schedule", asked, ScheduledSession.class).items();
        return Page.of("schedule/schedule", new SchedulePage(span, first, today, sessions));
    }

    /** Where the facilitator's first group is: there it is today. */
    private ZoneId zone() {
        return api.list("/my-groups", Map.of("size", 1), MyGroup.class).items().stream()
                .map(MyGroup::timeZone)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ZoneId::of)
                .orElseGet(current::zone);
    }
}
