package org.openchair.directory;

/** What kind of organization offers a group. */
public enum HostKind {
    /** A clinic. */
    CLINIC,
    /** A hospital. */
    HOSPITAL,
    /** A non-profit organization. */
    NON_PROFIT,
    /** A community organization. */
    COMMUNITY,
    /** Nobody but its members. */
    INDEPENDENT
}
