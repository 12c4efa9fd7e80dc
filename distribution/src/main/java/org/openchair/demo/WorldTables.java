package org.openchair.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.WaitlistReadiness;

/** How the demo's people and history lie in the tables: each column and where its value comes from. */
final class WorldTables {

    /** What a row has after its first write through JPA. */
    private static final int FIRST_VERSION = 1;

    private static final Duration TRIAL = Duration.ofDays(28);
    private static final int OFFER_LASTS_DAYS = 3;
    private static final Duration SIGNING_TAKES = Duration.ofMinutes(2);

    private WorldTables() {}

    /** A row of history with its place in it, from 1. */
    record Step(DemoReferral referral, int position) {

        static Stream<Step> of(DemoReferral referral) {
            return IntStream.rangeClosed(1, referral.history().size())
                    .mapToObj(position -> new Step(referral, position));
        }

        DemoReferral.Entry entry() {
            return referral.history().get(position - 1);
        }
    }

    static CopiedTable<DemoPatient> patients() {
        return new CopiedTable<DemoPatient>("openchair.patient")
                .with("id", DemoPatient::id)
                .with("version", patient -> FIRST_VERSION)
                .with("clinic_id", patient -> patient.clinic().id())
                .with("record_number", DemoPatient::recordNumber)
                .with("given_name", DemoPatient::givenName)
                .with("family_name", DemoPatient::familyName)
                .with("preferred_name", DemoPatient::preferredName)
                .with("birth_date", patient -> patient.birthDate().first())
                .with("birth_precision", patient -> patient.birthDate().precision())
                .with("phone", DemoPatient::phone)
                .with("email", DemoPatient::email)
                .with("preferred_language", DemoPatient::language)
                .with("accessibility_needs", DemoPatient::accessibilityNeeds)
                .with("registered_at", DemoPatient::registeredAt)
                .with("pronouns", patient -> patient.wishes().pronouns())
                .with("alias", patient -> patient.wishes().alias())
                .with("postal_code", patient -> patient.wishes().postalCode())
                .with("contact_by", patient -> patient.wishes().contactBy())
                .with("do_not_contact", patient -> patient.wishes().doNotContact())
                .with("no_voicemail", patient -> patient.wishes().noVoicemail());
    }

    /** Only of patients who have one. */
    static CopiedTable<DemoPatient> accessNeeds() {
        return new CopiedTable<DemoPatient>("openchair.patient_access_need")
                .with("patient_id", DemoPatient::id)
                .with("code", patient -> patient.wishes().accessNeed());
    }

    static CopiedTable<DemoStage> stages() {
        return new CopiedTable<DemoStage>("openchair.recovery_stage")
                .with("id", DemoStage::id)
                .with("patient_id", DemoStage::patientId)
                .with("stage", DemoStage::stage)
                .with("noted_at", DemoStage::notedAt)
                .with("noted_by", DemoStage::notedBy);
    }

    /** Begun with version 1, and one more with each move. */
    static CopiedTable<DemoReferral> referrals(LocalDate today) {
        return new CopiedTable<DemoReferral>("openchair.referral")
                .with("id", DemoReferral::id)
                .with("version", referral -> referral.history().size())
                .with("patient_id", referral -> referral.patient().id())
                .with("clinic_id", referral -> referral.patient().clinic().id())
                .with("referrer_id", DemoReferral::referrer)
                .with(
                        "group_id",
                        referral -> referral.group() == null
                                ? null
                                : referral.group().id())
                .with("state", DemoReferral::state)
                .with("urgency", referral -> referral.asked().urgency())
                .with("needs", referral -> referral.asked().needs())
                .with("note_to_group", referral -> referral.asked().noteToGroup())
                .with("share_phone", referral -> referral.asked().sharePhone())
                .with("share_email", referral -> referral.asked().shareEmail())
                .with("in_danger_now", referral -> referral.asked().inDangerNow())
                .with("created_at", DemoReferral::begunAt)
                .with("sent_at", referral -> referral.when(ReferralMove.SEND).orElse(null))
                .with("state_since", referral -> referral.last().at())
                .with("moved_at", referral -> referral.last().at())
                .with("waiting_since", referral -> referral.when(ReferralMove.WAITLIST)
                        .orElse(null))
                .with("ready", WorldTables::ready)
                .with(
                        "offered_until",
                        referral -> referral.state() == ReferralState.OFFERED ? today.plusDays(OFFER_LASTS_DAYS) : null)
                .with(
                        "cancel_asked_in",
                        referral -> referral.state() == ReferralState.CANCEL_REQUESTED
                                ? referral.last().from()
                                : null);
    }

