package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.Groups;
import org.openchair.directory.Host;
import org.openchair.directory.Site;
import org.openchair.directory.SupportGroup;

/** The directory in the database. */
@RequestScoped
public class StoredGroups implements Groups {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Override
    public Optional<SupportGroup> find(UUID id) {
        return Optional.ofNullable(records.find(SupportGroup.class, id));
    }

    @Override
    public List<UUID> planned() {
        return rows.list(
                Query.of("SELECT id FROM openchair.support_group"
                        + " WHERE status = 'VETTED' AND recurrence_rule IS NOT NULL ORDER BY id"),
                row -> row.id("id"));
    }

    @Override
    public void add(SupportGroup group) {
        records.persist(group);
    }

    @Override
    public Optional<Host> host(UUID id) {
        return Optional.ofNullable(records.find(Host.class, id));
    }

    @Override
    public void add(Host host) {
        records.persist(host);
        records.flush();
    }

    @Override
    public Optional<Site> site(UUID id) {
        return Optional.ofNullable(records.find(Site.class, id));
    }

    @Override
    public void add(Site site) {
        records.persist(site);
        records.flush();
    }
}
