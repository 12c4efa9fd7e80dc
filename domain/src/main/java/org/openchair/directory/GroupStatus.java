package org.openchair.directory;

/** Life of a directory entry: DRAFT, SUBMITTED, VETTED, then SUSPENDED or RETIRED. Only a vetted group can be referred to. */
public enum GroupStatus {
    /** Being written, or imported with facts missing. */
    DRAFT,
    /** Waiting to be vetted. */
    SUBMITTED,
    /** Checked against the red flags and listed. */
    VETTED,
    /** No new referrals until reviewed; members stay. */
    SUSPENDED,
    /** No longer held. */
    RETIRED
}
