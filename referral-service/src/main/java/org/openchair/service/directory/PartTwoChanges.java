package org.openchair.service.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Refusal;
import org.openchair.directory.PartTwoRule;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Whether other focuses bring a group that people are in under 42 CFR part 2, or out of it. */
@RequestScoped
public class PartTwoChanges {

    private static final String PROTECTED =
            "SELECT FROM openchair.reference_code WHERE vocabulary = 'focus' AND part_2 AND code = ANY (?)";
    private static final String REFERRED =
            "SELECT FROM openchair.referral r WHERE r.group_id = ? AND openchair.under_way(r.state)";

    @Inject
    Rows rows;

    /** What has to be confirmed first, beside {@code focus}; empty when nothing changes, or for no one. */
    public Optional<Refusal> objection(SupportGroup group, Set<String> focus) {
        Set<String> known = group.facts().codes().focus();
        return known.equals(focus)
                ? Optional.empty()
                : PartTwoRule.objection(peopled(group), isProtected(known), isProtected(focus));
    }

    private boolean peopled(SupportGroup group) {
        return group.meets() || referred(group.id());
    }

    private boolean referred(UUID group) {
        return rows.any(Query.of(REFERRED, group));
    }

    private boolean isProtected(Set<String> focus) {
        return !focus.isEmpty() && rows.any(Query.of(PROTECTED, focus));
    }
}
