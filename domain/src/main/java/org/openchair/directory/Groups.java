package org.openchair.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directory of groups, with the hosts that offer them and the sites where they meet. */
public interface Groups {

    Optional<SupportGroup> find(UUID id);

    /** The vetted groups whose schedule is stated as a rule. */
    List<UUID> planned();

    void add(SupportGroup group);

    Optional<Host> host(UUID id);

    void add(Host host);

    Optional<Site> site(UUID id);

    void add(Site site);
}
