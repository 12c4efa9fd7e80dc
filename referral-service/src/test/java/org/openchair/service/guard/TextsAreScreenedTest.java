package org.openchair.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenedContent;

/** Every text that a request can carry is screened before it is saved as sent, or stands here with the reason why not. */
class TextsAreScreenedTest {

    /** Texts that are not screened, by the reason. */
    private static final Map<String, String> NOT_SCREENED = Map.of(
            "code of a list, word to look for, or something that the page put there",
            """
            AddCode.code AnswerFeedback.secret ChecklistAnswer.code ChooseNotices.language ChooseNotices.timeZone
            CloseFollowUp.reason FindPatients.name FindPatients.q FindPatients.recordNumber FormatPart.approach
            InclusionPart.access InclusionPart.languages KeepHolidays.calendar LookForFeedback.secret MakeMove.reason
            NoteRisk.risk Passage.field PatientDetails.accessNeeds PatientDetails.preferredLanguage PurposePart.audience
            PurposePart.focus PurposePart.stages RecordAssessment.instrument ReferralDraft.sought RegisterPatient.accessNeeds
            RegisterPatient.preferredLanguage ReportRedFlags.codes TimesPart.recurrenceRule TimesPart.timeZone
            WriteRecord.approach WriteRecord.fidelity WriteRecord.support WriteRecord.topics""",
            "who a person is, in a field of its own that groups see by consent alone",
            """
            LookForAlike.familyName LookForAlike.givenName LookForAlike.phone LookForAlike.preferredName
            NoteKeptApart.recordNumber NoteKeptApartName.familyName NoteKeptApartName.givenName  PatientDetails.email
             PatientDetails.phone PatientDetails.postalCode
             PatientDetails.recordNumber  RegisterPatient.email
              RegisterPatient.phone RegisterPatient.postalCode
              RegisterPatient.recordNumber""",
            "an address, a link, a word list or a name of the platform, which no person is told by",
            """
            AddCode.labelEn AddCode.labelEs CorrectCrisisEntry.dial
            CorrectCrisisEntry.howEn CorrectCrisisEntry.howEs CorrectCrisisEntry.nameEn CorrectCrisisEntry.nameEs
            DescribeSite.city DescribeSite.postalCode DescribeSite.state DescribeSite.street NoteTraining.subject
            PlacePart.joiningLink PlaceSession.joiningLink RewordCode.labelEn RewordCode.labelEs
            TrustFeed.assurer TrustFeed.name""",
            "the answer to an alert, which no question may hold up",
            "AcknowledgeAlert.note");

    /** A draft can be saved; its texts are screened when it is sent. */
    private static final Set<Class<?>> SCREENED_WHEN_SENT = Set.of(ReferralDraft.class);

    private static final List<Class<?>> BODIES = allBodies();

    private final Map<String, RecordComponent> texts = new TreeMap<>();
    private final Set<Type> seen = new HashSet<>();

    @Test
    void every_text_is_screened_or_listed_with_a_reason() {
        Set<String> listed = NOT_SCREENED.values().stream()
                .flatMap(names -> Arrays.stream(names.split("\\s+")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(notMarked())
                .as("mark a text about a person or a session with @FreeText, or list it here with the reason")
                .isEqualTo(listed);
        assertThat(texts).hasSizeGreaterThan(listed.size());
    }

    @Test
    void a_text_that_is_neither_is_found() {
        record Gossip(String whatISaw) {}
        look(Gossip.class);
        assertThat(notMarked()).contains("Gossip.whatISaw");
    }

    @Test
    void every_body_with_such_a_text_takes_the_answer_to_the_screen() {
        List<Class<?>> unanswerable = bodies().filter(TextsAreScreenedTest::hasFreeText)
                .filter(body -> !ScreenedContent.class.isAssignableFrom(body) && !SCREENED_WHEN_SENT.contains(body))
                .toList();
        assertThat(unanswerable).isEmpty();
        assertThat(bodies().filter(TextsAreScreenedTest::hasFreeText)).hasSizeGreaterThan(10);
    }

    @Test
    void a_body_that_takes_no_answer_is_found() {
        record Unanswerable(@FreeText(readBy = Reader.GROUP) String note) {}
        record Several(List<Unanswerable> notes) {}
        assertThat(hasFreeText(Unanswerable.class)).isTrue();
        assertThat(hasFreeText(Several.class)).isTrue();
        assertThat(ScreenedContent.class.isAssignableFrom(Unanswerable.class)).isFalse();
    }

    private Set<String> notMarked() {
        return texts.entrySet().stream()
                .filter(text -> !text.getValue().isAnnotationPresent(FreeText.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasFreeText(Type body) {
        if (body instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).anyMatch(TextsAreScreenedTest::hasFreeText);
        }
        return body instanceof Class<?> type
                && type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(FreeText.class)
                                || hasFreeText(component.getGenericType()));
    }

    @BeforeEach
    void look_at_every_request() {
        bodies().forEach(this::look);
    }

    private static Stream<Class<?>> bodies() {
        return BODIES.stream();
    }

    private static List<Class<?>> allBodies() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openchair.service")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .<Class<?>>flatMap(TextsAreScreenedTest::bodies)
                        .toList();
    }

    private static Stream<Class<?>> bodies(Method operation) {
        boolean writes = Arrays.stream(operation.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(method -> method != null && !method.value().equals("GET"));
        return Arrays.stream(writes ? operation.getParameters() : new Parameter[0])
                .filter(TextsAreScreenedTest::isBody)
                .map(Parameter::getType);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(this::look);
        } else if (type instanceof Class<?> owner && owner.isRecord() && seen.add(owner)) {
            for (RecordComponent component : owner.getRecordComponents()) {
                if (component.getType() == String.class || isListOfTexts(component)) {
                    texts.put(owner.getSimpleName() + "." + component.getName(), component);
                }
                look(component.getGenericType());
            }
        }
    }

    private static boolean isListOfTexts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType many
                && List.of(many.getActualTypeArguments()).contains(String.class);
    }
}
