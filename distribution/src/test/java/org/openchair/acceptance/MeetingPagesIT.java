package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A group's coming meetings and its calendar, in a browser. */
class MeetingPagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GROUP = "Evening Circle";

    @Test
    void a_facilitator_without_a_mouse_calls_off_next_weeks_meeting_and_undoes_it() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            Keyboard keyboard = new Keyboard(fay);
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups");
            keyboard.follows(GROUP).follows("Coming meetings").sees("The planned weeks");
            usable(fay, watch);
            keyboard.follows("Cancel").sees("Cancel this meeting");
            usable(fay, watch);
            keyboard.presses("Cancel meeting").sees("Choose a reason");
            usable(fay, watch);
            keyboard.chooses("Why?", "Weather").presses("Cancel meeting").sees("The meeting is canceled");
            keyboard.sees("Members who get email, your colleagues").sees("Canceled");
            usable(fay, watch);
            keyboard.presses("Undo: it takes place").sees("The change is undone");
            assertThat(fay.page().getByText("Undo: it takes place").count()).isZero();
        }
    }

    @Test
    void a_program_manager_moves_and_adds_a_meeting_from_the_groups_page() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/groups?q=Evening+Circle").follows(GROUP).follows("Coming meetings of this group");
            String nextWeek =
                    morgan.page().locator("a[href*='/meetings/move?']").nth(1).getAttribute("href");
            morgan.followsAddress(nextWeek).sees("Move this meeting");
            usable(morgan, watch);
            morgan.fills("At what time?", "05:15")
                    .chooses("Why?", "Another reason")
                    .presses("Move meeting");
            morgan.sees("The meeting is moved").sees("Moved here").sees("5:15 a.m.");
            morgan.presses("Undo the move").sees("The change is undone");
            morgan.follows("Add an extra meeting").sees("Add an extra meeting").presses("Add meeting");
            morgan.sees("Enter a day").sees("Enter a time");
            assertThat(morgan.page().getByText("Weather").count())
                    .as("a reason to call something off")
                    .isZero();
            usable(morgan, watch);
        }
    }

    @Test
    void an_extra_meeting_on_a_holiday_is_confirmed() {
        LocalDate holiday = nextHoliday();
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/groups?q=Evening+Circle").follows(GROUP).follows("Coming meetings of this group");
            morgan.follows("Add an extra meeting")
                    .fills("Month", Integer.toString(holiday.getMonthValue()))
                    .fills("Day", Integer.toString(holiday.getDayOfMonth()))
                    .fills("Year", Integer.toString(holiday.getYear()))
                    .fills("At what time?", "05:15")
                    .presses("Add meeting");
            morgan.sees("The group does not meet on that day");
            usable(morgan, watch);
            morgan.ticks("The group meets on that day all the same.").presses("Add meeting");
            morgan.sees("The meeting is added").presses("Remove the meeting").sees("The change is undone");
        }
    }

    /** Thanksgiving, or Memorial Day where that is sooner: neither is ever observed on another day. */
    private static LocalDate nextHoliday() {
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        return IntStream.rangeClosed(soon.getYear(), soon.getYear() + 1)
                .boxed()
                .flatMap(year -> Stream.of(
                        LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                        LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))))
                .filter(day -> !day.isBefore(soon))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_program_manager_enters_a_closing_day_and_takes_it_back() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            int year = Year.now().getValue() + 2;
            morgan.opens("/groups?q=Evening+Circle").follows(GROUP).follows("Coming meetings of this group");
            morgan.follows("Closing days of a host or of all groups");
            usable(morgan, watch);
            morgan.presses("Add closing day").sees("Choose who is closed");
            usable(morgan, watch);
            morgan.chooses("Who is closed?", "All groups of the directory")
                    .fills("Month", "2")
                    .fills("Day", "3")
                    .fills("Year", Integer.toString(year))
                    .fills("Why?", "Inventory")
                    .presses("Add closing day");
            morgan.sees("The closing day is added").sees("February 3, " + year + ", all groups");
            usable(morgan, watch);
            morgan.presses("Remove").sees("The closing day is removed");
        }
    }

    @Test
    void a_group_says_whose_holidays_it_keeps() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            fay.opens("/my-groups").follows(GROUP).follows("Coming meetings");
            fay.fills("Holiday calendar", "Narnia")
                    .presses("Save holidays")
                    .sees("Enter the code of a country or state");
            fay.fills("Holiday calendar", "us-ny").presses("Save holidays").sees("Holidays are saved");
            assertThat(fay.page().locator("#calendar").inputValue()).isEqualTo("US-NY");
            fay.fills("Holiday calendar", "").presses("Save holidays").sees("Holidays are saved");
        }
    }

    @Test
    void a_calendar_link_is_made_read_without_signing_in_and_revoked() throws Exception {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/my-groups").follows(GROUP).follows("Show it in your own calendar");
            usable(fay, watch);
            Locator make = fay.page().locator("main form[action$='/calendar'] button");
            make.click();
            String link = fay.page().locator("#link").inputValue();
            usable(fay, watch);
            HttpResponse<String> feed = get(link);
            assertThat(feed.statusCode()).isEqualTo(200);
            assertThat(feed.body())
                    .contains("BEGIN:VCALENDAR", "SUMMARY:" + GROUP)
                    .satisfies(saysNothingOf("Fay"));
            fay.presses("Revoke the link").sees("The calendar link is revoked");
            assertThat(get(link).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
