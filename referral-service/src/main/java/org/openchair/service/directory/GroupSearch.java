package org.openchair.service.directory;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;

/** What somebody looks for in the directory. */
public class GroupSearch {

    @QueryParam("q")
    @Size(max = 100)
    private String words;

    @QueryParam("leadership")
    private Leadership leadership;

    @QueryParam("focus")
    @Size(max = 60)
    private String focus;

    @QueryParam("format")
    private MeetingFormat format;

    @QueryParam("language")
    @Size(max = 20)
    private String language;

    @QueryParam("status")
    private GroupStatus status;

    /** Part of a name, purpose or focus, or null. */
    public String words() {
        return stated(words);
    }

    public Leadership leadership() {
        return leadership;
    }

    /** Code of the focus vocabulary, or null. */
    public String focus() {
        return stated(focus);
    }

    public MeetingFormat format() {
        return format;
    }

    /** Code of the language vocabulary, or null. */
    public String language() {
        return stated(language);
    }

    /** Null for listed groups. */
    public GroupStatus status() {
        return status;
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
