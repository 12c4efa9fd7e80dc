package org.openchair.reference;

import java.util.Arrays;
import java.util.Optional;

/** A list of codes that an administrator can extend. */
public enum Vocabulary {
    /** What a group is about. */
    FOCUS("focus"),
    /** Whom a group is for. */
    AUDIENCE("audience"),
    /** Which therapeutic approach a group takes. */
    APPROACH("approach"),
    /** In which language a group is held, by BCP 47. */
    LANGUAGE("language"),
    /** For which stage of recovery a group is. */
    RECOVERY_STAGE("recovery-stage"),
    /** What helps a person to take part, and what a group offers. */
    ACCESS_NEED("access-need"),
    /** Why a group declines a referral. */
    DECLINE_REASON("decline-reason"),
    /** Why somebody waits for a seat. */
    WAITLIST_REASON("waitlist-reason"),
    /** What a group has to know before it answers. */
    REQUEST_INFO_REASON("request-info-reason"),
    /** Why an offered seat is not taken. */
    RETURN_TO_WAITLIST_REASON("return-to-waitlist-reason"),
    /** Why somebody does not wait any longer. */
    WITHDRAW_REASON("withdraw-reason"),
    /** Why a person never came. */
    GIVE_UP_REASON("give-up-reason"),
    /** Why a person makes a break. */
    PAUSE_REASON("pause-reason"),
    /** Why a person has completed. */
    COMPLETE_REASON("complete-reason"),
    /** Why a person had completed when a cancellation was asked for. */
    COMPLETE_INSTEAD_REASON("complete-instead-reason"),
    /** Why a person leaves before the end. */
    LEAVE_EARLY_REASON("leave-early-reason"),
    /** Why a person changes groups. */
    TRANSFER_REASON("transfer-reason"),
    /** Why a clinic asks to cancel. */
    REQUEST_CANCEL_REASON("request-cancel-reason"),
    /** Why a group takes back its own answer. */
    RECONSIDER_REASON("reconsider-reason"),
    /** Why an ended referral is opened again. */
    REOPEN_REASON("reopen-reason"),
    /** What was wrong with a referral that should not be there. */
    MARK_ENTERED_IN_ERROR_REASON("mark-entered-in-error-reason"),
    /** Why a person missed sessions. */
    ABSENCE_REASON("absence-reason"),
    /** What a session was about. */
    SESSION_TOPIC("session-topic"),
    /** What kind of support a session offered. */
    SUPPORT_TYPE("support-type"),
    /** What can go wrong in a session. */
    SESSION_RISK("session-risk"),
    /** What a session of peer sharing keeps to. */
    FIDELITY_NONE("fidelity-none"),
    /** What a session of cognitive behavioral therapy keeps to. */
    FIDELITY_CBT("fidelity-cbt"),
    /** What a session of interpersonal therapy keeps to. */
    FIDELITY_INTERPERSONAL("fidelity-interpersonal"),
    /** What a session that teaches keeps to. */
    FIDELITY_PSYCHOEDUCATION("fidelity-psychoeducation"),
    /** What a session of mindfulness keeps to. */
    FIDELITY_MINDFULNESS("fidelity-mindfulness"),
    /** What a 12-step meeting keeps to. */
    FIDELITY_TWELVE_STEP("fidelity-twelve-step"),
    /** What a session of another approach keeps to. */
    FIDELITY_OTHER("fidelity-other");

    private final String code;

    Vocabulary(String code) {
        this.code = code;
    }

    /** Its name in addresses and in the database. */
    public String code() {
        return code;
    }

    /** The checklist of what a session of that approach keeps to; one that is common to all that have none of their own. */
    public static Vocabulary fidelityOf(String approach) {
        return of("fidelity-" + approach).orElse(FIDELITY_OTHER);
    }

    /** The vocabulary of that name, or empty. */
    public static Optional<Vocabulary> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
