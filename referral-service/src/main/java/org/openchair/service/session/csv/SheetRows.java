package org.openchair.service.session.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.service.csv.Cells;
import org.openchair.service.csv.CsvTable;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/** Reads rows of an attendance sheet against the sessions of the group; what cannot be is noted beside its column. */
final class SheetRows {

    private static final int MOST_WALK_INS = 200;

    private final List<Expected> sessions;
    private final Instant now;

    SheetRows(List<Expected> sessions, Instant now) {
        this.sessions = sessions;
        this.now = now;
    }

    /**
     * A row as it was understood.
     *
     * @param session null when it cannot be told, or something is wrong
     * @param seat null for a row about walk-ins, or when it cannot be told
     * @param mark null when nothing is written
     * @param how null when nothing is written
     * @param walkIns null when nothing is written
     */
    record Understood(
            CsvTable.Line<SheetColumn> line,
            Cells<SheetColumn> cells,
            LocalDate date,
            Expected session,
            Expected.Seat seat,
            AttendanceOutcome mark,
            Modality how,
            Integer walkIns) {

        boolean refused() {
            return !cells.errors().isEmpty();
        }

        boolean toMark() {
            return !refused() && mark != null && !seat.says(mark, how);
        }

        /** Is the mark the same, and only how the person took part another? */
        boolean differsInHowAlone() {
            return toMark() && mark == seat.outcome();
        }

        boolean toCount() {
            return !refused() && walkIns != null && walkIns != session.walkIns();
        }

        boolean empty() {
            return !refused() && mark == null && walkIns == null;
        }
    }

    Understood understood(Cells<SheetColumn> cells, CsvTable.Line<SheetColumn> line) {
        boolean identified = cells.text(SheetColumn.SESSION_ID) != null;
        LocalDate date = identified ? dateOfSession(cells) : date(cells);
        AttendanceOutcome mark = mark(cells);
        Modality how = cells.code(SheetColumn.HOW, Modality.class);
        Integer walkIns = cells.number(SheetColumn.WALK_INS, 0, MOST_WALK_INS);
        Expected session = date == null ? null : session(cells, date).orElse(null);
        Expected.Seat seat =
                session == null || mark == null ? null : seat(cells, session).orElse(null);
        Understood row = new Understood(line, cells, date, session, seat, mark, how, walkIns);
        if (session != null && !row.refused()) {
            allow(row);
        }
        return row;
    }

    private static LocalDate date(Cells<SheetColumn> cells) {
        cells.required(SheetColumn.DATE, "Enter the day of the session as 2026-01-31.");
        return cells.date(SheetColumn.DATE);
    }

    /** The session decides, whatever a program has made of the date beside it; another day is a row that slipped. */
    private LocalDate dateOfSession(Cells<SheetColumn> cells) {
        UUID id = cells.id(SheetColumn.SESSION_ID);
        LocalDate written = cells.dateIfReadable(SheetColumn.DATE);
        LocalDate date = sessions.stream()
                .filter(each -> each.id().equals(id))
                .map(Expected::date)
                .findFirst()
                .orElse(null);
        if (id != null && (date == null || written != null && !written.equals(date))) {
            cells.note(
                    SheetColumn.DATE, "session-unknown", "The group had no session then. Check the day and the time.");
            return null;
        }
        return date;
    }

    private static AttendanceOutcome mark(Cells<SheetColumn> cells) {
        AttendanceOutcome mark = cells.code(SheetColumn.MARK, AttendanceOutcome.class);
        return mark == AttendanceOutcome.NOT_RECORDED ? null : mark;
    }

