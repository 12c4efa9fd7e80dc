package org.openchair.service.directory.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.Groups;
import org.openchair.directory.Joining;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Site;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.setup.FactRules;
import org.openchair.directory.setup.FormatPart;
import org.openchair.directory.setup.InclusionPart;
import org.openchair.directory.setup.Part;
import org.openchair.directory.setup.PeoplePart;
import org.openchair.directory.setup.PlacePart;
import org.openchair.directory.setup.PurposePart;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.KeptSeats;
import org.openchair.staff.Staff;

/** What a part of a set-up refers to: codes, places, hosts and people that must be there, and seats that are taken. */
@RequestScoped
class NamedFacts {

    private static final String NOT_BY_THESE_TIMES =
            "With these times no meeting falls within the dates of the cohort. Correct the times, or"
                    + " clear the dates of the cohort first and enter them again afterward.";

    private static final Map<SetUpPart, String> FIELD_OF_PLACE =
            Map.of(SetUpPart.TIMES, "timeZone", SetUpPart.PLACE, "siteId", SetUpPart.FORMAT_AND_JOINING, "format");

    private static final Set<MeetingFormat> ONLINE =
            EnumSet.of(MeetingFormat.ONLINE_VIDEO, MeetingFormat.ONLINE_TEXT, MeetingFormat.TELEPHONE);

    @Inject
    Rows rows;

    @Inject
    Groups groups;

    @Inject
    Staff staff;

    @Inject
    KeptSeats seats;

    /** Refused with {@code code-unknown}, {@code site-unknown}, {@code host-unknown} or {@code person-unknown}. */
    Outcome<Part> known(Part part) {
        return switch (part.kind()) {
            case PURPOSE -> known((PurposePart) part);
            case FORMAT_AND_JOINING -> known((FormatPart) part);
            case PLACE -> known((PlacePart) part);
            case PEOPLE -> known((PeoplePart) part);
            case INCLUSION -> known((InclusionPart) part);
            default -> Outcome.done(part);
        };
    }

    private Outcome<Part> known(PurposePart purpose) {
        return codes(purpose, "focus", purpose.focus(), "focus")
                .then(fine -> codes(purpose, "audience", purpose.audience(), "audience"))
                .then(fine -> codes(purpose, "recovery-stage", purpose.stages(), "stages"));
    }

    private Outcome<Part> known(FormatPart format) {
        Set<String> approach = format.approach() == null ? Set.of() : Set.of(format.approach());
        return codes(format, "approach", approach, "approach");
    }

    private Outcome<Part> known(InclusionPart inclusion) {
        return codes(inclusion, "language", inclusion.languages(), "languages")
                .then(fine -> codes(inclusion, "access-need", inclusion.access(), "access"));
    }

    private Outcome<Part> codes(Part part, String vocabulary, Set<String> codes, String field) {
        int found = rows.first(
                        Query.of(
                                "SELECT CAST(count(*) AS integer) AS found FROM openchair.reference_code"
                                        + " WHERE vocabulary = ? AND code = ANY (?)",
                                vocabulary,
                                codes),
                        row -> row.count("found"))
                .orElseThrow();
        return there(found == codes.size(), part, "code-unknown", "Choose from the list.", field);
    }

    private Outcome<Part> known(PlacePart place) {
        boolean known = place.siteId() == null || groups.site(place.siteId()).isPresent();
        return there(known, place, "site-unknown", "There is no such place. Choose one or add it.", "siteId");
    }

    private Outcome<Part> known(PeoplePart people) {
        boolean host = people.hostId() == null || groups.host(people.hostId()).isPresent();
        boolean leaders =
                people.leaders().stream().allMatch(id -> staff.find(id).isPresent());
        return there(host, people, "host-unknown", "There is no such organization. Choose one or add it.", "hostId")
                .then(fine -> there(leaders, people, "person-unknown", "There is no such person.", "leaders"));
    }

    /** Refused with {@code capacity-below-seats} when more people are in the group than it would seat. */
    Outcome<Part> roomy(UUID groupId, Part part) {
        return Optional.of(part)
                .filter(FormatPart.class::isInstance)
                .map(FormatPart.class::cast)
                .flatMap(format -> seats.objection(groupId, format.capacity(), "capacity"))
                .<Outcome<Part>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(part));
    }

    /** Refused with {@code contradiction} when the part leaves the group meeting in a room that is not in the group's time zone. */
    Outcome<SupportGroup> inZoneOfPlace(SupportGroup group, Part part, LocalDate today) {
        GroupFacts facts = group.facts();
        String field = FIELD_OF_PLACE.get(part.kind());
        if (field == null
                || facts.siteId() == null
                || ONLINE.contains(facts.nature().format())) {
            return Outcome.done(group);
        }
        String state = groups.site(facts.siteId()).map(Site::state).orElse(null);
        return FactRules.zoneOfPlace(state, facts.times().zone().orElse(null), today)
                .<Outcome<SupportGroup>>map(no -> Outcome.refused(new Refusal(no.code(), no.detail(), field)))
                .orElseGet(() -> Outcome.done(group));
    }

    /**
     * Refused when the part leaves a cohort without meetings ({@code contradiction}), or newly states one that is over ({@code out-of-range}).
     * New times of a cohort that is over are those of the next, whose dates come then.
     */
    Outcome<SupportGroup> cohortMeets(SupportGroup group, GroupFacts before, Part part, LocalDate today) {
        Joining joining = group.facts().joining();
        LocalDate ends = joining.cohortEndsOn();
        Optional<Refusal> over = FactRules.cohortToCome(ends, today);
        Optional<Refusal> without = FactRules.cohortMeetings(
                joining.cohortStartsOn(), ends, group.schedule().orElse(null));
        Optional<Refusal> objection =
                switch (part.kind()) {
                    case FORMAT_AND_JOINING ->
                        sameCohort(joining, before.joining()) ? Optional.<Refusal>empty() : over.or(() -> without);
                    case TIMES ->
                        over.isPresent()
                                ? Optional.<Refusal>empty()
                                : without.map(no -> new Refusal(no.code(), NOT_BY_THESE_TIMES, "recurrenceRule"));
                    default -> Optional.<Refusal>empty();
                };
        return objection.<Outcome<SupportGroup>>map(Outcome::refused).orElseGet(() -> Outcome.done(group));
    }

    private static boolean sameCohort(Joining now, Joining before) {
        return Objects.equals(now.cohortStartsOn(), before.cohortStartsOn())
                && Objects.equals(now.cohortEndsOn(), before.cohortEndsOn());
    }

    private static Outcome<Part> there(boolean fine, Part part, String code, String detail, String field) {
        return fine ? Outcome.done(part) : Outcome.refused(new Refusal(code, detail, field));
    }
}
