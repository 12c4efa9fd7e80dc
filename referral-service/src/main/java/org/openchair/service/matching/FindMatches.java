package org.openchair.service.matching;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.GroupMatch;
import org.openchair.api.matching.MatchList;
import org.openchair.api.matching.MatchList.Distance;
import org.openchair.api.matching.MatchReason;
import org.openchair.api.matching.RelaxedRule;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.matching.Fit;
import org.openchair.matching.Match;
import org.openchair.matching.Matches;
import org.openchair.matching.Needs;
import org.openchair.matching.Point;
import org.openchair.matching.Preference;
import org.openchair.patient.BirthDate;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.GroupList;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Finds the groups that fit a patient, for a clinician of the patient's own clinic. Nobody is placed by it. */
@Act
public class FindMatches {

    private static final double HALF = 0.5;

    private static final String PERSON =
            """
            SELECT openchair.birth_of(p) AS birth, p.postal_code,
                   (SELECT string_agg(CAST(g AS text), ' ') FROM openchair.groups_of_pairs(p.id) g) AS kept_from
              FROM openchair.patient p
             WHERE p.id = ? AND p.clinic_id = ?""";

    private record Person(BirthDate born, String postalCode, Set<UUID> keptFrom) {

        static Person read(Row row) {
            String groups = row.text("kept_from");
            return new Person(
                    row.birthDate("birth"),
                    row.text("postal_code"),
                    groups == null
                            ? Set.of()
                            : Arrays.stream(groups.split(" "))
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet()));
        }
    }

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Topics topics;

    @Inject
    ZipCodes zipCodes;

    @Inject
    Candidates candidates;

    @Inject
    GroupList groups;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found} for another clinic's patient, with {@code unknown-code} for a code of no vocabulary. */
    public Outcome<MatchList> find(UUID patientId, MatchRequest stated, Paging paging) {
        return caller.clinician()
                .then(clinician -> Found.or404(person(patientId, clinician.clinicId()))
                        .then(person -> needs(person, LocalDate.now(clock.withZone(clinician.clinicZone())), stated)))
                .then(needs -> {
                    audit.record(AuditEvent.read(patientId, "matches", patientId));
                    return Outcome.done(list(needs, stated, paging));
                });
    }

    private Optional<Person> person(UUID patientId, UUID clinicId) {
        return rows.first(Query.of(PERSON, patientId, clinicId), Person::read);
    }

    private Outcome<Needs> needs(Person person, LocalDate today, MatchRequest stated) {
        return topics.of(stated)
                .then(chosen -> Outcome.done(new Needs(
                        person.born().agesOn(today),
                        today,
                        person.keptFrom(),
                        stated.must(chosen),
                        stated.wishes(chosen, from(stated, person.postalCode())))));
    }

    // From home, unless the clinician names another place; so that nobody has to write where somebody lives into an
    // address.
    private Point from(MatchRequest stated, String home) {
        String postalCode = stated.postalCode() == null ? home : stated.postalCode();
        return Optional.ofNullable(stated.coordinates())
                .or(() -> zipCodes.middle(postalCode))
                .orElse(null);
    }

    private MatchList list(Needs needs, MatchRequest stated, Paging paging) {
        Matches matches = Matches.of(needs, candidates.all());
        List<Match> shown = matches.best().stream()
                .skip(paging.offset())
                .limit(paging.size())
                .toList();
        return new MatchList(
                described(shown),
                paging.number(),
                paging.size(),
                matches.best().size(),
                matches.relaxations().stream()
                        .map(each -> new RelaxedRule(
                                each.rule().code(), each.rule().relaxed().orElseThrow(), each.groups()))
                        .toList(),
                distance(needs, stated));
    }

    private static Distance distance(Needs needs, MatchRequest stated) {
        if (needs.wishes().from() != null) {
            return Distance.MEASURED;
        }
        return stated.postalCode() == null ? Distance.NOT_ASKED : Distance.PLACE_NOT_KNOWN;
    }

    private List<GroupMatch> described(List<Match> shown) {
        Map<UUID, GroupSummary> summaries = groups
                .of(shown.stream().map(match -> match.group().id()).toList())
                .stream()
                .collect(Collectors.toMap(GroupSummary::id, Function.identity()));
        return shown.stream()
                .map(match -> described(match, summaries.get(match.group().id())))
                .toList();
    }

    private static GroupMatch described(Match match, GroupSummary summary) {
        return new GroupMatch(
                summary,
                match.score(),
                reasons(match, true),
                reasons(match, false),
                match.group().place().accessibility());
    }

    private static List<MatchReason> reasons(Match match, boolean fitting) {
        return match.fits().entrySet().stream()
                .filter(each -> each.getValue().share() >= HALF == fitting)
                .map(each -> reason(each.getKey(), each.getValue()))
                .toList();
    }

    private static MatchReason reason(Preference preference, Fit fit) {
        int points = (int) Math.round(preference.weight() * fit.share());
        return new MatchReason(preference.code(), points, preference.weight(), fit.words());
    }
}
