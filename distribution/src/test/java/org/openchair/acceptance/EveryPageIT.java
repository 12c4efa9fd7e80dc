package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every role: it loads without complaint, everybody can use it, it fits a phone, and help is one click away. */
class EveryPageIT {
    private static final String DR_ADAMS = "0b1c0000-0000-4000-8000-000000000001";

    private static final String NOBODY = "";
    private static final int LIGHT = 100_000;

    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final Map<String, String> PAGE_OF_TITLE = new HashMap<>();

    /** A page by its address, or by the start, and perhaps the end, of an address that the page before the arrow links to. */
    static Stream<Arguments> pages() {
        Map<String, List<String>> pages = Map.of(
                NOBODY,
                List.of(
                        "/",
                        "/crisis",
                        "/crisis?lang=es",
                        "/help",
                        "/accessibility",
                        "/privacy",
                        "/signed-out",
                        "/directory",
                        "/directory?lang=es",
                        "/directory > /directory/0",
                        "/feedback",
                        "/feedback?lang=es"),
                "dr.adams",
                List.of(
                        "/",
                        "/patients",
                        "/notices",
                        "/notices/choice",
                        "/patients/new",
                        "/patients/import",
                        "/patients > /patients/0",
                        "/patients > /patients/0 > /patients/…/kept-apart",
                        "/patients > /patients/0 > /patients/…/consents",
                        "/patients > /patients/0 > /patients/…/consents > /patients/…/consents/new",
                        "/referrals",
                        "/referrals?show=all > /referrals/0",
                        "/closed-groups",
                        "/supervision",
                        "/groups",
                        "/groups > /groups/0"),
                "fay",
                List.of(
                        "/",
                        "/notices",
                        "/inbox",
                        "/inbox > /inbox/0",
                        "/my-groups",
                        "/my-groups > /my-groups/0",
                        "/my-groups > /sessions/0",
                        "/my-groups > /my-groups/0 > /my-groups/…/calendar",
                        "/my-groups > /my-groups/0 > /my-groups/…/paper",
                        "/schedule/day",
                        "/schedule/week",
                        "/schedule/away",
                        "/supervision",
                        "/roster"),
                "morgan",
                List.of(
                        "/",
                        "/groups",
                        "/groups/set-up",
                        "/groups/vetting",
                        "/groups > /groups/0",
                        "/groups > /groups/0 > /groups/…/set-up",
                        "/groups > /groups/0 > /groups/…/vetting",
                        "/groups > /groups/0 > /groups/…/meetings",
                        "/groups > /groups/0 > /groups/…/leaders",
                        "/groups > /groups/0 > /groups/…/feedback",
                        "/groups > /groups/0 > /groups/…/set-up > /groups/…/set-up/evaluation",
                        "/groups > /groups/0 > /groups/…/red-flags",
                        "/directory/import",
                        "/reports/participation",
                        "/waitlists",
                        "/people",
                        "/people > /people/0"),
                "ada",
                List.of(
                        "/",
                        "/notices",
                        "/undelivered-mail",
                        "/timers",
                        "/reference",
                        "/reference/decline-reason",
                        "/reference/recovery-stage",
                        "/reference/crisis",
                        "/trusted-feeds",
                        "/reference/crisis > /reference/crisis/9",
                        "/clinic-safety",
                        "/clinic-safety > /clinic-safety/0"));
        return pages.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(each -> each.getValue().stream()
                .map(page -> Arguments.of(each.getKey(), page)));
    }

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(Visitor::close);
        VISITORS.clear();
        PAGE_OF_TITLE.clear();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void can_be_used_by_everybody_everywhere(String user, String page) {
        Visitor visitor = VISITORS.computeIfAbsent(user, EveryPageIT::arrives);
        PageWatch watch = new PageWatch(visitor.page());
        String address = address(visitor, page);
        assertThat(visitor.visits(address).status()).isEqualTo(200);
        assertThat(visitor.page().url()).startsWith(Platform.shared().baseUrl() + address);

        watch.offersHelpInDanger();
        assertThat(PAGE_OF_TITLE.putIfAbsent(user + visitor.page().title(), page))
                .isNull();
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
        watch.isQuiet();
    }

