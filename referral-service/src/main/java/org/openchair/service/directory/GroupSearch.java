package org.openchair.service.directory;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
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

    @QueryParam("audience")
    @Size(max = 60)
    private String audience;

    @QueryParam("cost")
    private Cost cost;

    @QueryParam("enrollment")
    private EnrollmentKind enrollment;

    @QueryParam("status")
    private GroupStatus status;

    /** Words of a name, purpose, focus, audience, host or place, perhaps misspelled, or null. */
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

    /** Code of the audience vocabulary, or null. */
    public String audience() {
        return stated(audience);
    }

    public Cost cost() {
        return cost;
    }

    public EnrollmentKind enrollment() {
        return enrollment;
    }

    /** Null for listed groups. */
    public GroupStatus status() {
        return status;
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
