package org.openchair.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clock of a demonstration, which can live on another day than the machine. The database keeps how far it is ahead, so that a kept
 * data folder lives on from there; people and history are dated by it, so that it never goes back. Sign-in keeps the machine's.
 */
record DemoClock(Settings settings, Clock machine) {

    /** The setting by which the applications are told. */
    static final String SETTING = "OPENCHAIR_CLOCK_AHEAD_SECONDS";

    DemoClock(Settings settings) {
        this(settings, Clock.systemUTC());
    }

    /** Moves it to the day that was asked for. Refuses a day before the one on which the data folder lives. */
    void set() throws CannotStart {
        long kept = aheadSeconds();
        long wanted = wanted(settings.options().today(), kept);
        if (wanted < kept && isLivedIn()) {
            throw new CannotStart(
                    ("The data folder %s lives on %s already, and its time does not go back. Give --today that day or a"
                                    + " later one, or choose another folder with --data.")
                            .formatted(settings.options().data(), day(kept)));
        }
        if (wanted != kept) {
            write(wanted);
        }
    }

    /** How far it is ahead of the machine's. */
    long aheadSeconds() throws CannotStart {
        return number("SELECT ahead_seconds FROM openchair.demo_clock");
    }

    /** The day on which the demonstration lives, where it is not the machine's. */
    Optional<LocalDate> otherDay() throws CannotStart {
        long ahead = aheadSeconds();
        return ahead == 0 ? Optional.empty() : Optional.of(day(ahead));
    }

    private long wanted(Optional<LocalDate> today, long kept) {
        return today.map(day ->
                        Duration.ofDays(ChronoUnit.DAYS.between(day(0), day)).toSeconds())
                .orElse(kept);
    }

    private LocalDate day(long ahead) {
        return LocalDate.now(Clock.offset(machine, Duration.ofSeconds(ahead)));
    }

    private boolean isLivedIn() throws CannotStart {
        return number("SELECT count(*) FROM (SELECT FROM openchair.patient LIMIT 1) one") > 0;
    }

    private long number(String query) throws CannotStart {
        try (Connection owner = connect();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new CannotStart("The demo's clock cannot be read (%s).".formatted(Reason.of(e)), e);
        }
    }

    private void write(long ahead) throws CannotStart {
        try (Connection owner = connect();
                PreparedStatement change =
                        owner.prepareStatement("UPDATE openchair.demo_clock SET ahead_seconds = ?")) {
            change.setLong(1, ahead);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new CannotStart("The demo's clock cannot be set (%s).".formatted(Reason.of(e)), e);
        }
    }

    private Connection connect() throws SQLException, CannotStart {
        Credentials owner = settings.owner();
        return DriverManager.getConnection(settings.databaseUrl(), owner.user(), owner.password());
    }
}
