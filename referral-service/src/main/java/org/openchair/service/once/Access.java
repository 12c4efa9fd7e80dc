package org.openchair.service.once;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.openchair.Refusal;
import org.openchair.api.RefusalStatus;

/**
 * Access of the caller to what a write is about. A write that takes something away says when the caller has been let in, because
 * what is gone is not found the second time either.
 */
@RequestScoped
public class Access {

    private static final Set<Integer> KEPT_OUT = Set.of(403, 404);

    private boolean passed;

    /** The caller may do this; what is not found from here on is gone. */
    public void pass() {
        passed = true;
    }

    /** Does a refusal say that the caller has no access? */
    boolean isLost(Refusal refusal) {
        return !passed && KEPT_OUT.contains(RefusalStatus.of(refusal.code()));
    }
}