    @Test
    void offers_each_role_its_pages_and_no_dead_link() {
        for (String user : List.of("dr.adams", "fay", "theo", "morgan", "ada")) {
            try (Visitor visitor = Visitor.signedIn(user)) {
                List<String> navigation = links(visitor, "nav.oc-nav");
                assertThat(navigation).hasSizeBetween(3, 5);
                Stream.concat(navigation.stream(), links(visitor, "footer").stream())
                        .forEach(link -> assertThat(visitor.visits(link).status())
                                .as(user + " " + link)
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void walks_a_referral_to_its_last_step_without_a_barrier() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/patients").followsAddress("/refer");
            usable(adams, watch, "step 1 of 5");
            adams.presses("Continue");
            usable(adams, watch, "Say whether the person is in danger now");
            adams.chooses("in danger now?", "No")
                    .chooses("How urgent", "Soon")
                    .chooses("involved in deciding?", "We decided together")
                    .presses("Continue");
            usable(adams, watch, "step 2 of 5");
            adams.fills("Near ZIP code", "11203").presses("Find");
            usable(adams, watch, "of 100");
            adams.unfolds("Find a group by name")
                    .fills("Name or words", "Evening Circle")
                    .presses("Search");
            usable(adams, watch, "Searched by words");
            adams.chooses("Which group?", "Evening Circle").presses("Continue");
            usable(adams, watch, "step 3 of 5");
            adams.presses("Continue");
            usable(adams, watch, "step 4 of 5");
            adams.chooses("How did they agree?", "On a screen").presses("Continue");
            usable(adams, watch, "step 5 of 5");
            adams.presses("Save and stop");
            usable(adams, watch, "Your draft is saved");
        }
    }

    @Test
    void gives_the_patient_a_copy_in_english_and_in_spanish() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            String seated = Records.text(
                    "SELECT r.id FROM openchair.referral r JOIN openchair.staff s ON s.clinic_id = r.clinic_id"
                            + " JOIN openchair.support_group g ON g.id = r.group_id AND g.status = 'VETTED'"
                            + " WHERE s.subject = ? AND r.state = 'ATTENDING' ORDER BY r.id LIMIT 1",
                    DR_ADAMS);
            adams.opens("/referrals/" + seated).follows("Patient’s copy in Spanish");
            assertThat(adams.page().locator("html").getAttribute("lang")).isEqualTo("es");
            new PageWatch(adams.page()).isAccessible();
            adams.follows("English");
            assertThat(adams.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void weighs_little_at_the_first_visit() {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.opens("/");
            assertThat(new PageWatch(visitor.page()).weight()).isBetween(1_000, LIGHT);
        }
    }

    private static void usable(Visitor visitor, PageWatch watch, String words) {
        visitor.sees(words);
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }

    private static Visitor arrives(String user) {
        return user.equals(NOBODY) ? Visitor.arrives() : Visitor.signedIn(user);
    }

    private static String address(Visitor visitor, String page) {
        if (!page.contains(" > ")) {
            return page;
        }
        int last = page.lastIndexOf(" > ");
        visitor.opens(address(visitor, page.substring(0, last)));
        String[] ends = page.substring(last + 3).split("…");
        String link = "main a[href^='" + ends[0] + "']" + (ends.length == 1 ? "" : "[href$='" + ends[1] + "']");
        return visitor.page().locator(link).first().getAttribute("href");
    }

    private static List<String> links(Visitor visitor, String part) {
        return visitor.page().locator(part + " a").all().stream()
                .map((Locator link) -> link.getAttribute("href"))
                .toList();
    }
}
