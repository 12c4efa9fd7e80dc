package org.openchair.service.csv;

import java.util.regex.Pattern;

/** What a spreadsheet program leaves in a cell after it has destroyed what was written there. Nothing brings that back. */
final class ProgramErrors {

    static final String CODE = "spreadsheet-changed";

    private static final Pattern ANYWHERE = Pattern.compile(
            "#{2,}|#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|[+-]?\\d(\\.\\d+)?[Ee]\\+\\d{2,3}");

    private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    /** An id such as 3-1 becomes a date; a number of more than fifteen digits is rounded. */
    private static final Pattern IN_AN_ID = Pattern.compile(
            "\\d{1,2}-" + MONTH + "(-\\d{2,4})?|" + MONTH + "-\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{4}|[1-9]\\d{14}0+");

    private ProgramErrors() {}

    static boolean in(String cell) {
        return ANYWHERE.matcher(cell).matches();
    }

    static boolean inAnId(String cell) {
        return IN_AN_ID.matcher(cell).matches();
    }

    static String advice(String cell) {
        return "Your spreadsheet program replaced what was here with “" + cell
                + "”. Format the column as text and enter it again.";
    }
}