    private Optional<Expected> session(Cells<SheetColumn> cells, LocalDate date) {
        UUID id = cells.id(SheetColumn.SESSION_ID);
        LocalTime starts = id == null ? cells.time(SheetColumn.STARTS) : null;
        List<Expected> fitting = sessions.stream()
                .filter(each -> each.date().equals(date))
                .filter(each ->
                        id == null ? mayBeMeant(each, starts) : each.id().equals(id))
                .toList();
        if (fitting.isEmpty()) {
            cells.note(
                    SheetColumn.DATE, "session-unknown", "The group had no session then. Check the day and the time.");
        }
        if (fitting.size() > 1) {
            cells.note(SheetColumn.STARTS, "several-sessions", "The group met twice that day. Enter when it began.");
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Without an id, a row is about a session that took place. */
    private static boolean mayBeMeant(Expected session, LocalTime starts) {
        return !session.cancelled() && (starts == null || starts.equals(session.starts()));
    }

    /** The id decides; a name beside it that is another one's is a row that slipped. */
    private static Optional<Expected.Seat> seat(Cells<SheetColumn> cells, Expected session) {
        UUID id = cells.id(SheetColumn.SEAT_ID);
        String name = cells.text(SheetColumn.PERSON);
        return id == null ? named(cells, session, name) : identified(cells, session, id, name);
    }

    private static Optional<Expected.Seat> identified(
            Cells<SheetColumn> cells, Expected session, UUID id, String name) {
        Optional<Expected.Seat> seat = session.seat(id);
        if (seat.isEmpty()) {
            cells.note(SheetColumn.SEAT_ID, "not-expected", "This person had no seat in the group on that day.");
        } else if (name != null && !same(name, seat.get().name())) {
            cells.note(
                    SheetColumn.PERSON,
                    "name-differs",
                    "This row is about " + seat.get().name()
                            + " by its seat id. Did a row slip? Download the sheet again.");
        }
        return seat;
    }

    private static Optional<Expected.Seat> named(Cells<SheetColumn> cells, Expected session, String name) {
        if (name == null) {
            cells.note(SheetColumn.PERSON, "missing", "Enter who the mark is about.");
            return Optional.empty();
        }
        List<Expected.Seat> found = session.named(name);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        cells.note(
                SheetColumn.PERSON,
                found.isEmpty() ? "person-unknown" : "several-people",
                found.isEmpty()
                        ? "No one by that name was expected. Expected: "
                                + session.seats().stream()
                                        .map(Expected.Seat::name)
                                        .collect(Collectors.joining(", ")) + "."
                        : "Several people have this name. Download the sheet, which has their seat ids.");
        return Optional.empty();
    }

    private static boolean same(String written, String name) {
        return written.equalsIgnoreCase(name)
                || written.equalsIgnoreCase(AttendanceSheet.harmless(name))
                || wasAlone(written, name);
    }

    /** A sheet of before somebody of the same name came, since when both carry an addition. */
    private static boolean wasAlone(String written, String name) {
        return name.regionMatches(true, 0, written + " ", 0, written.length() + 1);
    }

    /** May what is written be kept? What stands otherwise is never written over. */
    private void allow(Understood row) {
        Expected session = row.session();
        if (!row.toMark() && !row.toCount()) {
            return;
        }
        SheetColumn column =
                row.toCount() ? SheetColumn.WALK_INS : row.differsInHowAlone() ? SheetColumn.HOW : SheetColumn.MARK;
        if (session.cancelled()) {
            row.cells().note(SheetColumn.DATE, "session-cancelled", "This session was canceled.");
        } else if (session.startsAt().isAfter(now)) {
            row.cells().note(SheetColumn.DATE, "session-not-started", "This session has not started yet.");
        } else if (session.signed()) {
            row.cells().note(column, "session-signed", standing(row) + " The session is signed: amend it on its page.");
        } else if (row.toCount() && !session.open()) {
            row.cells()
                    .note(column, "group-not-open", "Only an open group has walk-ins. Refer anyone who wants to join.");
        } else if (row.toMark() && row.seat().version() > 0 || row.toCount() && session.walkIns() > 0) {
            row.cells()
                    .note(
                            column,
                            "marked-otherwise",
                            standing(row) + " Change it on the roster if the paper is right.");
        }
    }

    /** Both versions, in words. */
    private static String standing(Understood row) {
        if (!row.toMark()) {
            return "The roster counts " + row.session().walkIns() + ", the sheet " + row.walkIns() + ".";
        }
        return row.differsInHowAlone()
                ? "The roster says %s, the sheet %s, in the column %s."
                        .formatted(words(row.seat().modality()), words(row.how()), SheetColumn.HOW.header())
                : "The roster says " + words(row.seat().outcome()) + ", the sheet " + words(row.mark()) + ".";
    }

    private static String words(Enum<?> value) {
        return value == null ? "nothing" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
