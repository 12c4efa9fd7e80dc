package org.openchair.api.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A listed group as a full service of HSDS 3.0. What the group never said is left out. It never carries a link to join, nor how
 * to reach those who lead.
 *
 * @param description what the group is for
 * @param applicationProcess what registration needs, in words
 * @param feesDescription the cost, in words
 * @param minimumAge youngest age in years
 * @param maximumAge oldest age in years
 * @param assuredDate day of the last vetting
 * @param contacts who leads it, by name and qualification only
 * @param attributes facts that HSDS has no field for: coded by {@code openchair/} taxonomy, free by {@code openchair/} label
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceRecord(
        UUID id,
        String name,
        String description,
        String status,
        String applicationProcess,
        String feesDescription,
        Integer minimumAge,
        Integer maximumAge,
        LocalDate assuredDate,
        Instant lastModified,
        Organization organization,
        List<Language> languages,
        List<Schedule> schedules,
        List<ServiceAtLocation> serviceAtLocations,
        List<Contact> contacts,
        List<Attribute> attributes) {

    /** The organization that offers it. */
    public record Organization(UUID id, String name, String description) {}

    /** A language in which it is held. */
    public record Language(UUID id, String name, String code) {}

    /**
     * When it meets.
     *
     * @param timezone hours from UTC outside daylight saving time; the zone's name is an attribute
     * @param freq WEEKLY or MONTHLY; left out where HSDS has no word for it, then the exact rule is an attribute
     * @param until day of the last session
     * @param opensAt local time, HH:MM
     * @param closesAt local time, HH:MM
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Schedule(
            UUID id,
            LocalDate dtstart,
            Double timezone,
            String freq,
            Integer interval,
            String byday,
            String bymonthday,
            LocalDate until,
            String opensAt,
            String closesAt,
            String description,
            List<Attribute> attributes) {}

    /** That it is held at a place. */
    public record ServiceAtLocation(UUID id, Location location) {}

    /** A place; degrees north and east are left out when not stated. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Location(
            UUID id,
            String locationType,
            String name,
            Double latitude,
            Double longitude,
            List<Address> addresses,
            List<Accessibility> accessibility) {}

    /** Where a place is; HSDS wants every part, so one that is not stated is empty. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Address(
            UUID id,
            @JsonProperty("address_1") String street,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    /** How accessible a place is, in words. */
    public record Accessibility(UUID id, String description) {}

    /** Somebody who leads it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Contact(UUID id, String name, List<Attribute> attributes) {}

    /** A fact: a coded one has a term, a free one a label and a value. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Attribute(UUID id, String linkEntity, String label, String value, Term taxonomyTerm) {}

    /** A code of a vocabulary. */
    public record Term(UUID id, String code, String name, String description, String taxonomy, String language) {}
}
