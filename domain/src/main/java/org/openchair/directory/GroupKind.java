package org.openchair.directory;

/** What a group is. A peer-led group is never group therapy. */
public enum GroupKind {
    /** People help each other. */
    SUPPORT_GROUP,
    /** A mental-health treatment under a licensed provider. */
    GROUP_THERAPY
}
