package org.openchair.service.directory.csv;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openchair.Refusal;
import org.openchair.api.FieldError;
import org.openchair.service.csv.Column;

/** The columns of the spreadsheet, by the words at their head, with what the template shows as an example. */
enum GroupColumn implements Column {
    ID("Id", ""),
    NAME("Name", "Example group (replace this row)"),
    PURPOSE("Purpose", "To talk about getting through the week."),
    HOST("Host", "Open Door Peer Network"),
    HOST_KIND("Host kind", "non-profit"),
    LEADERSHIP("Leadership", "peer-led"),
    KIND("Kind", "support group"),
    FORMAT("Format", "in person"),
    APPROACH("Approach", "none"),
    ENROLLMENT("Enrollment", "open"),
    COHORT_STARTS("Cohort starts", ""),
    COHORT_ENDS("Cohort ends", ""),
    FOCUS("Focus", "depression | anxiety"),
    AUDIENCE("Audience", "adults"),
    LANGUAGES("Languages", "English | Spanish"),
    RECOVERY_STAGES("Recovery stages", "moratorium | awareness"),
    STAGE("Stage", "Any stage."),
    YOUNGEST("Youngest age", "18"),
    OLDEST("Oldest age", ""),
    FEWEST("Fewest people", "4"),
    TARGET("Target size", "8"),
    MOST("Most people", "12"),
    PLACE("Place", "Public Library, Room 3"),
    STREET("Street", "40 Library Square"),
    CITY("City", "Brookfield"),
    STATE("State", "NY"),
    POSTAL_CODE("Postal code", "11203"),
    ACCESSIBILITY("Accessibility", "Step-free entrance."),
    JOINING_LINK("Joining link", ""),
    TIME_ZONE("Time zone", "America/New_York"),
    FIRST_SESSION("First session", "2026-01-06"),
    REPEATS("Repeats", "weekly"),
    EVERY("Every", "1"),
    DAYS("Days", "Tuesday"),
    STARTS("Starts", "18:30"),
    ENDS("Ends", "20:00"),
    LAST_SESSION("Last session", ""),
    SCHEDULE_NOTE("Schedule note", ""),
    COST("Cost", "free"),
    COST_NOTE("Cost note", ""),
    REGISTRATION("Registration", "Your clinician refers you."),
    CONFIDENTIALITY("Confidentiality guideline", "What is said in the group stays in the group."),
    GROUND_RULES("Ground rules", "One person talks at a time."),
    TYPICAL_MEETING("Typical meeting", "A round of check-ins and two topics."),
    INCLUSION("Inclusion", ""),
    ACCESS("Access", "step-free | hearing"),
    EXPERT("Expert involved", "no"),
    VETTED_ON("Vetted on", ""),
    FACILITATOR("Facilitator", "Sam Rivera"),
    FACILITATOR_QUALIFICATION("Facilitator qualification", "certified peer worker"),
    FACILITATOR_TRAINED("Facilitator trained", "yes"),
    SECOND_FACILITATOR("Second facilitator", ""),
    SECOND_QUALIFICATION("Second facilitator qualification", ""),
    SECOND_TRAINED("Second facilitator trained", "");

    /** Where to correct what the directory itself finds missing in a row. */
    private static final Map<String, GroupColumn> BEHIND = Map.of(
            "leadership-missing", LEADERSHIP,
            "kind-missing", KIND,
            "format-missing", FORMAT,
            "confidentiality-missing", CONFIDENTIALITY,
            "ground-rules-missing", GROUND_RULES,
            "facilitator-missing", FACILITATOR,
            "vetting-missing", VETTED_ON,
            "in-the-future", VETTED_ON,
            "schedule-in-words-only", REPEATS,
            "capacity-below-seats", MOST);

