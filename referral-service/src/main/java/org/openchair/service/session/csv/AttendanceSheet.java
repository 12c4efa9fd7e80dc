package org.openchair.service.session.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.LeadershipAccess;
import org.openchair.session.AttendanceOutcome;

/**
 * The sheet of a group for a month or for one session: a row for each person who is expected, with the mark so far, and one for
 * walk-ins where people can walk in. What is written in it is taken in by {@link SheetImport}.
 */
@Act
public class AttendanceSheet {

    static final String WALK_INS = "Walk-ins and guests";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    LeadershipAccess led;

    @Inject
    ExpectedSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * As UTF-8 with a byte order mark, without which spreadsheet programs take it for something else.
     *
     * @param month such as 2026-11; null for the present one
     * @param session only that one; null for all of the month
     * @return refused with {@code not-found} or {@code no-session}
     */
    public Outcome<byte[]> file(UUID groupId, YearMonth month, UUID session) {
        return led.group(groupId).then(group -> {
            YearMonth asked = month == null ? YearMonth.from(group.today(clock)) : month;
            List<Expected> expected = sessions.of(groupId, asked.atDay(1), asked.atEndOfMonth()).stream()
                    .filter(each -> session == null || each.id().equals(session))
                    .toList();
            if (expected.isEmpty()) {
                return Outcome.refused(
                        new Refusal("no-session", "The group does not meet then. Choose another month.", "month"));
            }
            audit.record(AuditEvent.listed("my-groups/" + groupId + "/attendance-sheet"));
            return Outcome.done(written(expected));
        });
    }

    private static byte[] written(List<Expected> expected) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(
                    Arrays.stream(SheetColumn.values()).map(SheetColumn::header).toList());
            for (Expected session : expected) {
                session.seats().forEach(seat -> writer.writeRecord(row(session, seat)));
                if (session.open()) {
                    writer.writeRecord(walkIns(session));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Expected session, Expected.Seat seat) {
        return List.of(
                session.date().toString(),
                session.starts().toString(),
                harmless(seat.name()),
                seat.outcome() == AttendanceOutcome.NOT_RECORDED ? "" : word(seat.outcome()),
                seat.modality() == null ? "" : word(seat.modality()),
                "",
                seat.id().toString(),
                session.id().toString());
    }

    private static List<String> walkIns(Expected session) {
        String counted = session.walkIns() == 0 ? "" : Integer.toString(session.walkIns());
        return List.of(
                session.date().toString(),
                session.starts().toString(),
                WALK_INS,
                "",
                "",
                counted,
                "",
                session.id().toString());
    }

    /** A name that another program would compute begins with an apostrophe, which shows that it is text. */
    static String harmless(String name) {
        return name.matches("(?s)[=+\\-@\t\r].*") ? "'" + name : name;
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
