package org.openchair.service.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.LeaderRule;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.staff.Credential;

/** Who can lead a group or a session of it, by the credentials on record. */
@RequestScoped
public class Leaders {

    private static final String CREDENTIALS =
            "SELECT DISTINCT credential FROM openchair.staff WHERE id = ANY (?) AND credential IS NOT NULL";

    @Inject
    Rows rows;

    /** Refused with {@code peer-leads-therapist-group} beside a field. */
    public Outcome<SupportGroup> canLead(SupportGroup group, Collection<UUID> named, String field) {
        Optional<Refusal> objection =
                LeaderRule.objection(group.facts().nature().leadership(), held(named));
        return objection
                .<Outcome<SupportGroup>>map(no -> Outcome.refused(new Refusal(no.code(), no.detail(), field)))
                .orElseGet(() -> Outcome.done(group));
    }

    private List<Credential> held(Collection<UUID> named) {
        return named.isEmpty()
                ? List.of()
                : rows.list(Query.of(CREDENTIALS, List.copyOf(named)), row -> row.code("credential", Credential.class));
    }
}