    private static final Map<String, GroupColumn> BY_FIELD = Map.ofEntries(
            Map.entry("name", NAME),
            Map.entry("description", PURPOSE),
            Map.entry("application_process", REGISTRATION),
            Map.entry("fees_description", COST_NOTE),
            Map.entry("schedules.description", SCHEDULE_NOTE),
            Map.entry("service_at_locations.location.name", PLACE),
            Map.entry("service_at_locations.location.accessibility", ACCESSIBILITY),
            Map.entry("openchair/confidentiality-guideline", CONFIDENTIALITY),
            Map.entry("openchair/ground-rules", GROUND_RULES),
            Map.entry("openchair/typical-meeting", TYPICAL_MEETING),
            Map.entry("openchair/inclusion", INCLUSION),
            Map.entry("openchair/stage", STAGE),
            Map.entry("openchair/focus", FOCUS),
            Map.entry("openchair/audience", AUDIENCE),
            Map.entry("openchair/approach", APPROACH),
            Map.entry("openchair/recovery-stage", RECOVERY_STAGES),
            Map.entry("openchair/access-need", ACCESS),
            Map.entry("assured_date", VETTED_ON),
            Map.entry("languages", LANGUAGES),
            Map.entry("schedules", REPEATS),
            Map.entry("schedules.timezone", TIME_ZONE),
            Map.entry("schedules.byday", DAYS),
            Map.entry("schedules.until", LAST_SESSION),
            Map.entry("schedules.closes_at", ENDS),
            Map.entry("organization", HOST),
            Map.entry("service_at_locations.location", PLACE),
            Map.entry("contacts", FACILITATOR));

    /** Where to correct what no group can state, by the field that the domain names. */
    private static final Map<String, GroupColumn> BY_FACT = Map.of(
            "costNote", COST_NOTE,
            "maxAge", OLDEST,
            "targetSize", TARGET,
            "capacity", MOST,
            "cohortStartsOn", COHORT_STARTS,
            "cohortEndsOn", COHORT_ENDS,
            "durationMinutes", ENDS,
            "lastSessionOn", LAST_SESSION,
            "joiningLink", JOINING_LINK,
            "timeZone", TIME_ZONE);

    private static final Set<GroupColumn> ONE_LINE =
            EnumSet.of(NAME, HOST, PLACE, STREET, CITY, STATE, POSTAL_CODE, FACILITATOR, SECOND_FACILITATOR);

    private static final Map<GroupColumn, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry(NAME, List.of("Group", "Group name", "Title")),
            Map.entry(PURPOSE, List.of("Description", "About")),
            Map.entry(HOST, List.of("Organization", "Organisation", "Agency")),
            Map.entry(STREET, List.of("Address", "Street address")),
            Map.entry(POSTAL_CODE, List.of("ZIP", "ZIP code", "Zipcode", "Postcode")),
            Map.entry(LANGUAGES, List.of("Language")),
            Map.entry(YOUNGEST, List.of("Minimum age", "Min age")),
            Map.entry(OLDEST, List.of("Maximum age", "Max age")),
            Map.entry(MOST, List.of("Capacity", "Max size")),
            Map.entry(STARTS, List.of("Start time", "Start")),
            Map.entry(ENDS, List.of("End time", "End")),
            Map.entry(DAYS, List.of("Day", "Weekday")),
            Map.entry(JOINING_LINK, List.of("Link", "Zoom link", "Meeting link")),
            Map.entry(FACILITATOR, List.of("Leader", "Facilitator name")),
            Map.entry(COST, List.of("Fee", "Price")));

    private final String header;
    private final String example;

    GroupColumn(String header, String example) {
        this.header = header;
        this.example = example;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String example() {
        return example;
    }

    /** The same remark beside the column that it is about. */
    static FieldError beside(FieldError remark) {
        GroupColumn column =
                BEHIND.getOrDefault(remark.code(), BY_FIELD.get(remark.field() == null ? "" : remark.field()));
        return column == null ? remark : new FieldError(column.header, remark.code(), remark.message());
    }

    /** The column in which a fact is stated that the domain objects to. */
    static GroupColumn of(Refusal objection) {
        return BY_FACT.getOrDefault(objection.field() == null ? "" : objection.field(), NAME);
    }

    @Override
    public List<String> otherNames() {
        return OTHER_NAMES.getOrDefault(this, List.of());
    }

    @Override
    public boolean isOneLine() {
        return ONE_LINE.contains(this);
    }

    @Override
    public boolean isId() {
        return this == ID;
    }
}
