package org.openchair.session;

import org.openchair.directory.MeetingFormat;

/** How somebody took part in a session. */
public enum Modality {
    /** In the room. */
    IN_PERSON,
    /** By video or in writing. */
    ONLINE,
    /** By telephone. */
    TELEPHONE;

    /** How people take part in a group of this format unless somebody says otherwise; null while the format is not stated. */
    public static Modality usualIn(MeetingFormat format) {
        if (format == null) {
            return null;
        }
        return switch (format) {
            case IN_PERSON, HYBRID -> IN_PERSON;
            case ONLINE_VIDEO, ONLINE_TEXT -> ONLINE;
            case TELEPHONE -> TELEPHONE;
        };
    }
}
