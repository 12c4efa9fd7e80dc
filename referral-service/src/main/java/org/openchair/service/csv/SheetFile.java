package org.openchair.service.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.openchair.Outcome;

/**
 * The text of a file as spreadsheet programs save it: UTF-8, or UTF-16 as "Unicode text", with or without a byte order mark.
 *
 * @param text without the mark and without a first line {@code sep=;}
 * @param separator what parts its cells
 * @param firstRow the number of its first row, as the program counts
 */
record SheetFile(String text, char separator, int firstRow) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 200;

    /** Refused with {@code not-utf-8}, or {@code spreadsheet-file} for a workbook or another packed file. */
    static Outcome<SheetFile> of(byte[] file) {
        if (startsWith(file, 'P', 'K') || startsWith(file, 0xD0, 0xCF)) {
            return Outcome.refused(
                    "spreadsheet-file",
                    "This is a workbook or a packed file. Save the sheet as “CSV UTF-8” and send that.");
        }
        try {
            String text =
                    charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Outcome.done(of(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return Outcome.refused("not-utf-8", "Save the file as “CSV UTF-8”, so that accents and names stay intact.");
        }
    }

    private static SheetFile of(String text) {
        String head = text.lines().findFirst().orElse("");
        if (head.matches("(?i)\"?sep=.\"?")) {
            char separator = head.charAt(head.indexOf('=') + 1);
            return new SheetFile(text.substring(head.length()).replaceFirst("\\R", ""), separator, 2);
        }
        return new SheetFile(text, separator(head), 1);
    }

    private static Charset charset(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int place = 0; place < Math.min(file.length, SAMPLE); place++) {
            if (file[place] == 0) {
                even += 1 - place % 2;
                odd += place % 2;
            }
        }
        boolean wide = Math.max(even, odd) > Math.min(file.length, SAMPLE) / 4;
        Charset utf16 = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return wide ? utf16 : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Tab, semicolon or comma, whichever the first row has most of. */
    private static char separator(String head) {
        long tabs = count(head, '\t');
        long semicolons = count(head, ';');
        long commas = count(head, ',');
        if (tabs > Math.max(semicolons, commas)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static long count(String head, char separator) {
        return head.chars().filter(each -> each == separator).count();
    }
}
