package org.openchair.web.setup;

import static org.openchair.web.setup.Question.coded;
import static org.openchair.web.setup.Question.written;

import java.util.List;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.EvaluationRhythm;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.directory.GroupAccess;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.setup.Question.Kind;

/** What is asked in each part of the set-up. */
final class Questions {

    private Questions() {}

    /** The questions of a part, in their order. */
    static List<Question> of(SetUpPart part) {
        return switch (part) {
            case PURPOSE -> purpose();
            case FORMAT_AND_JOINING -> format();
            case TIMES -> times();
            case PLACE -> place();
            case PEOPLE -> people();
            case GUIDELINES -> guidelines();
            case INCLUSION -> inclusion();
            case EVALUATION -> evaluation();
        };
    }

    private static List<Question> purpose() {
        return List.of(
                written("name", "Name of the group", "As people will look for it.", Kind.LINE, c -> c.purpose()
                        .name()),
                written(
                        "purpose",
                        "What is it for?",
                        "One or two plain sentences: what people come for and what they take home.",
                        Kind.TEXT,
                        c -> c.purpose().purpose()),
                new Question(
                        "focus",
                        "What is it about?",
                        null,
                        Kind.SEVERAL,
                        f -> GroupFilter.choices(f.focus()),
                        c -> c.purpose().focus()),
                new Question(
                        "audience",
                        "Who is it for?",
                        "Leave all unselected if it is for anyone.",
                        Kind.SEVERAL,
                        f -> GroupFilter.choices(f.audience()),
                        c -> c.purpose().audience()),
                new Question(
                        "stages",
                        "Which stages of recovery is it for?",
                        "Choose all if any stage is fine.",
                        Kind.SEVERAL,
                        f -> GroupFilter.choices(f.stages()),
                        c -> c.purpose().stages()),
                written(
                        "stageNote",
                        "Is it for a certain stage of a condition? (optional)",
                        "For example, newly diagnosed.",
                        Kind.LINE,
                        c -> c.purpose().stageNote()),
                written("minAge", "Youngest age (optional)", null, Kind.NUMBER, c -> c.purpose()
                        .minAge()),
                written("maxAge", "Oldest age (optional)", null, Kind.NUMBER, c -> c.purpose()
                        .maxAge()));
    }

    private static List<Question> format() {
        return List.of(
                coded("leadership", "Who leads it?", null, Leadership.values(), c -> c.format()
                        .leadership()),
                coded(
                        "kindOfGroup",
                        "What kind of group is it?",
                        "Group therapy is a treatment under a licensed provider. A peer-led group is never group therapy.",
                        GroupKind.values(),
                        c -> c.format().kindOfGroup()),
                new Question(
                        "approach",
                        "Which approach does it take?",
                        null,
                        Kind.ONE,
                        f -> GroupFilter.choices(f.approaches()),
                        c -> c.format().approach()),
                written(
                        "mentalHealthExpertInvolved",
                        "Is a mental-health expert involved?",
                        null,
                        Kind.YES_OR_NO,
                        c -> c.format().mentalHealthExpertInvolved()),
                coded("format", "How do people meet?", null, MeetingFormat.values(), c -> c.format()
                        .format()),
                coded("enrollment", "When can people join?", null, EnrollmentKind.values(), c -> c.format()
                        .enrollment()),
                written(
                        "cohortStartsOn",
                        "First day of the cohort (only if closed)",
                        "For example, 3 31 2027",
                        Kind.DATE,
                        c -> c.format().cohortStartsOn()),
                written(
                        "cohortEndsOn",
                        "Last day of the cohort (only if closed)",
                        "For example, 6 30 2027",
                        Kind.DATE,
                        c -> c.format().cohortEndsOn()),
                written("minSize", "Minimum number of people (optional)", null, Kind.NUMBER, c -> c.format()
                        .minSize()),
                written("targetSize", "Target number of people (optional)", null, Kind.NUMBER, c -> c.format()
                        .targetSize()),
                written(
                        "capacity",
                        "Maximum number of people",
                        "After that, people go on the waitlist. The group never seats more.",
                        Kind.NUMBER,
                        c -> c.format().capacity()),
                coded("cost", "What does it cost?", null, Cost.values(), c -> c.format()
                        .cost()),
                written(
                        "costNote",
                        "The cost in words (optional)",
                        "For example, $5 for the room, or what you can give.",
                        Kind.LINE,
                        c -> c.format().costNote()),
                written(
                        "registrationNote",
                        "How do people register? (optional)",
                        "For example, a call with the facilitator first.",
                        Kind.TEXT,
                        c -> c.format().registrationNote()));
    }

