package org.openchair.web.reference;

import java.util.List;
import org.openchair.api.reference.CodeEntry;
import org.openchair.reference.Vocabulary;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;

/**
 * The codes of a vocabulary.
 *
 * @param codes this page of them, the retired ones too
 * @param entered the new code as it was typed
 * @param errors what must be corrected
 */
public record VocabularyPage(
        Vocabulary vocabulary, List<CodeEntry> codes, Paging paging, CodeForm entered, FieldErrors errors) {

    /** What the vocabulary is for. */
    public String title() {
        return Labels.of(vocabulary);
    }

    /** Is it what groups are about, so that each code says whether that is substance use? */
    public boolean focus() {
        return vocabulary == Vocabulary.FOCUS;
    }

    /** The address of the page. */
    public String address() {
        return address(vocabulary);
    }

    /** The address of a vocabulary. */
    public static String address(Vocabulary vocabulary) {
        return "/reference/" + vocabulary.code();
    }

    /** Whether a code is offered, in words. */
    public static String state(CodeEntry entry) {
        if (entry.retiredOn() == null) {
            return "Offered";
        }
        return (entry.offered() ? "Offered until it retires on " : "Retired since ") + When.date(entry.retiredOn());
    }

    /** How many groups carry a code; empty where groups do not. */
    public static String groups(CodeEntry entry) {
        return entry.groups() == null ? "" : entry.groups().toString();
    }
}
