package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.GroupEvent;
import org.openchair.directory.Groups;
import org.openchair.directory.Host;
import org.openchair.directory.Site;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/** The directory in the database. */
@RequestScoped
public class StoredGroups implements Groups {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Override
    public Optional<SupportGroup> find(UUID id) {
        return Optional.ofNullable(records.find(SupportGroup.class, id));
    }

    @Override
    public Optional<SupportGroup> findForChange(UUID id) {
        boolean locked = locks.lock(Table.GROUP, id, Strength.CHANGE);
        Optional<SupportGroup> found = find(id);
        // It may have been read before it was locked, to see whose it is.
        found.filter(group -> locked).ifPresent(records::refresh);
        return found;
    }

    @Override
    public int historyLength(UUID groupId) {
        return records.createQuery(
                        "SELECT COALESCE(MAX(e.position), 0) FROM GroupEvent e WHERE e.groupId = :group", Integer.class)
                .setParameter("group", groupId)
                .getSingleResult();
    }

    @Override
    public Optional<GroupEvent> event(UUID id) {
        return Optional.ofNullable(records.find(GroupEvent.class, id));
    }

    @Override
    public void add(GroupEvent event) {
        records.persist(event);
        records.flush();
    }

    @Override
    public List<UUID> planned() {
        return rows.list(
                Query.of("SELECT id FROM openchair.support_group"
                        + " WHERE status IN ('VETTED', 'SUSPENDED') AND recurrence_rule IS NOT NULL ORDER BY id"),
                row -> row.id("id"));
    }

    @Override
    public void add(SupportGroup group) {
        records.persist(group);
        records.flush();
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
