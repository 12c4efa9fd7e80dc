package org.openchair.service.matching;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.NamedEntry;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Openings;
import org.openchair.matching.Candidate;
import org.openchair.matching.Match;
import org.openchair.matching.Matches;
import org.openchair.matching.Needs;
import org.openchair.matching.Topic;
import org.openchair.patient.BirthDate;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/**
 * The groups that a leader can name instead of their own for someone whom they were sent: about the same, in a language of the person,
 * and able to take them, which groups that have the person already are not. Why a group is not among them, such as an age, the leader is
 * not told.
 */
@Act
public class OtherGroups {

    private static final String PERSON =
            """
            SELECT r.patient_id, r.group_id, openchair.birth_of(p) AS birth, openchair.today_in(coalesce(g.time_zone, 'UTC')) AS today,
                   (SELECT string_agg(CAST(k AS text), ' ')
                      FROM (SELECT openchair.groups_of_pairs(p.id) UNION SELECT openchair.groups_on_the_way(p.id)) AS not_there (k)) AS kept_from,
                   array_to_string(s.focus, ' ') AS focus, array_to_string(s.languages, ' ') AS languages,
                   CASE WHEN openchair.consent_covers(p.id, g.id, 'NAME') THEN p.preferred_language END AS speaks
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.group_search s ON s.group_id = g.id
             WHERE r.id = ? AND openchair.open_to_group(r.state)
               AND EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id AND f.staff_id = ?)""";

    private record Person(
            UUID id,
            UUID group,
            BirthDate born,
            LocalDate today,
            Set<UUID> keptFrom,
            Set<String> focus,
            Set<String> spokenThere,
            String speaks) {

        static Person read(Row row) {
            return new Person(
                    row.id("patient_id"),
                    row.id("group_id"),
                    row.birthDate("birth"),
                    row.date("today"),
                    words(row.text("kept_from")).map(UUID::fromString).collect(Collectors.toSet()),
                    words(row.text("focus")).collect(Collectors.toSet()),
                    words(row.text("languages")).collect(Collectors.toSet()),
                    row.text("speaks"));
        }

        private static Stream<String> words(String joined) {
            return joined == null || joined.isEmpty() ? Stream.empty() : Arrays.stream(joined.split(" "));
        }

        /** Their own where the group is held in it; else what they have managed with so far will do as well. */
        private List<Topic> languages() {
            Stream<String> codes = spokenThere.contains(speaks)
                    ? Stream.of(speaks)
                    : Stream.concat(spokenThere.stream(), Stream.ofNullable(speaks));
            return codes.map(code -> new Topic(code, code)).toList();
        }

        private Needs needs() {
            return new Needs(
                    born.agesOn(today),
                    today,
                    keptFrom,
                    new Needs.Must(null, Set.of(), languages(), null, List.of(), false),
                    new Needs.Wishes(
                            focus.stream().map(code -> new Topic(code, code)).toList(),
                            null,
                            null,
                            Set.of(),
                            Set.of(),
                            null,
                            null));
        }

        private boolean isAnother(Candidate candidate) {
            return !candidate.id().equals(group) && !Collections.disjoint(candidate.focus(), focus);
        }
    }

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Candidates candidates;

    @Inject
    AuditTrail audit;

    /** The best first; refused with {@code not-found} for another group's referral, and for one that has ended. */
    public Outcome<Page<NamedEntry>> of(UUID referral, Paging paging) {
        return caller.facilitator().then(facilitator -> Found.or404(person(referral, facilitator.staffId()))
                .then(person -> {
                    audit.record(AuditEvent.read(person.id(), "inbox", referral));
                    return Outcome.done(page(person, paging));
                }));
    }

    /** Someone who gives up a seat for a group that is full waits for one there. */
    private static String room(Candidate group) {
        return group.seats().openings() == Openings.FULL ? "full, so they would wait for a seat" : null;
    }

    private Optional<Person> person(UUID referral, UUID leader) {
        return rows.first(Query.of(PERSON, referral, leader), Person::read);
    }

    private Page<NamedEntry> page(Person person, Paging paging) {
        Collection<Candidate> others =
                candidates.all().stream().filter(person::isAnother).toList();
        List<Match> fitting = Matches.of(person.needs(), others).best();
        List<NamedEntry> shown = fitting.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(match -> new NamedEntry(match.group().id(), match.group().name(), room(match.group())))
                .toList();
        return paging.page(shown, fitting.size());
    }
}
