package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.staff.Staff;
import org.openchair.staff.StaffMember;

/** Staff in the database. */
@RequestScoped
public class StoredStaff implements Staff {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Override
    public Optional<StaffMember> find(UUID id) {
        return Optional.ofNullable(records.find(StaffMember.class, id));
    }

    @Override
    public void add(StaffMember member) {
        records.persist(member);
        records.flush();
    }
}
