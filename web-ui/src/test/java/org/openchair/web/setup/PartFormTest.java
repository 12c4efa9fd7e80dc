package org.openchair.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.EvaluationRhythm;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.setup.EvaluationPart;
import org.openchair.directory.setup.FormatPart;
import org.openchair.directory.setup.GroupContent;
import org.openchair.directory.setup.GuidelinesPart;
import org.openchair.directory.setup.InclusionPart;
import org.openchair.directory.setup.Part;
import org.openchair.directory.setup.PeoplePart;
import org.openchair.directory.setup.PlacePart;
import org.openchair.directory.setup.PurposePart;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.directory.setup.TimesPart;
import org.openchair.web.frame.SubmittedForm;

/** The forms of the set-up: what is stored comes back unchanged, and what is wrong is said beside its field. */
class PartFormTest {

    private static final GroupContent WHOLE = new GroupContent(
            new PurposePart(
                    "Circle",
                    "To talk.",
                    Set.of("grief", "anxiety"),
                    Set.of("adults"),
                    Set.of("growth"),
                    "Any stage",
                    18,
                    99,
                    null),
            new FormatPart(
                    Leadership.PEER_LED,
                    GroupKind.SUPPORT_GROUP,
                    MeetingFormat.HYBRID,
                    "none",
                    false,
                    EnrollmentKind.CLOSED_COHORT,
                    LocalDate.of(2027, 1, 5),
                    LocalDate.of(2027, 6, 30),
                    3,
                    8,
                    12,
                    Cost.FEE,
                    "$5",
                    "A call first.",
                    null),
            new TimesPart(
                    "America/New_York",
                    "FREQ=MONTHLY;BYDAY=2TU",
                    LocalDate.of(2027, 1, 5),
                    LocalTime.of(18, 30),
                    90,
                    "Not in August",
                    null),
            new PlacePart(new UUID(1, 2), "https://example.org/join"),
            new PeoplePart(new UUID(3, 4), Set.of(new UUID(5, 6), new UUID(7, 8))),
            new GuidelinesPart("What is said stays.", "One speaks at a time.", "A round.", null),
            new InclusionPart(Set.of("en", "es"), Set.of("hearing"), "Captions.", null),
            new EvaluationPart(
                    "A card", EvaluationRhythm.QUARTERLY, "The facilitators", LocalDate.of(2027, 7, 1), null));

    @Test
    void every_part_is_sent_as_it_was_stored_when_nothing_is_changed() throws ReflectiveOperationException {
        for (SetUpPart part : SetUpPart.values()) {
            PartForm form = PartForm.of(part, WHOLE);
            assertThat(form.errors().isEmpty()).as("%s", part).isTrue();
            Map<String, Object> body = form.body(WHOLE.times().recurrenceRule());
            for (var component : WHOLE.part(part).getClass().getRecordComponents()) {
                Object stored = component.getAccessor().invoke(WHOLE.part(part));
                assertThat(text(body.get(component.getName())))
                        .as("%s %s", part, component.getName())
                        .isEqualTo(text(stored));
            }
        }
    }

    @Test
    void every_part_asks_for_all_that_the_service_takes() {
        for (SetUpPart part : SetUpPart.values()) {
            Part stored = WHOLE.part(part);
            List<String> taken = Arrays.stream(stored.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(name -> !name.equals("screen"))
                    .toList();
            assertThat(PartForm.of(part, WHOLE).body(null).keySet()).containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    @Test
    void says_beside_each_field_what_is_wrong_with_it() {
        PartForm form = entered(
                SetUpPart.TIMES,
                Map.of("repeats", "weekly", "startsAt", "noon", "durationMinutes", "long", "firstSessionOn-day", "31"));
        assertThat(form.errors().all().keySet())
                .containsExactly("firstSessionOn", "startsAt", "durationMinutes", "weekday");
        assertThat(entered(SetUpPart.PURPOSE, Map.of("purpose", "To talk"))
                        .errors()
                        .of("name"))
                .isNotNull();
    }

    @Test
    void a_suggested_text_is_taken_only_once_somebody_says_that_it_is_right() {
        PartForm suggested = PartForm.empty(SetUpPart.GUIDELINES).suggesting();
        assertThat(suggested.errors().of("confirmed")).isNotNull();
        PartForm confirmed =
                new PartForm(SetUpPart.GUIDELINES, suggested.entered().with("confirmed", "yes"));
        assertThat(confirmed.errors().isEmpty()).isTrue();
        PartForm own = entered(SetUpPart.GUIDELINES, Map.of("groundRules", "One speaks at a time."));
        assertThat(own.errors().isEmpty()).isTrue();
    }

    @Test
    void suggesting_keeps_what_is_written() {
        PartForm own = entered(SetUpPart.GUIDELINES, Map.of("groundRules", "One speaks at a time."));
        assertThat(own.suggesting().entered().text("groundRules")).isEqualTo("One speaks at a time.");
        assertThat(own.suggesting().entered().text("typicalMeeting")).isNotEmpty();
    }

    private static PartForm entered(SetUpPart part, Map<String, String> fields) {
        SubmittedForm form = SubmittedForm.of(Map.of());
        for (var field : fields.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return new PartForm(part, form);
    }

    private static Object text(Object value) {
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(Object::toString)
                    .sorted()
                    .toList();
        }
        return value == null ? null : value.toString();
    }
}