    private static List<Question> times() {
        return List.of(
                new Question(
                        "repeats",
                        "How often does it meet?",
                        null,
                        Kind.LISTED,
                        f -> MeetingRule.frequencies(),
                        c -> MeetingRule.of(c.times().recurrenceRule()).repeats()),
                new Question("weekday", "On which day?", null, Kind.ONE, f -> MeetingRule.days(), c -> MeetingRule.of(
                                c.times().recurrenceRule())
                        .weekday()),
                written(
                        "firstSessionOn",
                        "From which day on?",
                        "The first meeting. Every other week is counted from it. For example, 3 31 2027",
                        Kind.DATE,
                        c -> c.times().firstSessionOn()),
                written("startsAt", "When does it start?", "For example, 6:30 p.m.", Kind.TIME, c -> c.times()
                        .startsAt()),
                written("durationMinutes", "How long is it, in minutes?", null, Kind.NUMBER, c -> c.times()
                        .durationMinutes()),
                new Question(
                        "timeZone", "In which time zone?", null, Kind.LISTED, f -> MeetingRule.zones(), c -> c.times()
                                .timeZone()),
                written(
                        "scheduleNote",
                        "Anything else about when it meets? (optional)",
                        "For example, no meetings in August.",
                        Kind.LINE,
                        c -> c.times().scheduleNote()));
    }

    private static List<Question> place() {
        return List.of(
                written(
                        "siteId",
                        "Where does it meet?",
                        "Find the place by its name or address.",
                        Kind.FOUND,
                        c -> c.place().siteId()),
                written(
                        "joiningLink",
                        "Link or number to join (optional)",
                        "Only enrolled members and the group’s staff see it.",
                        Kind.LINE,
                        c -> c.place().joiningLink()));
    }

    private static List<Question> people() {
        return List.of(
                written(
                        "leaders",
                        "Who leads it?",
                        "At least one named facilitator.",
                        Kind.FOUND_SEVERAL,
                        c -> c.people().leaders()),
                written("hostId", "Which organization offers it?", null, Kind.FOUND, c -> c.people()
                        .hostId()));
    }

    private static List<Question> guidelines() {
        return List.of(
                written(
                        "confidentialityGuideline",
                        "What is the confidentiality guideline?",
                        "What the group promises about what is said in it, and the limits of that promise.",
                        Kind.TEXT,
                        c -> c.guidelines().confidentialityGuideline()),
                written("groundRules", "What are the ground rules?", null, Kind.TEXT, c -> c.guidelines()
                        .groundRules()),
                written(
                        "typicalMeeting",
                        "What is a typical meeting like?",
                        "So that someone who has never been there can picture it.",
                        Kind.TEXT,
                        c -> c.guidelines().typicalMeeting()));
    }

    private static List<Question> inclusion() {
        return List.of(
                new Question(
                        "languages",
                        "In which languages is it held?",
                        null,
                        Kind.SEVERAL,
                        f -> GroupFilter.choices(f.languages()),
                        c -> c.inclusion().languages()),
                new Question(
                        "access",
                        "What access does it have?",
                        "Choose only what people can rely on at every meeting. A patient who needs it is matched by this.",
                        Kind.SEVERAL,
                        f -> GroupAccess.choices(f.access()),
                        c -> c.inclusion().access()),
                written(
                        "inclusionNote",
                        "How can everyone take part?",
                        "Child care, names and pronouns, just listening at first, how to ask for help.",
                        Kind.TEXT,
                        c -> c.inclusion().inclusionNote()));
    }

    private static List<Question> evaluation() {
        return List.of(
                written(
                        "feedback",
                        "What feedback does the group ask for?",
                        "For example, a card with three questions after the last meeting of a month.",
                        Kind.TEXT,
                        c -> c.evaluation().feedback()),
                coded("rhythm", "How often is it reviewed?", null, EvaluationRhythm.values(), c -> c.evaluation()
                        .rhythm()),
                written(
                        "reader",
                        "Who reviews it and decides what to adjust?",
                        "For example, both facilitators with their supervisor.",
                        Kind.LINE,
                        c -> c.evaluation().reader()),
                written(
                        "dueOn",
                        "When is the next review due?",
                        "You are reminded on that day, such as 3 31 2027",
                        Kind.DATE,
                        c -> c.evaluation().dueOn()));
    }
}
