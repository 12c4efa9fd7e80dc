package org.openchair.service.session.csv;

import java.util.List;
import org.openchair.service.csv.Column;

/** The columns of an attendance sheet, by the words at their head. Without the two ids, a row goes by day, time and name. */
enum SheetColumn implements Column {
    DATE("Date"),
    STARTS("Starts"),
    PERSON("Person"),
    MARK("Mark"),
    HOW("How"),
    WALK_INS("Walk-ins"),
    SEAT_ID("Seat id"),
    SESSION_ID("Session id");

    private final String header;

    SheetColumn(String header) {
        this.header = header;
    }

    @Override
    public String header() {
        return header;
    }

    /** The sheet is handed out filled in, so that it needs no example. */
    @Override
    public String example() {
        return "";
    }

    @Override
    public List<String> otherNames() {
        return switch (this) {
            case DATE -> List.of("Day", "Session date");
            case PERSON -> List.of("Name", "Member", "Participant");
            case MARK -> List.of("Attendance", "Status");
            default -> List.of();
        };
    }
}
