package org.openchair.api;

import java.util.List;
import org.openchair.Passage;

/**
 * An error as RFC 9457 {@code application/problem+json}.
 *
 * @param type always {@code about:blank}
 * @param title the status in words
 * @param status HTTP status
 * @param code stable code in kebab-case
 * @param detail what happened and what to do; no personal data
 * @param instance the request's id, as {@code urn:uuid:…}
 * @param errors fields that have to be corrected, or empty
 * @param current for {@code stale-version}: what is stored now; for {@code already-referred} and {@code two-referrals-in-one-group}: the
 *     referral that is open, with its state; for {@code record-number-taken}: the record that has it; else null
 * @param passages places in the texts of the request that the screen asks about, or empty
 * @param readBy who reads the texts that these places are in; null when there are none
 * @param submitted for {@code stale-version}: what was sent; else null
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<FieldError> errors,
        Object current,
        Object submitted,
        List<Passage> passages,
        Passage.ReadBy readBy) {

    /** A problem that is not about places in texts. */
    public Problem(
            String type,
            String title,
            int status,
            String code,
            String detail,
            String instance,
            List<FieldError> errors,
            Object current,
            Object submitted) {
        this(type, title, status, code, detail, instance, errors, current, submitted, List.of(), null);
    }

    /** None is an empty list. */
    public Problem {
        passages = passages == null ? List.of() : List.copyOf(passages);
    }
}
