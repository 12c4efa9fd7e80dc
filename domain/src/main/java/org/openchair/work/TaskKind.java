package org.openchair.work;

import static org.openchair.work.Urgency.DANGER;
import static org.openchair.work.Urgency.DATE;
import static org.openchair.work.Urgency.HARM;
import static org.openchair.work.Urgency.ROUTINE;
import static org.openchair.work.Urgency.WAITING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can need somebody, as one table: what it is called in a list, and how urgent it is. */
public enum TaskKind {
    DANGER_UNANSWERED("Alerts that no one is handling", DANGER),
    DANGER_ALERT("People who may be in danger", DANGER),
    RISK_RAISED("Risks raised", DANGER),
    CONCERN_OWED("Risks a clinic needs to know about", HARM),
    CONCERN_RAISED("Concerns raised", HARM),
    REFERRAL_OVERDUE("Referrals not answered in time", HARM),
    REFERRAL_NOT_ANSWERED("Referrals that the group has not answered", HARM),
    ACCEPTED_NOT_ATTENDED("Accepted and never came", HARM),
    ABSENT_TWICE("Absent twice in a row", HARM),
    OFFER_EXPIRING("Offers about to end", HARM),
    OFFER_ENDED("Offers that no one answered", HARM),
    KEPT_APART_CHECK("People to keep apart", HARM),
    KEPT_APART_WAITING("People who cannot be seated with someone to keep apart", HARM),
    REFERRED_TWICE("People referred twice to one group", HARM),
    OUTSIDE_AGE_RANGE("People outside a group’s ages", HARM),
    GUARDIAN_MISSING("Consents of guardians that are missing", HARM),
    GROUP_CLOSED("People in groups that have closed or are suspended", HARM),
    CONSENT_WITHDRAWN("Consent withdrawn", HARM),
    CONSENT_EXPIRED("Consent expired", HARM),
    REFERRAL_DECLINED("Referrals declined", HARM),
    NEVER_ATTENDED("Never attended", HARM),
    TRANSFER_UNSENT("Transfers not sent on", HARM),
    REFERRAL_CLOSED("Referrals that the group closed", HARM),
    NEXT_CHOICE("Backup groups to ask", HARM),
    GROUP_SUSPENDED("Groups not taking anyone now", HARM),
    RED_FLAG_REVIEW("Red flags to review", HARM),
    SCHEDULE_UNREADABLE("Groups whose times cannot be read", HARM),
    TIMER_LATE("Background tasks that are late", HARM),
    INFO_REQUESTED("Questions to answer", WAITING),
    REFERRAL_UNANSWERED("Referrals to answer", WAITING),
    SEAT_OFFERED("Seats offered", WAITING),
    COHORT_STARTED("People waiting for a cohort that has started", WAITING),
    SEAT_FREE("Open seats to offer", WAITING),
    CANCEL_REQUESTED("Cancellations to confirm", WAITING),
    CONSENT_TO_ASK("Consent to obtain", WAITING),
    DEBRIEF_DUE("Sessions to debrief", WAITING),
    COVER_ASKED("Sessions to cover", WAITING),
    CHARTER_CHANGED("Changed groups to vet", WAITING),
    GROUP_SUBMITTED("Groups to vet", WAITING),
    MAIL_UNDELIVERED("Email that could not be delivered", WAITING),
    CRISIS_CHECK_DUE("Crisis numbers to check", WAITING),
    CONSENT_EXPIRING("Consent about to expire", DATE),
    SESSION_UNLOGGED("Sessions to record", DATE),
    FIT_DUE("Trials that are over", DATE),
    VETTING_DUE("Vettings to renew", DATE),
    TRAINING_EXPIRED("Training that has expired", DATE),
    SUPERVISION_DUE("Supervision due", DATE),
    DRAFT_UNSENT("Referrals not sent", ROUTINE),
    GROUP_INCOMPLETE("Groups to complete", ROUTINE),
    EVALUATION_DUE("Evaluations due", ROUTINE),
    REPORT_READY("Reports that are ready", ROUTINE);

    private final String title;
    private final Urgency urgency;

    TaskKind(String title, Urgency urgency) {
        this.title = title;
        this.urgency = urgency;
    }

    /** What several of them are called in a list. */
    public String title() {
        return title;
    }

    /** How soon it needs somebody. */
    public Urgency urgency() {
        return urgency;
    }

    /** Its stable code, such as {@code info-requested}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The matter of a code; empty for one that is not in this table. */
    public static Optional<TaskKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
