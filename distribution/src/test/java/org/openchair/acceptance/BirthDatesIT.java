package org.openchair.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Patients of whom only the year or the month of birth is known, in a browser: registered, found, noticed, matched and completed. */
class BirthDatesIT {

    private final Person person = Person.fresh();

    @Test
    void registers_finds_and_completes_a_person_of_whom_the_year_is_known() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/patients/new")
                    .sees("If only the year or the month is known, leave the rest blank.")
                    .fills("Record number", person.recordNumber())
                    .fills("Given name", person.givenName())
                    .fills("Family name", person.familyName());
            enters(adams, "", "7", "1931");
            adams.presses("Register").sees("Enter the birth date, such as 3 31 1980. If only the year");
            usable(adams, watch);
            enters(adams, "", "", "1931");
            adams.presses("Register").sees("is registered").sees("Born 1931 (" + ages(1931) + " years old)");
            usable(adams, watch);

            adams.opens("/patients")
                    .fills("Name or record number", person.familyName())
                    .fills("Birth date", "2/27/1931")
                    .presses("Find")
                    .sees(person.familyName());
            usable(adams, watch);
            adams.fills("Birth date", "last year").presses("Find").sees("Enter it as 3/31/1980.");

            adams.opens("/patients/new")
                    .fills("Record number", person.recordNumber() + "-2")
                    .fills("Given name", person.givenName())
                    .fills("Family name", person.familyName());
            enters(adams, "2", "27", "1931");
            adams.presses("Register")
                    .sees("Is it one of these people?")
                    .sees("Birth date could be the same, similar name");
            usable(adams, watch);

            adams.looksFor(person.recordNumber()).follows(person.givenName());
            String page = adams.page().url().replaceFirst(".*/patients/", "/patients/");
            adams.opens(page + "/edit");
            assertThat(adams.page().locator("#birthDate-year").inputValue()).isEqualTo("1931");
            assertThat(adams.page().locator("#birthDate-day").inputValue()).isEmpty();
            enters(adams, "2", "", "1931");
            adams.presses("Save").sees("Saved").sees("Born February 1931 (");
        }
    }

    @Test
    void says_that_the_day_is_not_known_and_asks_who_agreed_for_a_person_who_may_be_under_eighteen() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear() - 17;
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/patients/new")
                    .fills("Record number", person.recordNumber())
                    .fills("Given name", person.givenName())
                    .fills("Family name", person.familyName());
            enters(adams, "", "", Integer.toString(year));
            adams.presses("Register")
                    .sees("is registered")
                    .follows("Refer to a group")
                    .chooses("in danger now?", "No")
                    .chooses("How urgent", "Soon")
                    .chooses("involved in deciding?", "We decided together")
                    .presses("Continue")
                    .sees("The day of birth is not known, only " + year + ".");
            usable(adams, watch);
            adams.unfolds("Find a group by name or words instead")
                    .fills("Name or words", "Circle")
                    .presses("Search");
            adams.page().locator(".oc-match input").first().check();
            adams.presses("Continue")
                    .presses("Continue")
                    .chooses("How did they agree?", "Verbally, to me")
                    .presses("Continue")
                    .sees("Consent for a patient who may be under 18")
                    .sees("Only this is known of the birth date: " + year + ".");
            usable(adams, watch);
        }
    }

    @Test
    void reads_a_year_and_a_month_from_a_spreadsheet() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/patients").follows("Import patients");
            adams.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            "patients.csv",
                            "text/csv",
                            ("Record number,Given name,Family name,DOB\n%1$s-a,Ann,%2$s,1931\n%1$s-b,Ben,%2$s,Mar-31\n%1$s-c,Cy,%2$s,6/7/1905\n"
                                            .formatted(person.recordNumber(), person.familyName()))
                                    .getBytes(UTF_8)));
            adams.presses("Check the file").sees("turned the year 1985 into this date");
            adams.presses("Register 2 patients")
                    .follows(person.recordNumber() + "-b")
                    .sees("Born March 1931 (");
        }
    }

    private static String ages(int year) {
        int oldest = LocalDate.now(ZoneOffset.UTC).getYear() - year;
        boolean over = LocalDate.now(ZoneOffset.UTC).plusDays(1).getDayOfYear() == 1;
        return over ? Integer.toString(oldest) : oldest - 1 + " or " + oldest;
    }

    private static void enters(Visitor visitor, String month, String day, String year) {
        visitor.page().locator("#birthDate").fill(month);
        visitor.page().locator("#birthDate-day").fill(day);
        visitor.page().locator("#birthDate-year").fill(year);
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
