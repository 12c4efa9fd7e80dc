package org.openchair.web.setup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.directory.setup.GroupContent;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.safety.TextQuestions;

/**
 * The form of one part of a set-up: filled with what is stored or with what was entered, and read into what is sent.
 *
 * @param part which part
 * @param entered what is in its fields
 */
record PartForm(SetUpPart part, SubmittedForm entered) {

    private static final int LONGEST_NUMBER = 6;

    /** Filled with what a group states. */
    static PartForm of(SetUpPart part, GroupContent content) {
        Map<String, List<String>> fields = new HashMap<>();
        Questions.of(part)
                .forEach(question -> fill(fields, question, question.stored().apply(content)));
        return new PartForm(part, SubmittedForm.of(fields));
    }

    /** Nothing in it yet. */
    static PartForm empty(SetUpPart part) {
        return new PartForm(part, SubmittedForm.of(Map.of()));
    }

    /** The same, with the suggested texts where nothing is written. */
    PartForm suggesting() {
        Map<String, List<String>> fields = new HashMap<>();
        for (Question question : Questions.of(part)) {
            String suggestion = SuggestedTexts.of(question.name());
            String written = entered.text(question.name());
            fields.put(question.name(), List.of(written.isEmpty() && suggestion != null ? suggestion : written));
        }
        return new PartForm(part, SubmittedForm.of(fields));
    }

    private static void fill(Map<String, List<String>> fields, Question question, Object stored) {
        if (stored instanceof LocalDate date) {
            fields.put(question.name() + "-month", List.of(Integer.toString(date.getMonthValue())));
            fields.put(question.name() + "-day", List.of(Integer.toString(date.getDayOfMonth())));
            fields.put(question.name() + "-year", List.of(Integer.toString(date.getYear())));
        } else if (stored != null) {
            fields.put(question.name(), texts(stored));
        }
    }

    private static List<String> texts(Object stored) {
        if (stored instanceof Collection<?> several) {
            return several.stream().map(Object::toString).sorted().toList();
        }
        if (stored instanceof Boolean answer) {
            return List.of(answer ? "yes" : "no");
        }
        return List.of(stored instanceof LocalTime time ? ClockTime.shown(time) : stored.toString());
    }

    /** What must be corrected before this can be sent. */
    FieldErrors errors() {
        FieldErrors errors = FieldErrors.none();
        Questions.of(part).forEach(question -> check(question, errors));
        if (part == SetUpPart.TIMES) {
            boolean dayless = MeetingRule.needsDay(entered.text("repeats"))
                    && entered.text("weekday").isEmpty();
            errors.when(dayless, "weekday", "Choose the day on which it meets");
        }
        return errors.when(
                unread(), "confirmed", "Read the suggested texts, change what is not right, and tick the box");
    }

    private boolean unread() {
        return !entered.has("confirmed")
                && Questions.of(part).stream()
                        .anyMatch(each -> SuggestedTexts.isOne(each.name(), entered.text(each.name())));
    }

    private void check(Question question, FieldErrors errors) {
        String text = entered.text(question.name());
        switch (question.kind()) {
            case NUMBER ->
                errors.when(
                        !text.isEmpty() && number(text) == null, question.name(), "Enter a whole number, such as 12");
            case TIME ->
                errors.when(
                        !text.isEmpty() && ClockTime.of(text).isEmpty(),
                        question.name(),
                        "Enter a time with a.m. or p.m., such as 6:30 p.m.");
            case DATE -> {
                DateFields date = DateFields.from(entered, question.name());
                errors.when(
                        !date.isEmpty() && date.date().isEmpty(),
                        question.name(),
                        date.advice("Enter a date, such as 3 31 2027"));
            }
            case LINE ->
                errors.when(
                        part == SetUpPart.PURPOSE && question.name().equals("name") && text.isEmpty(),
                        question.name(),
                        "Enter the name of the group");
            default -> {}
        }
    }

    /**
     * This as the service takes it; only once there is nothing to correct.
     *
     * @param ruleBefore the recurrence so far, or null
     */
    Map<String, Object> body(String ruleBefore) {
        Map<String, Object> body = new LinkedHashMap<>();
        Questions.of(part).forEach(question -> body.put(question.name(), answer(question)));
        if (part == SetUpPart.TIMES) {
            String rule = MeetingRule.rule(entered.text("repeats"), entered.text("weekday"), ruleBefore);
            body.keySet().removeAll(List.of("repeats", "weekday"));
            body.put("recurrenceRule", rule);
        }
        ScreenAnswer answer = TextQuestions.answer(entered);
        if (answer != null && isScreened()) {
            body.put("screen", answer);
        }
        return body;
    }

    /** A place and an organization that are added on the way are screened by themselves. */
    private boolean isScreened() {
        return part != SetUpPart.PLACE && part != SetUpPart.PEOPLE;
    }

    private Object answer(Question question) {
        String text = entered.text(question.name());
        return switch (question.kind()) {
            case NUMBER -> number(text);
            case TIME -> ClockTime.of(text).orElse(null);
            case DATE -> DateFields.from(entered, question.name()).date().orElse(null);
            case YES_OR_NO -> text.isEmpty() ? null : text.equals("yes");
            case SEVERAL, FOUND_SEVERAL -> entered.all(question.name());
            default -> text.isEmpty() || question.found() && text.equals(PartPage.NONE) ? null : text;
        };
    }

    private static Integer number(String text) {
        boolean whole = text.matches("\\d+") && text.length() <= LONGEST_NUMBER;
        return whole ? Integer.valueOf(text) : null;
    }

    /** The fields, as the service names them. */
    Set<String> fields() {
        return Questions.of(part).stream().map(Question::name).collect(Collectors.toSet());
    }
}
