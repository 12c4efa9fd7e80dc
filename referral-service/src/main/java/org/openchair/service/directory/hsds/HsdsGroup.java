package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.Charter;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupCodes;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Joining;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.MeetingTimes;
import org.openchair.directory.Membership;
import org.openchair.directory.Nature;
import org.openchair.directory.setup.FactRules;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.LeaderEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;

/**
 * A service of the Human Services Data Specification 3.0 as a directory entry. Only a record without an id or a name is refused;
 * whatever else is odd is left out with a remark.
 */
final class HsdsGroup {

    private static final Pattern PHONE = Pattern.compile("[+()\\d .x/-]+");
    private static final String COHORT_STARTS = "openchair/cohort-starts";
    private static final String COHORT_ENDS = "openchair/cohort-ends";
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 120;
    private static final int LARGEST = 10_000;

    private final HsdsNode service;
    private final HsdsNode organization;
    private final HsdsAttributes attributes;
    private final KnownCodes known;
    private final LocalDate today;

    HsdsGroup(HsdsRecord record, Remarks remarks, KnownCodes known, LocalDate today) {
        this.service = new HsdsNode(record.service(), "", remarks);
        this.organization = new HsdsNode(record.organization(), "organization", remarks);
        this.attributes = HsdsAttributes.of(service);
        this.known = known;
        this.today = today;
    }

    /** Reads it; refused with {@code id-missing} or {@code name-missing}. */
    Outcome<DirectoryEntry> read() {
        Optional<UUID> id = service.id("id");
        if (id.isEmpty()) {
            return Outcome.refused(new Refusal("id-missing", "A record needs a UUID as its id.", "id"));
        }
        if (service.text("name") == null) {
            return Outcome.refused(new Refusal("name-missing", "A record needs a name.", "name"));
        }
        remarkOnPhones();
        DirectoryEntry entry = entry(id.get());
        NotKept.remark(service);
        if (!service.child("organization").present()) {
            NotKept.remark(organization);
        }
        return Outcome.done(entry);
    }

    private DirectoryEntry entry(UUID id) {
        Optional<HostEntry> host = HsdsHost.read(service, organization, attributes);
        Optional<SiteEntry> site = HsdsPlace.read(service);
        List<LeaderEntry> leaders = HsdsLeaders.read(service);
        MeetingTimes times = times(site);
        GroupFacts facts = new GroupFacts(
                name(),
                vettedOn(),
                nature(),
                charter(),
                joining(times),
                membership(),
                times,
                codes(),
                leaders.stream().map(LeaderEntry::id).collect(Collectors.toCollection(LinkedHashSet::new)),
                host.map(HostEntry::id).orElse(null),
                site.map(SiteEntry::id).orElse(null));
        return new DirectoryEntry(id, facts, closed(), host, site, leaders, service.text("assurer_email"));
    }

    /** A rule in a zone in which the place is not would tell people another hour. */
    private MeetingTimes times(Optional<SiteEntry> site) {
        MeetingTimes times = HsdsSchedule.read(service, today);
        MeetingFormat format = attributes.code("format", MeetingFormat.class);
        boolean inRoom = format == null || format == MeetingFormat.IN_PERSON || format == MeetingFormat.HYBRID;
        String state = inRoom ? site.map(place -> place.address().state()).orElse(null) : null;
        return objected(FactRules.zoneOfPlace(state, times.zone().orElse(null), today), "schedules")
                ? MeetingTimes.inWords(times.scheduleNote())
                : times;
    }

    private GroupCodes codes() {
        return new GroupCodes(
                attributes.codes("focus", known),
                attributes.codes("audience", known),
                HsdsLanguages.read(service, known),
                attributes.codes("recovery-stage", known),
                attributes.codes("access-need", known));
    }

    private String name() {
        String name = service.line("name");
        if (name.length() > LONGEST_NAME) {
            service.remarks().add("name", "too-long", "The name was cut after " + LONGEST_NAME + " characters.");
            return name.substring(0, LONGEST_NAME).strip();
        }
        return name;
    }

    private LocalDate vettedOn() {
        LocalDate assured = service.date("assured_date", AcceptedDates.on(today).butBirths());
        if (assured != null && assured.isAfter(today)) {
            service.remarks().add("assured_date", "in-the-future", "A vetting cannot be in the future.");
            return null;
        }
        return assured;
    }

    private Nature nature() {
        Leadership leadership = attributes.code("leadership", Leadership.class);
        return new Nature(
                leadership,
                kind(leadership),
                attributes.code("format", MeetingFormat.class),
                attributes.oneCode("approach", known),
                attributes.flag("expert-involved"));
    }

