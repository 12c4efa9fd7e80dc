package org.openchair.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The training and supervision of somebody who leads a group in the demo.
 *
 * @param number who, as in the list of the staff
 * @param supervisor who supervises, as in the list of the staff
 * @param validUntil last day on which the training counts, or null when it does not run out
 * @param meetings days on which the two met
 */
record Development(
        int number,
        int supervisor,
        String training,
        LocalDate completedOn,
        LocalDate validUntil,
        List<LocalDate> meetings) {

    /** Everybody's, dated relative to that day. */
    static List<Development> asOf(LocalDate today) {
        return DemoTexts.lines("development.csv").stream()
                .skip(1)
                .map(line -> parse(line.split(",", -1), today))
                .toList();
    }

    private static Development parse(String[] cells, LocalDate today) {
        Stream<String> daysAgo = Arrays.stream(cells[5].split("\\|"));
        return new Development(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                cells[2],
                today.minusDays(Long.parseLong(cells[3])),
                cells[4].isEmpty() ? null : today.plusDays(Long.parseLong(cells[4])),
                daysAgo.map(days -> today.minusDays(Long.parseLong(days))).toList());
    }
}
