package org.openchair.demo;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The demo's directory in HSDS 3.0. Its dates are written as {@code {{today-120d}}}, so that it never grows old. */
final class DemoDirectory {

    private static final Pattern DAY = Pattern.compile("\\{\\{today(?:([+-]\\d+)d)?}}");

    private DemoDirectory() {}

    /** The directory as JSON, an array of HSDS services, with the dates that it has on that day. */
    static String asOf(LocalDate today) {
        return DAY.matcher(DemoTexts.text("directory.json"))
                .replaceAll(found -> today.plusDays(days(found)).toString());
    }

    private static long days(MatchResult found) {
        return found.group(1) == null ? 0 : Long.parseLong(found.group(1));
    }
}