    static CopiedTable<Step> history() {
        return new CopiedTable<Step>("openchair.referral_event")
                .with("id", step -> step.entry().id())
                .with("referral_id", step -> step.referral().id())
                .with("position", Step::position)
                .with("move", step -> step.entry().move())
                .with("from_state", step -> step.entry().from())
                .with("to_state", step -> step.entry().to())
                .with("actor_id", step -> step.entry().actor())
                .with("actor_role", step -> step.entry().role())
                .with("reason_code", step -> step.entry().reason())
                .with("comment", step -> step.entry().comment())
                .with("at", step -> step.entry().at());
    }

    /** Only of referrals that led to a seat. */
    static CopiedTable<DemoReferral> enrollments(Instant now) {
        return new CopiedTable<DemoReferral>("openchair.enrollment")
                .with("id", referral -> seat(referral).id())
                .with("version", referral -> FIRST_VERSION)
                .with("group_id", referral -> referral.group().id())
                .with("patient_id", referral -> referral.patient().id())
                .with("referral_id", DemoReferral::id)
                .with("state", referral -> standing(referral, now))
                .with("started_on", referral -> day(seat(referral).from(), referral))
                .with("ended_on", referral -> day(seat(referral).until(), referral))
                .with(
                        "end_reason",
                        referral -> seat(referral).until() == null
                                ? null
                                : referral.last().code());
    }

    static CopiedTable<DemoSession> sessions() {
        return new CopiedTable<DemoSession>("openchair.group_session")
                .with("id", DemoSession::id)
                .with("version", meeting -> FIRST_VERSION)
                .with("group_id", meeting -> meeting.group().id())
                .with("local_date", DemoSession::day)
                .with("starts_at", DemoSession::startsAt)
                .with("ends_at", DemoSession::endsAt)
                .with("state", meeting -> meeting.log().state())
                .with("cancel_reason", meeting -> meeting.log().reason())
                .with("walk_ins", DemoSession::walkIns)
                .with(
                        "signed_at",
                        meeting -> meeting.signed() ? meeting.loggedAt().plus(SIGNING_TAKES) : null)
                .with("signed_by", meeting -> meeting.signed() ? meeting.loggedBy() : null);
    }

    static CopiedTable<DemoMark> marks() {
        return new CopiedTable<DemoMark>("openchair.attendance")
                .with("id", DemoMark::id)
                .with("version", mark -> FIRST_VERSION)
                .with("session_id", mark -> mark.meeting().id())
                .with("enrollment_id", DemoMark::enrollmentId)
                .with("outcome", DemoMark::outcome)
                .with("modality", DemoMark::modality)
                .with("recorded_at", mark -> mark.meeting().loggedAt())
                .with("recorded_by", mark -> mark.meeting().loggedBy());
    }

    private static boolean ready(DemoReferral referral) {
        return referral.history().stream()
                .filter(entry -> entry.is(ReferralMove.WAITLIST) || entry.is(ReferralMove.RETURN_TO_WAITLIST))
                .reduce((earlier, later) -> later)
                .filter(entry -> WaitlistReadiness.FOR_A_SEAT.contains(entry.reason()))
                .isPresent();
    }

    private static DemoReferral.Seat seat(DemoReferral referral) {
        return referral.seat().orElseThrow();
    }

    private static EnrollmentState standing(DemoReferral referral, Instant now) {
        if (seat(referral).until() != null) {
            return EnrollmentState.ENDED;
        }
        return referral.when(ReferralMove.ATTEND_FIRST)
                .filter(first -> first.plus(TRIAL).isBefore(now))
                .map(first -> EnrollmentState.ACTIVE)
                .orElse(EnrollmentState.TRIAL);
    }

    private static LocalDate day(Instant moment, DemoReferral referral) {
        return moment == null ? null : referral.group().dayOf(moment);
    }
}
