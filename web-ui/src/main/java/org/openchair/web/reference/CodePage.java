package org.openchair.web.reference;

import java.time.ZoneId;
import java.util.List;
import org.openchair.api.reference.CodeEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.reference.Vocabulary;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * One code of a vocabulary.
 *
 * @param entered its labels as they were typed
 * @param from the day of its retirement as it was typed
 * @param errors what must be corrected
 */
public record CodePage(
        Vocabulary vocabulary,
        CodeEntry entry,
        List<ReferenceHistoryEntry> history,
        CodeForm entered,
        DateFields from,
        FieldErrors errors) {

    /** The address of the page. */
    public String address() {
        return VocabularyPage.address(vocabulary) + "/" + entry.code();
    }

    /** Who carries it, in words; null where groups do not. */
    public String carried() {
        if (entry.groups() == null) {
            return null;
        }
        return entry.groups() == 1 ? "1 group has it" : entry.groups() + " groups have it";
    }

    /** The day of a change. */
    public static String day(ReferenceHistoryEntry change, ZoneId zone) {
        return When.date(change.at(), zone);
    }

    /** What was done. */
    public static String done(ReferenceHistoryEntry change) {
        return Labels.of(change.act());
    }

    /** Who did it. */
    public static String actor(ReferenceHistoryEntry change) {
        return change.actor() == null ? "Administrator" : change.actor();
    }
}
