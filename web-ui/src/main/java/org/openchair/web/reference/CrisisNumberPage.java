package org.openchair.web.reference;

import java.util.List;
import org.openchair.api.reference.CrisisEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.web.frame.FieldErrors;

/**
 * One crisis number, to check or to correct.
 *
 * @param entry as it is kept
 * @param entered as it was typed
 * @param errors what must be corrected
 */
public record CrisisNumberPage(
        CrisisEntry entry, List<ReferenceHistoryEntry> history, CrisisNumberForm entered, FieldErrors errors) {

    /** The address of the page. */
    public String address() {
        return "/reference/crisis/" + entry.code();
    }
}