    private GroupKind kind(Leadership leadership) {
        GroupKind kind = attributes.code("kind", GroupKind.class);
        if (leadership == Leadership.PEER_LED && kind == GroupKind.GROUP_THERAPY) {
            service.remarks().add("openchair/kind", "contradiction", "A peer-led group is never group therapy.");
            return null;
        }
        return kind;
    }

    private Charter charter() {
        return new Charter(
                service.text("description"),
                attributes.text("confidentiality-guideline"),
                attributes.text("ground-rules"),
                attributes.text("typical-meeting"),
                attributes.text("inclusion"));
    }

    private Joining joining(MeetingTimes times) {
        String registration = attributes.text("registration");
        HsdsCosts costs = HsdsCosts.of(service, attributes.code("cost", Cost.class), today);
        LocalDate starts = attributeNode("cohort-starts")
                .date("value", AcceptedDates.on(today).butBirths());
        LocalDate ends = attributeNode("cohort-ends")
                .date("value", AcceptedDates.on(today).butBirths());
        EnrollmentKind enrollment = attributes.code("enrollment", EnrollmentKind.class);
        boolean impossible = objected(
                FactRules.enrollment(enrollment, starts, ends)
                        .or(() -> FactRules.cohort(starts, ends))
                        .or(() -> FactRules.cohortMeetings(
                                starts, ends, times.schedule().orElse(null))),
                COHORT_STARTS,
                COHORT_ENDS);
        if (!impossible) {
            remarkOnCohort(starts, ends);
        }
        String link = attributes.text("joining-link");
        return new Joining(
                enrollment,
                impossible ? null : starts,
                impossible ? null : ends,
                registration == null ? service.text("application_process") : registration,
                objected(FactRules.joiningLink(link), "openchair/joining-link") ? null : link,
                objected(FactRules.cost(costs.cost(), costs.note()), "openchair/cost") ? null : costs.cost(),
                costs.note());
    }

    /** Without its last day, a cohort that is over would take people again. Somewhere it is still yesterday. */
    private void remarkOnCohort(LocalDate starts, LocalDate ends) {
        FactRules.cohortStart(starts, ends).ifPresent(no -> keptAsIs(COHORT_STARTS, no));
        FactRules.cohortToCome(ends, today.minusDays(1)).ifPresent(no -> keptAsIs(COHORT_ENDS, no));
    }

    private void keptAsIs(String field, Refusal no) {
        service.remarks().add(field, no.code(), no.detail() + " It was kept as it is.");
    }

    private Membership membership() {
        Integer minAge = service.number("minimum_age", 0, OLDEST);
        Integer maxAge = service.number("maximum_age", 0, OLDEST);
        boolean crossed = objected(FactRules.ages(minAge, maxAge), "minimum_age", "maximum_age");
        Integer fewest = attributeNode("min-size").number("value", 1, LARGEST);
        Integer target = attributeNode("target-size").number("value", 1, LARGEST);
        Integer capacity = attributeNode("capacity").number("value", 1, LARGEST);
        boolean reversed =
                objected(FactRules.sizes(fewest, target, capacity), "openchair/min-size", "openchair/target-size");
        return new Membership(
                crossed ? null : minAge,
                crossed ? null : maxAge,
                attributes.text("stage"),
                reversed ? null : fewest,
                reversed ? null : target,
                capacity);
    }

    /** Remarks upon what no group can state, beside each of its fields, which are left out. */
    private boolean objected(Optional<Refusal> objection, String... fields) {
        objection.ifPresent(no -> Stream.of(fields)
                .forEach(field -> service.remarks().add(field, no.code(), no.detail() + " It was left out.")));
        return objection.isPresent();
    }

    /** A free fact as a node of its own, so that it is read with the same tolerance as any field. */
    private HsdsNode attributeNode(String key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return new HsdsNode(
                node.put("value", attributes.text(key)), "openchair/" + key, "openchair", service.remarks());
    }

    private GroupStatus closed() {
        String status = service.text("status");
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "active" -> null;
            case "inactive", "defunct" -> GroupStatus.RETIRED;
            case "temporarily closed" -> GroupStatus.SUSPENDED;
            default -> unknownStatus();
        };
    }

    private GroupStatus unknownStatus() {
        service.remarks().add("status", "unknown-code", "The status is missing or unknown; active was assumed.");
        return null;
    }

    private void remarkOnPhones() {
        service.children("phones").stream()
                .filter(phone -> phone.peek("number") != null
                        && !PHONE.matcher(phone.peek("number")).matches())
                .findFirst()
                .ifPresent(odd -> odd.remarks().add(odd.at("number"), "odd-phone", "This is not written as a number."));
    }
}
