package org.openchair.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Page;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.web.signin.OwnAccount;

/** The public directory, read in these pages' own name for whoever comes: their account opens nothing else. */
@RequestScoped
public class PublicServices {
    @Inject
    Services services;

    @Inject
    OwnAccount ownAccount;

    /** One page of the groups. */
    public Page<GroupSummary> groups(int page, int size) {
        return Replies.read(
                services.sendAs(ownAccount.token(), "/public/groups", Map.of("page", page, "size", size)),
                Json.pageOf(GroupSummary.class));
    }

    /** One group. */
    public FactSheet group(UUID id) {
        return Replies.read(
                services.sendAs(ownAccount.token(), "/public/groups/" + id, Map.of()), Json.type(FactSheet.class));
    }
}
