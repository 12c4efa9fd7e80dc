package org.openchair.web.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.openchair.directory.MeetingChange.Kind;

/** What somebody does about one meeting, in the words of its page. */
public enum Act {
    CALL_OFF("call-off", Kind.CALL_OFF, "Cancel this meeting", "Cancel meeting", "The meeting is canceled"),
    MOVE("move", Kind.MOVE, "Move this meeting", "Move meeting", "The meeting is moved"),
    ADD("add", Kind.ADD, "Add an extra meeting", "Add meeting", "The meeting is added");

    private final String path;
    private final Kind kind;
    private final String title;
    private final String button;
    private final String done;

    Act(String path, Kind kind, String title, String button, String done) {
        this.path = path;
        this.kind = kind;
        this.title = title;
        this.button = button;
        this.done = done;
    }

    /** The act at the end of an address, or empty. */
    static Optional<Act> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /** Whether it needs a reason: an extra meeting takes nothing away from anyone. */
    public boolean asksWhy() {
        return this != ADD;
    }

    public String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    String done() {
        return done;
    }

    /** Does it lead to a meeting at a new time? */
    public boolean asksWhen() {
        return this != CALL_OFF;
    }

    public boolean isSevere() {
        return this == CALL_OFF;
    }
}
