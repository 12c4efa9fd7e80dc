package org.openchair.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The organization that offers groups. */
@Entity
@Table(name = "host", schema = "openchair")
public class Host {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private HostKind kind;

    protected Host() {}

    /** A host that is not yet described. */
    public Host(UUID id) {
        this.id = id;
    }

    /** What the directory says about it; a null kind means that it says nothing. */
    public void describe(String hostName, HostKind hostKind) {
        name = hostName;
        kind = hostKind == null ? kind : hostKind;
    }
}
