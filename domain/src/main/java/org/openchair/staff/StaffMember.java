package org.openchair.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works with Openchair or leads a group. The account lives in Keycloak and is linked by an administrator; an import
 * of the directory names leaders but never touches that link.
 */
@Entity
@Table(name = "staff", schema = "openchair")
public class StaffMember {

    @Id
    private UUID id;

    private String subject;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Credential credential;

    private Boolean trained;

    @Column(name = "clinic_id")
    private UUID clinicId;

    protected StaffMember() {}

    /** A leader without an account. */
    public StaffMember(UUID id) {
        this.id = id;
    }

    /** What the directory says about a leader; a null credential or training means that it says nothing. */
    public void describe(String name, Credential heldCredential, Boolean trainingDone) {
        displayName = name;
        credential = heldCredential == null ? credential : heldCredential;
        trained = trainingDone == null ? trained : trainingDone;
    }

    /** What qualifies the person; empty when not stated. */
    public Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }
}
