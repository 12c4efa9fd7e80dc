package org.openchair.service.once;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.concern.RaiseConcern;
import org.openchair.api.directory.DescribeHost;
import org.openchair.api.directory.DescribeSite;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.api.meeting.AddClosingDay;
import org.openchair.api.meeting.ChangeMeeting;
import org.openchair.api.meeting.NameSubstitute;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.api.patient.MergePatients;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.NoteKeptApartName;
import org.openchair.api.patient.NoteStage;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.api.patient.WithdrawConsent;
import org.openchair.api.record.AmendSession;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.WriteProgressNote;
import org.openchair.api.referral.ContinueReferral;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.ReferralConsent;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.api.session.AddTimeOff;
import org.openchair.api.staff.NoteDebrief;
import org.openchair.api.staff.NoteMeeting;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.api.staff.NoteTraining;

/**
 * Id that a client made for what it asks to record.
 *
 * @param kind table that the record is a row of
 */
public record ClientMadeId(UUID id, String kind) {

    // A test holds that no content with an id is missing here.
    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(AddClosingDay.class, "closing_day"),
            Map.entry(AmendSession.class, "session_amendment"),
            Map.entry(ChangeMeeting.class, "schedule_exception"),
            Map.entry(ContinueReferral.class, "referral"),
            Map.entry(DescribeHost.class, "host"),
            Map.entry(DescribeSite.class, "site"),
            Map.entry(MakeGroupMove.class, "group_event"),
            Map.entry(MakeMove.class, "referral_event"),
            Map.entry(MergePatients.class, "patient_merge"),
            Map.entry(NameSubstitute.class, "session_substitute"),
            Map.entry(AddTimeOff.class, "facilitator_away"),
            Map.entry(NoteConsent.class, "consent"),
            Map.entry(NoteDebrief.class, "session_debrief"),
            Map.entry(NoteKeptApart.class, "kept_apart"),
            Map.entry(NoteKeptApartName.class, "kept_apart_by_name"),
            Map.entry(NoteMeeting.class, "supervision_meeting"),
            Map.entry(NoteRisk.class, "session_risk"),
            Map.entry(NoteStage.class, "recovery_stage"),
            Map.entry(NoteSupervision.class, "supervision_meeting"),
            Map.entry(NoteTraining.class, "staff_training"),
            Map.entry(RaiseConcern.class, "concern"),
            Map.entry(RecordAssessment.class, "assessment"),
            Map.entry(ReferralConsent.class, "consent"),
            Map.entry(RegisterPatient.class, "patient"),
            Map.entry(ReportRedFlags.class, "red_flag_report"),
            Map.entry(TakeNextChoice.class, "referral"),
            Map.entry(WithdrawConsent.class, "consent_withdrawal"),
            Map.entry(WriteProgressNote.class, "progress_note"));

    /** The id in the content, or in the address where the content has none; empty when the write carries none. */
    static Optional<ClientMadeId> in(Sent sent) {
        return Optional.ofNullable(sent.content()).flatMap(content -> kind(content.getClass())
                .map(kind -> new ClientMadeId(own(content).orElseGet(sent::addressed), kind)));
    }

    /** The table of what a content records, if it carries an id. */
    public static Optional<String> kind(Class<?> content) {
        return Optional.ofNullable(KINDS.get(content));
    }

    private static Optional<UUID> own(Object content) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("id") && component.getType() == UUID.class)
                .findFirst()
                .map(component -> value(component, content));
    }

    private static UUID value(RecordComponent component, Object content) {
        try {
            return (UUID) component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
