package org.openchair.service.directory.setup;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.directory.DescribeHost;
import org.openchair.api.directory.DescribeSite;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.directory.Host;
import org.openchair.directory.Site;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.Screening;

/** Adds a place or an organization that the directory does not have yet. What is there already stays as it is. */
@Act
public class AddToDirectory {

    @Inject
    Groups groups;

    @Inject
    Screening screening;

    @Inject
    AuditTrail audit;

    /** Adds a place under an id that the writer made; repeating it changes nothing. */
    public Outcome<UUID> site(UUID id, DescribeSite described) {
        if (groups.site(id).isEmpty()) {
            Site site = new Site(id);
            site.describe(
                    described.name(),
                    new Site.Address(described.street(), described.city(), described.state(), described.postalCode()),
                    described.accessibility());
            groups.add(site);
            audit.record(AuditEvent.changed("site.add", null, "site", id));
        } else {
            screening.wasAccepted(described);
        }
        return Outcome.done(id);
    }

    /** Adds an organization under an id that the writer made; repeating it changes nothing. */
    public Outcome<UUID> host(UUID id, DescribeHost described) {
        if (groups.host(id).isEmpty()) {
            Host host = new Host(id);
            host.describe(described.name(), described.kind());
            groups.add(host);
            audit.record(AuditEvent.changed("host.add", null, "host", id));
        } else {
            screening.wasAccepted(described);
        }
        return Outcome.done(id);
    }
}
