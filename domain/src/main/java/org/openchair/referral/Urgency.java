package org.openchair.referral;

/** How soon a group is needed. */
public enum Urgency {
    /** In the usual order. */
    ROUTINE,
    /** Before routine referrals. */
    SOON,
    /** First. Never a substitute for emergency care. */
    URGENT
}
