package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A place where groups meet. */
@Entity
@Table(name = "site", schema = "openchair")
public class Site {

    /**
     * Where a place is.
     *
     * @param state state or province
     */
    public record Address(String street, String city, String state, String postalCode) {}

    @Id
    private UUID id;

    private String name;
    private String street;
    private String city;
    private String state;

    @Column(name = "postal_code")
    private String postalCode;

    private String accessibility;
    private Double latitude;
    private Double longitude;

    protected Site() {}

    /** A site that is not yet described. */
    public Site(UUID id) {
        this.id = id;
    }

    /** What the directory says about it; what it leaves out is null and shown as not stated. */
    public void describe(String siteName, Address address, String accessibilityNote) {
        name = siteName;
        street = address.street();
        city = address.city();
        state = address.state();
        postalCode = address.postalCode();
        accessibility = accessibilityNote;
    }

    /** State or province as it is written; null when not stated. */
    public String state() {
        return state;
    }

    /** Where it is on the map, in degrees north and east; both null when not stated. */
    public void liesAt(Double north, Double east) {
        latitude = north;
        longitude = east;
    }
}
