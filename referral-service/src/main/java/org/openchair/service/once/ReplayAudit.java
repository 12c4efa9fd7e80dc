package org.openchair.service.once;

import jakarta.inject.Inject;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.persistence.Act;

/** Records that an answer was given again: whose records it was about, and which. */
@Act
public class ReplayAudit {

    @Inject
    AuditTrail audit;

    public void record(KeptAnswer answer) {
        answer.audited().stream()
                .map(about -> new AuditEvent("write.replay", about.patientId(), about.resource()))
                .forEach(audit::record);
    }
}
