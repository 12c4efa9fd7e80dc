package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Ids;

/** A group from the first word about it to its place in the directory: set up, vetted, returned, changed and retired. */
class GroupSetUpIT {

    /** The first of a month to come; November is left out, since Veterans Day may be its second Tuesday. */
    private static final LocalDate FROM = monthToCome(LocalDate.now(ZoneOffset.UTC));

    private static final LocalDate SECOND_TUESDAY = FROM.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));

    private final String name = "Circle " + UUID.randomUUID();

    @Test
    void a_group_is_set_up_by_keyboard_left_come_back_to_and_listed_by_a_colleague() {
        writesHalfAndLeaves();
        comesBackAndSendsIt();
        aColleagueListsIt();
        aClinicianFindsIt();
    }

    @Test
    void what_tells_who_a_person_is_is_shown_before_everyone_reads_it() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            Keyboard keys = new Keyboard(morgan);
            morgan.opens("/groups/set-up/new");
            keys.types("Name of the group", name)
                    .types("What is it for?", "Ask for the one born 3/1/1985.")
                    .presses("Save and continue");
            usable(morgan, "What it is for and who it is for");
            morgan.sees("Read this again before you save");
            morgan.sees("Can everyone read this?");
            keys.ticks("Keep “3/1/1985”: identifies the person").presses("Save and continue");
            usable(morgan, "How it works, and who can join");
        }
    }

    private static LocalDate monthToCome(LocalDate today) {
        LocalDate next = today.plusMonths(2).withDayOfMonth(1);
        return next.getMonth() == Month.NOVEMBER ? next.plusMonths(1) : next;
    }

    private void writesHalfAndLeaves() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            Keyboard keys = new Keyboard(morgan);
            morgan.opens("/groups");
            keys.follows("Groups being set up");
            usable(morgan, "Groups being set up");
            keys.follows("Set up a group");
            usable(morgan, "What it is for and who it is for");
            keys.types("Name of the group", name)
                    .types("What is it for?", "To talk about getting through the week.")
                    .ticks("Depression")
                    .presses("Save and continue");
            usable(morgan, "How it works, and who can join");
            keys.chooses("Who leads it?", "Peer-led")
                    .chooses("What kind of group is it?", "Support group")
                    .chooses("How do people meet?", "In person")
                    .chooses("When can people join?", "Open: people join and leave at any time")
                    .types("Maximum number of people", "12")
                    .chooses("What does it cost?", "Free")
                    .presses("Save and stop");
            usable(morgan, "2 of 8 tasks are done");
        }
    }

    private void comesBackAndSendsIt() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            Keyboard keys = new Keyboard(morgan);
            morgan.opens("/groups/set-up");
            keys.follows("Continue with " + name);
            morgan.sees("2 of 8 tasks are done").sees("Name at least one facilitator.");
            keys.follows("When it meets");
            usable(morgan, "How often does it meet?");
            keys.picks("How often does it meet?", "Every month, on the second")
                    .chooses("On which day?", "Tuesday")
                    .typesDate("From which day on?", FROM)
                    .types("When does it start?", "6:30 pm")
                    .types("How long is it, in minutes?", "90")
                    .picks("In which time zone?", "Eastern")
                    .presses("Save and show the next meetings");
            usable(
                    morgan,
                    SECOND_TUESDAY.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US))
                            + ", 6:30 p.m.");
            keys.presses("Save and continue");
            usable(morgan, "Where does it meet?");
            keys.unfolds("Add a place")
                    .types("Name of the place", "Hall of " + name)
                    .types("City", "Brookfield")
                    .types("Accessibility", "Step-free entrance.")
                    .presses("Save and continue");
            usable(morgan, "Who leads it?");
            keys.types("Find a person by name", "Fay").presses("Who leads it?");
            keys.ticks("Fay Foster").presses("Save and continue");
            usable(morgan, "What is the confidentiality guideline?");
            keys.follows("Start from suggested texts").presses("Save and continue");
            usable(morgan, "Read the suggested texts");
            keys.ticks("We have read these texts, and they are right for this group")
                    .presses("Save and continue");
            usable(morgan, "How everyone can take part");
            keys.ticks("English")
                    .types("How can everyone take part?", "Captions.")
                    .presses("Save and continue");
            usable(morgan, "How its progress is evaluated");
            keys.types("What feedback does the group ask for?", "A card after the last meeting of a month.")
                    .chooses("How often is it reviewed?", "Every three months")
                    .types("Who reviews it and decides what to adjust?", "The facilitators.")
                    .typesDate("When is the next review due?", FROM.plusMonths(5))
                    .presses("Save and continue");
            usable(morgan, "What happens next");
            keys.presses("Send to vetting");
            usable(morgan, "Sent to vetting");
            morgan.sees("A colleague has to answer the checklist.");
        }
    }

    private void aColleagueListsIt() {
        try (Visitor ada = Visitor.signedIn("ada")) {
            ada.opens("/groups/vetting").sees("Submitted.", name).follows("Vet " + name);
            usable(ada, "Waiting to be vetted");
            ada.follows("Answer the checklist");
            usable(ada, "Are there red flags?");
            answersAll(ada, "no");
            ada.presses("Check answers");
            usable(ada, "The vetting is valid for a year from today.");
            ada.presses("Vet and list the group").sees("Clinicians find the group in the directory");
        }
    }

    private void aClinicianFindsIt() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/groups?q=" + name.replace(" ", "%20")).follows(name);
            usable(adams, "Second Tuesday of each month, 6:30 p.m.");
            adams.sees("Hall of " + name);
        }
    }

    @Test
    void a_group_with_a_red_flag_is_returned_with_the_reason_and_a_listed_one_is_retired() {
        UUID group = submitted();
        try (Visitor ada = Visitor.signedIn("ada");
                Visitor morgan = Visitor.signedIn("morgan")) {
            ada.opens("/groups/" + group + "/vetting/checklist");
            answersAll(ada, "no");
            ada.page().locator("input[name=selling-pressure][value=yes]").check();
            ada.page().locator("#selling-pressure-note").fill("It sells vitamins.");
            ada.presses("Check answers").sees("goes back to its author").presses("Return the group");
            usable(ada, "The group is a draft again.");

            morgan.opens("/groups/set-up").sees("It sells vitamins.", name).follows("Continue with " + name);
            usable(morgan, "It was returned for changes:");
            morgan.follows("Check answers and send to vetting").presses("Send to vetting");

            ada.opens("/groups/" + group + "/vetting/checklist");
            answersAll(ada, "no");
            ada.presses("Check answers").presses("Vet and list the group").sees("Vetted");
            ada.unfolds("Retire the group").presses("Retire the group").sees("Say why");
            usable(ada, "There is a problem");
            ada.page().locator("#reason-retire").fill("Nobody leads it any more.");
            ada.presses("Retire the group").sees("No longer meets");
        }
    }

    @Test
    void a_changed_promise_stops_new_referrals_until_a_colleague_vets_it_again() {
        UUID group = submitted();
        vets(group);
        try (Visitor morgan = Visitor.signedIn("morgan");
                Visitor ada = Visitor.signedIn("ada")) {
            morgan.opens("/groups/" + group).follows("Change this group");
            usable(morgan, "What you save applies right away");
            morgan.follows("What people promise each other")
                    .fills("What are the ground rules?", "Sponsors may listen.")
                    .presses("Save and continue")
                    .sees("No new referrals go to this group now");
            ada.opens("/groups/vetting")
                    .sees("What it promises was changed.", name)
                    .follows("Vet again " + name);
            usable(ada, "no one has vetted it since");
            ada.follows("Renew the vetting");
            answersAll(ada, "no");
            ada.presses("Check answers").presses("Renew the vetting").sees("Vetting renewed");
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(boolean script) {
        UUID group = draft();
        try (Visitor morgan = Visitor.arrivesWithScript(script).signsIn("morgan")) {
            morgan.opens("/groups/" + group + "/set-up/times")
                    .fills("When does it start?", "after work")
                    .fills("How long is it, in minutes?", "ages")
                    .presses("Save and continue")
                    .sees("Enter a time with a.m. or p.m., such as 6:30 p.m.");
            assertThat(morgan.page().locator("#startsAt").inputValue()).isEqualTo("after work");
            assertThat(morgan.page().locator(".govuk-error-summary a").all())
                    .extracting(link -> link.getAttribute("href"))
                    .containsExactly("#startsAt", "#durationMinutes");
            morgan.sees("Enter a whole number, such as 12");
            morgan.opens("/groups/" + group + "/set-up/format-and-joining")
                    .chooses("What kind of group is it?", "Group therapy")
                    .chooses("Who leads it?", "Peer-led")
                    .presses("Save and continue")
                    .sees("A peer-led group is never group therapy.");
            if (script) {
                usable(morgan, "There is a problem");
            }
            assertThat(morgan.page().locator("input[value=PEER_LED]").isChecked())
                    .isTrue();
        }
    }

    @Test
    void a_draft_that_was_never_sent_is_discarded_after_a_question() {
        UUID group = draft();
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            morgan.opens("/groups/" + group + "/set-up").follows("Discard this draft");
            usable(morgan, "It was never listed");
            morgan.presses("Discard the draft").sees("The draft is discarded");
            assertThat(morgan.source()).satisfies(saysNothingOf(group.toString()));
        }
    }

    private UUID draft() {
        UUID group = Ids.next();
        write(group, "purpose", 0, "{\"name\":\"" + name + "\"}");
        return group;
    }

    /** A group that morgan has set up and sent to vetting. */
    private UUID submitted() {
        UUID group = draft();
        JsonNode fay = Rest.json(Rest.as("morgan").get("/api/facilitators?q=fay"));
        write(
                group,
                "format-and-joining",
                1,
                "{\"leadership\":\"PEER_LED\",\"kindOfGroup\":\"SUPPORT_GROUP\",\"format\":\"IN_PERSON\"}");
        write(
                group,
                "guidelines",
                2,
                "{\"confidentialityGuideline\":\"What is said stays.\",\"groundRules\":\"One speaks at a time.\"}");
        JsonNode whole = write(
                group, "people", 3, "{\"leaders\":[\"" + fay.at("/items/0/id").asText() + "\"]}");
        move("morgan", group, "SUBMIT", whole.at("/version").asInt(), "");
        return group;
    }

    private static void vets(UUID group) {
        Rest ada = Rest.as("ada");
        StringBuilder answers = new StringBuilder();
        Rest.json(ada.get("/api/red-flags")).forEach(flag -> answers.append(answers.isEmpty() ? "" : ",")
                .append("{\"code\":\"%s\",\"version\":%d,\"present\":false}"
                        .formatted(
                                flag.at("/code").asText(), flag.at("/version").asInt())));
        int version = Rest.json(ada.get("/api/groups/" + group + "/vetting"))
                .at("/version")
                .asInt();
        move("ada", group, "VET", version, answers.toString());
    }

    private static void move(String user, UUID group, String move, int version, String answers) {
        String body = "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"answers\":[%s]}"
                .formatted(Ids.next(), move, version, answers);
        assertThat(Rest.as(user).post("/api/groups/" + group + "/moves", body).statusCode())
                .isEqualTo(200);
    }

    private static JsonNode write(UUID group, String part, int version, String body) {
        var answer = Rest.as("morgan").put("/api/groups/" + group + "/set-up/" + part + "?version=" + version, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Rest.json(answer);
    }

    private static void answersAll(Visitor visitor, String answer) {
        visitor.page().locator("input[type=radio][value=" + answer + "]").all().forEach(radio -> radio.check());
    }

    private static void usable(Visitor visitor, String words) {
        visitor.sees(words);
        PageWatch watch = new PageWatch(visitor.page());
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
