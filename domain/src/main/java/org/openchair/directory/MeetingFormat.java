package org.openchair.directory;

/** How people meet. */
public enum MeetingFormat {
    /** In one room. */
    IN_PERSON,
    /** By video. */
    ONLINE_VIDEO,
    /** In writing, in a chat or forum. */
    ONLINE_TEXT,
    /** By telephone. */
    TELEPHONE,
    /** Some in the room, some online. */
    HYBRID
}
