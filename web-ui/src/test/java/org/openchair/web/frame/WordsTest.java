package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.matching.GroupSize;
import org.openchair.matching.PartOfDay;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ContactBy;
import org.openchair.patient.IdentityField;
import org.openchair.patient.MergedField;
import org.openchair.patient.RecoveryStage;
import org.openchair.reference.ReferenceAct;
import org.openchair.reference.Vocabulary;
import org.openchair.referral.Involvement;
import org.openchair.referral.Offering;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Urgency;
import org.openchair.safety.SafetyAction;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.SessionState;
import org.openchair.staff.Credential;
import org.openchair.staff.TrainingStanding;
import org.openchair.web.directory.FactSheetView;
import org.openchair.web.referral.PatientCopy;
import org.openchair.web.safety.CrisisCard;

class WordsTest {
    private static final Set<String> ALIKE = Set.of("no");

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void say_whether_somebody_comes_only_where_that_is_shared(ReferralState state) {
        assertThat(Labels.standing(state, true)).isEqualTo(Labels.of(state));
        assertThat(Labels.standing(state, false)).doesNotContainIgnoringCase("attend");
        assertThat(Labels.standing(state, false)).isEqualTo(Labels.standing(state.told(false), false));
        assertThat(MoveWords.was(ReferralMove.CLOSE)).doesNotContain("came");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AssessmentMethod.class,
                Cost.class,
                EnrollmentKind.class,
                GroupKind.class,
                GroupStatus.class,
                GroupSize.class,
                Leadership.class,
                MeetingFormat.class,
                PartOfDay.class,
                EnrollmentState.class,
                ConsentMethod.class,
                ContactBy.class,
                IdentityField.class,
                Involvement.class,
                SafetyAction.class,
                AlikePatient.Likeness.class,
                MergedField.class,
                PatientImportReport.Result.class,
                RecoveryStage.class,
                ReferralMove.class,
                ReferralState.class,
                Urgency.class,
                Offering.class,
                WaitingBand.class,
                Openings.class,
                AttendanceOutcome.class,
                SessionState.class,
                Credential.class,
                Vocabulary.class,
                ReferenceAct.class,
                TrainingStanding.class
            })
    void has_words_for_every_code_of_the_clinic(Class<?> codes) {
        for (Object code : codes.getEnumConstants()) {
            assertThat(Labels.of((Enum<?>) code)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Cost.class,
                EnrollmentKind.class,
                GroupKind.class,
                Leadership.class,
                MeetingFormat.class,
                Openings.class,
                Credential.class
            })
    void has_spanish_words_for_every_code_that_patients_read(Class<?> codes) {
        for (Object code : codes.getEnumConstants()) {
            Enum<?> each = (Enum<?>) code;
            assertThat(Labels.of(each, Spanish.LANGUAGE)).isNotBlank().isNotEqualTo(Labels.of(each));
        }
    }

    @Test
    void says_everything_that_patients_read_in_spanish_too() {
        assertSameKeys(FactSheetView.class, "fact-sheet");
        assertSameKeys(PatientCopy.class, "patient-copy");
        assertSameKeys(CrisisCard.class, "crisis");
        assertSameKeys(PageChrome.class, "words");
    }

    @Test
    void has_no_word_for_what_was_never_stated() {
        assertThat(Labels.of(null)).isNull();
    }

    private static void assertSameKeys(Class<?> beside, String name) {
        ResourceBundle english = Words.in(beside, name, Locale.ENGLISH);
        ResourceBundle spanish = Words.in(beside, name, Spanish.LANGUAGE);
        for (String key : english.keySet()) {
            if (ALIKE.contains(key)) {
                continue;
            }
            assertThat(spanish.getString(key)).as(key).isNotBlank().isNotEqualTo(english.getString(key));
        }
    }
}
