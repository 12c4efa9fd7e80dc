package org.openchair.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directory of groups, with the hosts that offer them and the sites where they meet. */
public interface Groups {

    Optional<SupportGroup> find(UUID id);

    /** For a move: nobody else moves it or seats anybody in it until the act ends. */
    Optional<SupportGroup> findForChange(UUID id);

    /** Rows in the history of a group. */
    int historyLength(UUID groupId);

    /** A row of the history, or empty. */
    Optional<GroupEvent> event(UUID id);

    void add(GroupEvent event);

    /** The groups that meet, listed or suspended, whose schedule is stated as a rule. */
    List<UUID> planned();

    void add(SupportGroup group);

    Optional<Host> host(UUID id);

    void add(Host host);

    Optional<Site> site(UUID id);

    void add(Site site);
}
