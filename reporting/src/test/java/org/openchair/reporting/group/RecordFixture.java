package org.openchair.reporting.group;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Threshold;

/** Counts of a group for tests, and their protection with the usual threshold of eleven. */
final class RecordFixture {

    static final Threshold ELEVEN = new Threshold(11);

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private RecordFixture() {}

    /** Marks, each kind with the people behind it, in one quarter in which nobody's sixteen weeks ended. */
    static RecordCounts marks(
            int attended, int peopleAttended, int excused, int peopleExcused, int noShow, int peopleNoShow) {
        int missed = Math.max(peopleExcused, peopleNoShow);
        return new RecordCounts(
                APRIL,
                APRIL,
                attended,
                excused,
                noShow,
                0,
                peopleAttended,
                peopleExcused,
                peopleNoShow,
                0,
                missed,
                peopleAttended,
                peopleAttended,
                0,
                0,
                0,
                0,
                12,
                1);
    }

    /** People by how long they stayed, beside plenty of marks. */
    static RecordCounts stays(int leftByWeek4, int leftByWeek8, int leftByWeek12, int stayed) {
        return new RecordCounts(
                APRIL,
                APRIL,
                300,
                40,
                30,
                0,
                40,
                20,
                20,
                0,
                30,
                40,
                40,
                leftByWeek4,
                leftByWeek8,
                leftByWeek12,
                stayed,
                12,
                0);
    }

    /** What may be shown of these counts. */
    static GroupStatisticsCells shown(RecordCounts counts) {
        Jitter jitter = new Jitter("a key for tests only".getBytes(StandardCharsets.UTF_8));
        Optional<ProtectRecord.Protected> shown = new ProtectRecord(ELEVEN, jitter).protect(counts, "test");
        return shown.orElseThrow().cells();
    }

    /** The cells that are shown, by name. */
    static Map<String, Integer> values(RecordCounts counts) {
        return shown(counts).values();
    }
}
