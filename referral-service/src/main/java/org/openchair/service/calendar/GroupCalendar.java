package org.openchair.service.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A group's sessions as an iCalendar file (RFC 5545): a title and times, in UTC, and nothing about anybody. */
final class GroupCalendar {

    /**
     * A session.
     *
     * @param id the same as long as the session is kept, so that a calendar follows it when it changes
     * @param version grows with each change
     */
    record Entry(UUID id, int version, Instant startsAt, Instant endsAt, boolean cancelled) {}

    private GroupCalendar() {}

    static String of(String title, List<Entry> sessions, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Openchair//Group calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        sessions.forEach(session -> calendar.add(event(title, session, now)));
        return text(calendar);
    }

    private static VEvent event(String title, Entry session, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id() + "@openchair.org"));
        event.add(new DtStamp(now));
        event.add(new Sequence(session.version()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(title));
        event.add(session.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }

    /** Not validated: a group that has no session planned has an empty calendar, which RFC 5545 does not foresee. */
    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
