package org.openchair.staff;

import java.util.Optional;
import java.util.UUID;

/** Everybody who works with Openchair or leads a group. */
public interface Staff {

    Optional<StaffMember> find(UUID id);

    void add(StaffMember member);
}
