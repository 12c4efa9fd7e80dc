package org.openchair.web.setup;

import java.time.Clock;
import java.util.List;
import org.openchair.api.directory.GroupInSetUp;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * The groups that are being set up.
 *
 * @param drafts last changed first
 * @param paging where this page stands among them
 * @param clock says how long ago each was changed
 */
public record DraftsPage(List<GroupInSetUp> drafts, Paging paging, Clock clock) {

    /** Who began a draft, and when somebody last wrote at it. */
    public String about(GroupInSetUp draft) {
        String by = draft.begunBy() == null ? "" : "Started by " + draft.begunBy() + ". ";
        return by + "Changed " + When.waited(draft.changedAt(), clock) + " ago.";
    }
}
