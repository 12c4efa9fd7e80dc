package org.openchair.service.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openchair.Outcome;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.staff.Role;

/** Whoever sent the verified token, and the person and clinic that the account is linked to. */
@RequestScoped
public class Caller {

    /**
     * The person behind an account.
     *
     * @param clinicId null unless a clinician's
     */
    public record Person(UUID staffId, String displayName, UUID clinicId, String clinicName, ZoneId clinicZone) {}

    @Inject
    JsonWebToken token;

    @Inject
    Rows rows;

    private Optional<Person> person;
    private boolean platform;

    /** From here on nobody calls: the platform acts by itself. To be said first, where no request is answered. */
    public void isThePlatform() {
        platform = true;
    }

    /** Does the platform act by itself? */
    public boolean platform() {
        return platform;
    }

    /** The account's subject in Keycloak; the platform's name where it acts by itself. */
    public String subject() {
        return platform ? "openchair" : token.getSubject();
    }

    /** User name of the account in Keycloak; the platform's name where it acts by itself. */
    public String accountName() {
        return platform ? "openchair" : token.getName();
    }

    public boolean is(Role role) {
        return platform
                ? role == Role.SYSTEM
                : token.getGroups() != null && token.getGroups().contains(role.realmRole());
    }

    /** Realm roles that mean something here, in the order of {@link Role}. */
    public List<String> roleNames() {
        return Arrays.stream(Role.values())
                .filter(this::is)
                .map(Role::realmRole)
                .toList();
    }

    /** The person, or empty while an administrator has not linked the account. */
    public Optional<Person> person() {
        if (person == null) {
            person = rows.first(
                    Query.of(
                            """
                            SELECT s.id, s.display_name, s.clinic_id, c.name AS clinic_name, c.time_zone
                              FROM openchair.staff s LEFT JOIN openchair.clinic c ON c.id = s.clinic_id
                             WHERE s.subject = ?""",
                            subject()),
                    Caller::read);
        }
        return person;
    }

    /** The clinician, with a clinic; refused with {@code not-linked}. */
    public Outcome<Person> clinician() {
        return linked(person().filter(p -> p.clinicId() != null && is(Role.CLINICIAN)));
    }

    /** The facilitator; refused with {@code not-linked}. */
    public Outcome<Person> facilitator() {
        return linked(person().filter(p -> is(Role.FACILITATOR)));
    }

    /** Anybody of the staff; refused with {@code not-linked}. */
    public Outcome<Person> staff() {
        return linked(person());
    }

    /** The mail address of the account, if somebody has made sure that it is theirs. */
    public Optional<String> verifiedAddress() {
        boolean verified = Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")));
        return Optional.ofNullable(token.<Object>getClaim("email"))
                .map(Object::toString)
                .filter(address -> verified);
    }

    private static Outcome<Person> linked(Optional<Person> found) {
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        "not-linked", "Your account is not linked to a person here yet. Ask an administrator."));
    }

    private static Person read(Row row) {
        String zone = row.text("time_zone");
        return new Person(
                row.id("id"),
                row.text("display_name"),
                row.id("clinic_id"),
                row.text("clinic_name"),
                zone == null ? null : ZoneId.of(zone));
    }
}
