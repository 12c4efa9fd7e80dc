package org.openchair.service.directory.hsds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.Charter;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.Joining;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Membership;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreeningRule;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;
import org.openchair.service.screening.Screening;

/**
 * The text screen over what a record says to everyone. A form asks; a file cannot be asked, so a text with a finding is left out with a
 * remark, unless the directory has it word for word: then someone wrote it who was asked.
 */
@RequestScoped
class TextsForEveryone {

    private static final String OF_GROUP =
            """
            SELECT FROM openchair.support_group
             WHERE id = ? AND ? IN (name, purpose, confidentiality_guideline, ground_rules, typical_meeting, inclusion_note,
                                    registration_note, cost_note, stage_note, schedule_note)""";
    private static final String OF_SITE = "SELECT FROM openchair.site WHERE id = ? AND ? IN (name, accessibility)";
    private static final String OF_HOST = "SELECT FROM openchair.host WHERE id = ? AND ? = name";

    /** Where a text of a record would be kept. */
    private record Place(String known, UUID id, Remarks remarks) {}

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    /** The entry without the texts in which something was found; refused with the codes of {@link ScreeningRule} for its name. */
    Outcome<DirectoryEntry> screened(DirectoryEntry entry, Remarks remarks) {
        Place group = new Place(OF_GROUP, entry.id(), remarks);
        Optional<Refusal> named = objection(group, entry.facts().name());
        if (named.isPresent()) {
            return Outcome.refused(new Refusal(named.get().code(), advice(named.get()), "name"));
        }
        Optional<HostEntry> host = entry.host()
                .filter(each -> kept(new Place(OF_HOST, each.id(), remarks), "organization", each.name()) != null);
        return Outcome.done(new DirectoryEntry(
                entry.id(),
                facts(entry.facts(), host.map(HostEntry::id).orElse(null), group),
                entry.closed(),
                host,
                entry.site().map(each -> site(each, remarks)),
                entry.leaders(),
                entry.assurer()));
    }

    private GroupFacts facts(GroupFacts stated, UUID hostId, Place group) {
        return new GroupFacts(
                stated.name(),
                stated.vettedOn(),
                stated.nature(),
                charter(stated.charter(), group),
                joining(stated.joining(), group),
                membership(stated.membership(), group),
                times(stated.times(), group),
                stated.codes(),
                stated.leaders(),
                hostId,
                stated.siteId());
    }

    private Charter charter(Charter stated, Place group) {
        return new Charter(
                kept(group, "description", stated.purpose()),
                kept(group, "openchair/confidentiality-guideline", stated.confidentialityGuideline()),
                kept(group, "openchair/ground-rules", stated.groundRules()),
                kept(group, "openchair/typical-meeting", stated.typicalMeeting()),
                kept(group, "openchair/inclusion", stated.inclusionNote()));
    }

    private Joining joining(Joining stated, Place group) {
        return new Joining(
                stated.enrollment(),
                stated.cohortStartsOn(),
                stated.cohortEndsOn(),
                kept(group, "application_process", stated.registrationNote()),
                stated.joiningLink(),
                stated.cost(),
                kept(group, "fees_description", stated.costNote()));
    }

    private Membership membership(Membership stated, Place group) {
        return new Membership(
                stated.minAge(),
                stated.maxAge(),
                kept(group, "openchair/stage", stated.stageNote()),
                stated.minSize(),
                stated.targetSize(),
                stated.capacity());
    }

    private MeetingTimes times(MeetingTimes stated, Place group) {
        return MeetingTimes.stated(
                stated.timeZone(),
                stated.recurrenceRule(),
                stated.firstSessionOn(),
                stated.startsAt(),
                stated.durationMinutes(),
                kept(group, "schedules.description", stated.scheduleNote()));
    }

    private SiteEntry site(SiteEntry stated, Remarks remarks) {
        Place site = new Place(OF_SITE, stated.id(), remarks);
        String name = kept(site, "service_at_locations.location.name", stated.name());
        return new SiteEntry(
                stated.id(),
                name == null ? HsdsPlace.UNNAMED : name,
                stated.address(),
                kept(site, "service_at_locations.location.accessibility", stated.accessibility()),
                stated.latitude(),
                stated.longitude());
    }

    private String kept(Place place, String field, String text) {
        Optional<Refusal> objection = objection(place, text);
        objection.ifPresent(found -> place.remarks().add(field, found.code(), advice(found) + " It was left out."));
        return objection.isPresent() ? null : text;
    }

    private Optional<Refusal> objection(Place place, String text) {
        return screening
                .objection(text, Reader.EVERYONE)
                .filter(found -> !rows.any(Query.of(place.known(), place.id(), text)));
    }

    private static String advice(Refusal found) {
        return found.code().equals(ScreeningRule.DANGER.code())
                ? "These words can mean that someone is in danger. If so, call 911, or call or text 988."
                : "Everyone can read this text. Remove what tells who a person is, such as a birth date or a record number;"
                        + " if it is nothing of the kind, write it in the set-up of the group.";
    }
}
