package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.patient.IdentityField;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Keeps what people are not known by any more, as part of the act that changed it. */
@RequestScoped
public class FormerIdentity {

    private static final String INSERT = "INSERT INTO openchair.identity_change"
            + " (id, patient_id, field, old_value, new_value, changed_at, changed_by, merge_id) VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS uuid))";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** One row a change that a clinician made by editing the record. */
    void keep(UUID patientId, List<IdentityField.Change> changes, Caller.Person clinician) {
        keep(patientId, changes, clinician, null);
    }

    /** One row a change that a merge made. */
    void keep(UUID patientId, List<IdentityField.Change> changes, Caller.Person clinician, UUID mergeId) {
        for (IdentityField.Change change : changes) {
            rows.change(Query.of(
                    INSERT,
                    Ids.next(),
                    patientId,
                    change.field(),
                    change.before(),
                    change.after(),
                    clock.instant(),
                    clinician.staffId(),
                    mergeId));
        }
    }
}
