package org.openchair.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A volunteer keeps attendance on paper: downloads the sheet, fills it in and sends it. */
class PaperPagesIT {

    @Test
    void a_sheet_is_downloaded_filled_in_and_sent_twice() throws IOException {
        UUID session = Records.busySession("fay", 3, "IN_PERSON");
        String group = Records.text(
                "SELECT g.name FROM openchair.group_session s JOIN openchair.support_group g ON g.id = s.group_id WHERE s.id = ?::uuid",
                session.toString());
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups").follows(group).follows("Attendance on paper");
            usable(fay, watch, "Names are never guessed.");
            fay.presses("Check the sheet");
            usable(fay, watch, "Choose the sheet that you filled in");

            Page page = fay.page();
            page.locator("#month").selectOption(month(session));
            Download download =
                    page.waitForDownload(() -> page.getByText("Download", new Page.GetByTextOptions().setExact(true))
                            .click());
            String sheet = Files.readString(download.path(), UTF_8);
            assertThat(download.suggestedFilename()).startsWith("attendance-").endsWith(".csv");
            assertThat(sheet.lines()
                            .filter(line -> line.endsWith("," + session))
                            .count())
                    .isEqualTo(4);

            String[] marks = {"present", "no-show", "gone"};
            StringBuilder filled = new StringBuilder();
            int person = 0;
            for (String line : sheet.lines().toList()) {
                boolean marked =
                        line.endsWith("," + session) && line.contains(",,,,") && !line.contains("Walk-ins and guests");
                filled.append(marked ? line.replaceFirst(",,,,", "," + marks[person++] + ",,,") : line)
                        .append("\r\n");
            }
            send(fay, filled.toString());
            usable(fay, watch, "Check before you record: nothing is recorded yet.");
            fay.presses("Record 2 rows");
            usable(fay, watch, "2 recorded");
            fay.sees("Mark: Write one of: not-recorded, present, late, left-early, excused, no-show.");
            send(fay, filled.toString());
            fay.sees("0 new").sees("2 already recorded");
            fay.opens("/sessions/" + session).sees("Not here");
        }
    }

    private static String month(UUID session) {
        return Records.text(
                "SELECT to_char(local_date, 'YYYY-MM') FROM openchair.group_session WHERE id = ?::uuid",
                session.toString());
    }

    private static void send(Visitor fay, String sheet) {
        fay.page().locator("#file").setInputFiles(new FilePayload("attendance.csv", "text/csv", sheet.getBytes(UTF_8)));
        fay.presses("Check the sheet");
    }

    private static void usable(Visitor visitor, PageWatch watch, String words) {
        visitor.sees(words);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
