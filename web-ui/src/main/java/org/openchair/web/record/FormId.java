package org.openchair.web.record;

import java.util.UUID;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.SubmittedForm;

/** The ids that our own forms carry. */
public final class FormId {
    private FormId() {}

    /** What names the entry of this form, so that sending it twice keeps it once. */
    public static UUID of(SubmittedForm form) {
        return of(form, "id");
    }

    /** An id that was chosen or carried along. */
    public static UUID of(SubmittedForm form, String field) {
        try {
            return UUID.fromString(form.text(field));
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
