package org.openchair.service.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How often a job runs. */
public sealed interface Rhythm {

    /** When a job that was never run is due. */
    Instant first(Instant now, ZoneId zone);

    /** When a job that ran now is due again. */
    Instant next(Instant now, ZoneId zone);

    /** The longest time between two runs: what is due later than that was planned by a clock that has since been set back. */
    Duration longest();

    /** Again and again after the same time, at once after a start. */
    record Every(Duration interval) implements Rhythm {

        @Override
        public Instant first(Instant now, ZoneId zone) {
            return now;
        }

        @Override
        public Instant next(Instant now, ZoneId zone) {
            return now.plus(interval);
        }

        @Override
        public Duration longest() {
            return interval;
        }
    }

    /** Once a day, at a time of the server's clock. */
    record Daily(LocalTime time) implements Rhythm {

        /** A day on which clocks are set back has 25 hours. */
        private static final Duration LONGEST_DAY = Duration.ofHours(26);

        @Override
        public Instant first(Instant now, ZoneId zone) {
            return next(now, zone);
        }

        @Override
        public Instant next(Instant now, ZoneId zone) {
            ZonedDateTime here = now.atZone(zone);
            ZonedDateTime today = here.with(time);
            return (today.isAfter(here) ? today : here.plusDays(1).with(time)).toInstant();
        }

        @Override
        public Duration longest() {
            return LONGEST_DAY;
        }
    }
}
