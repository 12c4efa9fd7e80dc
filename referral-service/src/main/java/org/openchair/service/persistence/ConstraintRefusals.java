package org.openchair.service.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.Refusal;
import org.openchair.outcome.ScoreDateRule;
import org.openchair.patient.KeptApartRefusal;
import org.openchair.patient.RecordNumbers;
import org.openchair.referral.SeatRefusal;

/** What the database says no to, as refusals: its constraints carry the names of the rules. */
final class ConstraintRefusals {

    private static final String UNREADABLE_TEXT = "22021";
    private static final Refusal ID_TAKEN = Refusal.idTaken();
    private static final Refusal MEETING_CHANGED = Refusal.of(
            "meeting-changed-already",
            "Someone else changed this meeting just now. Reload the page to see its current state.");
    private static final Refusal MERGED = Refusal.of(
            "patient-merged", "This record was merged into another one. Open the patient again by the record number.");
    private static final Map<String, Refusal> BY_CONSTRAINT = Map.ofEntries(
            Map.entry(
                    "seats_within_capacity",
                    Refusal.of(
                            "group-full",
                            "Every seat is taken or offered to someone. Put the person on the waitlist or decline.")),
            Map.entry(
                    "one_current_seat_a_person_in_a_group",
                    Refusal.of("already-in-group", "This person already has a seat in the group.")),
            Map.entry(
                    "one_open_referral_a_person_in_a_group",
                    Refusal.of(
                            "already-referred",
                            "This group already has an open referral for this person. Open that one instead of sending another.")),
            Map.entry(
                    "scores_are_after_birth",
                    new Refusal(
                            "before-birth",
                            "This day is before the patient was born. Enter the day on which it was answered.",
                            "takenOn")),
            Map.entry("births_are_before_scores", ScoreDateRule.birthAfterScore(null)),
            Map.entry("record_number_is_unique_in_its_clinic", RecordNumbers.taken(null)),
            Map.entry("record_number_is_one_however_written", RecordNumbers.taken(null)),
            Map.entry(
                    "group_takes_referrals",
                    Refusal.of("group-not-referable", "This group is not taking referrals now. Choose another one.")),
            Map.entry(
                    "a_paused_list_offers_nothing",
                    Refusal.of("list-paused", "This group has paused its offers. Resume them first.")),
            Map.entry(
                    "vetter_is_not_author",
                    Refusal.of(
                            "vetter-is-author",
                            "You wrote, submitted or imported this entry. Ask a colleague to vet it.")),
            Map.entry(
                    "listed_groups_name_a_facilitator",
                    Refusal.of("facilitator-missing", "Name at least one facilitator.")),
            Map.entry(
                    "recurrence_is_readable",
                    Refusal.of(
                            "recurrence-unreadable", "Say how often it meets by a rule such as FREQ=WEEKLY;BYDAY=TU.")),
            Map.entry("assessment_pkey", ID_TAKEN),
            Map.entry("concern_pkey", ID_TAKEN),
            Map.entry("group_event_pkey", ID_TAKEN),
            Map.entry("host_pkey", ID_TAKEN),
            Map.entry("kept_apart_pkey", ID_TAKEN),
            Map.entry("kept_apart_by_name_pkey", ID_TAKEN),
            Map.entry("progress_note_pkey", ID_TAKEN),
            Map.entry("recovery_stage_pkey", ID_TAKEN),
            Map.entry("red_flag_report_pkey", ID_TAKEN),
            Map.entry("session_risk_pkey", ID_TAKEN),
            Map.entry("site_pkey", ID_TAKEN),
            Map.entry("attendance_mark_pkey", ID_TAKEN),
            Map.entry("patient_pkey", ID_TAKEN),
            Map.entry("referral_pkey", ID_TAKEN),
            Map.entry("referral_event_pkey", ID_TAKEN),
            Map.entry("patient_merge_pkey", ID_TAKEN),
            Map.entry("consent_pkey", ID_TAKEN),
            Map.entry("consent_withdrawal_pkey", ID_TAKEN),
            Map.entry(
                    "a_consent_is_withdrawn_once",
                    Refusal.of("already-withdrawn", "This consent is already withdrawn.")),
            Map.entry("staff_training_pkey", ID_TAKEN),
            Map.entry("supervision_meeting_pkey", ID_TAKEN),
            Map.entry("session_debrief_pkey", ID_TAKEN),
            Map.entry("schedule_exception_pkey", ID_TAKEN),
            Map.entry("closing_day_pkey", ID_TAKEN),
            Map.entry("session_substitute_pkey", ID_TAKEN),
            Map.entry("facilitator_away_pkey", ID_TAKEN),
            Map.entry("one_exception_a_meeting", MEETING_CHANGED),
            Map.entry("one_extra_meeting_at_a_time", MEETING_CHANGED),
            Map.entry(
                    "one_closing_a_day",
                    new Refusal("closed-already", "That day is already one of their closing days.", "day")),
            Map.entry(
                    "closing_day_host_id_fkey",
                    new Refusal("host-unknown", "Choose one of the hosts in the directory.", "hostId")),
            Map.entry("english_label_is_unique_in_its_vocabulary", labelTaken("labelEn")),
            Map.entry("spanish_label_is_unique_in_its_vocabulary", labelTaken("labelEs")),
            Map.entry("people_kept_apart_are_not_merged", KeptApartRefusal.notMerged()),
            Map.entry("pairs_are_of_two_people", MERGED),
            Map.entry("no_one_is_kept_apart_from_themselves", KeptApartRefusal.ownName()),
            Map.entry("kept_apart_take_no_seat_together", SeatRefusal.notPossible()),
            Map.entry(
                    "referrals_rely_on_consent",
                    Refusal.of(
                            "consent-ended",
                            "The patient's consent for this group is withdrawn or expired. Ask again before anything is shared.")),
            Map.entry("referrals_are_of_kept_records", MERGED),
            Map.entry(
                    "signed_sessions_are_locked",
                    Refusal.of("session-signed", "This session was signed and is locked. Amend it instead.")),
            Map.entry("session_amendment_pkey", ID_TAKEN),
            Map.entry("one_mark_a_person_a_session", Refusal.stale(null, null)));

    private ConstraintRefusals() {}

    private static Refusal labelTaken(String field) {
        return new Refusal(
                "label-taken", "Another code in the list has this label. If it is retired, restore it.", field);
    }

    static Optional<Refusal> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(ConstraintRefusals::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> refusal(Throwable cause) {
        if (cause instanceof OptimisticLockException) {
            return Optional.of(Refusal.stale(null, null));
        }
        return cause instanceof SQLException said ? refusal(said) : Optional.empty();
    }

    private static Optional<Refusal> refusal(SQLException said) {
        return UNREADABLE_TEXT.equals(said.getSQLState())
                ? Optional.of(Refusal.of("unreadable-text", "A text has a character that cannot be stored."))
                : named(said.getMessage());
    }

    private static Optional<Refusal> named(String message) {
        return BY_CONSTRAINT.entrySet().stream()
                .filter(entry -> message.contains('"' + entry.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
