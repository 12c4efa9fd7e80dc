package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.Groups;
import org.openchair.referral.Actor;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.Referrals;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.staff.Role;

/** Who may touch a referral: a clinician of its clinic, or a facilitator of its group once it was sent. */
@RequestScoped
public class ReferralAccess {

    /**
     * A referral, kept for change, and in which role the caller may act on it.
     *
     * @param person the caller
     */
    record Granted(Referral referral, Actor actor, Person person) {}

    @Inject
    Referrals referrals;

    @Inject
    Groups groups;

    @Inject
    Caller caller;

    /** Refused with {@code not-found} for whoever it does not concern. */
    Outcome<Granted> forChange(UUID id, ReferralMove move) {
        return caller.person()
                .flatMap(person -> role(id, move, person).flatMap(role -> referrals
                        .findForMove(id, move)
                        .map(referral -> new Granted(referral, new Actor(person.staffId(), role), person))))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    /** Asked before anything is locked, so that no one waits for whoever it does not concern. */
    private Optional<Role> role(UUID id, ReferralMove move, Person person) {
        return referrals.find(id).flatMap(referral -> rolesOf(person, referral).stream()
                .min(Comparator.comparing(role -> move.actors().contains(role) ? 0 : 1)));
    }

    private List<Role> rolesOf(Person person, Referral referral) {
        return Stream.of(Role.CLINICIAN, Role.FACILITATOR)
                .filter(caller::is)
                .filter(role -> role == Role.CLINICIAN ? refers(person, referral) : answers(person, referral))
                .toList();
    }

    private static boolean refers(Person person, Referral referral) {
        return referral.clinicId().equals(person.clinicId());
    }

    private boolean answers(Person person, Referral referral) {
        return referral.sent()
                && groups.find(referral.groupId())
                        .filter(group -> group.ledBy(person.staffId()))
                        .isPresent();
    }
}
