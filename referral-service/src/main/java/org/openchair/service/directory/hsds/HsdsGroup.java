package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.openchair.directory.HostKind;
import org.openchair.directory.Joining;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Membership;
import org.openchair.directory.Nature;
import org.openchair.directory.Site;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.LeaderEntry;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;

/**
 * A service of the Human Services Data Specification 3.0 as a directory entry. Only a record without an id or a name is refused;
 * whatever else is odd is left out with a remark.
 */
final class HsdsGroup {

    private static final Pattern PHONE = Pattern.compile("[+()\\d .x/-]+");
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 120;
    private static final int LARGEST = 10_000;
    private static final double MOST_NORTH = 90;
    private static final double MOST_EAST = 180;

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
        return Outcome.done(entry(id.get()));
    }

    private DirectoryEntry entry(UUID id) {
        Optional<HostEntry> host = host();
        Optional<SiteEntry> site = site();
        List<LeaderEntry> leaders = HsdsLeaders.read(service);
        GroupFacts facts = new GroupFacts(
                name(),
                vettedOn(),
                nature(),
                charter(),
                joining(),
                membership(),
                HsdsSchedule.read(service, today),
                codes(),
                leaders.stream().map(LeaderEntry::id).collect(Collectors.toCollection(LinkedHashSet::new)),
                host.map(HostEntry::id).orElse(null),
                site.map(SiteEntry::id).orElse(null));
        return new DirectoryEntry(id, facts, closed(), host, site, leaders, service.text("assurer_email"));
    }

    private GroupCodes codes() {
        return new GroupCodes(
                attributes.codes("focus", known),
                attributes.codes("audience", known),
                languages(),
                attributes.codes("recovery-stage", known),
                attributes.codes("access-need", known));
    }

    private String name() {
        String name = service.text("name");
        if (name.length() > LONGEST_NAME) {
            service.remarks().add("name", "too-long", "The name was cut after " + LONGEST_NAME + " characters.");
            return name.substring(0, LONGEST_NAME).strip();
        }
        return name;
    }

    private LocalDate vettedOn() {
        LocalDate assured = service.date("assured_date", AcceptedDates.on(today));
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
                attributes.codes("approach", known).stream().findFirst().orElse(null),
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

    private Joining joining() {
        String registration = attributes.text("registration");
        return new Joining(
                attributes.code("enrollment", EnrollmentKind.class),
                attributeNode("cohort-starts").date("value", AcceptedDates.on(today)),
                attributeNode("cohort-ends").date("value", AcceptedDates.on(today)),
                registration == null ? service.text("application_process") : registration,
                attributes.text("joining-link"),
                attributes.code("cost", Cost.class),
                service.text("fees_description"));
    }

    private Membership membership() {
        Integer minAge = service.number("minimum_age", 0, OLDEST);
        Integer maxAge = service.number("maximum_age", 0, OLDEST);
        return new Membership(
                minAge,
                maxAge,
                attributes.text("stage"),
                attributeNode("min-size").number("value", 1, LARGEST),
                attributeNode("target-size").number("value", 1, LARGEST),
                attributeNode("capacity").number("value", 1, LARGEST));
    }

    /** A free fact as a node of its own, so that it is read with the same tolerance as any field. */
    private HsdsNode attributeNode(String key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return new HsdsNode(node.put("value", attributes.text(key)), "openchair/" + key, service.remarks());
    }

    private Set<String> languages() {
        return service.children("languages").stream()
                .map(this::language)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String language(HsdsNode language) {
        String code = language.text("code");
        String name = language.text("name");
        String byName = name == null ? null : name.toLowerCase(Locale.ROOT);
        Map<String, String> languages = known.labels("language");
        if (code != null && languages.containsKey(code)) {
            return code;
        }
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue().equals(byName))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> languageLeftOut(code, byName));
    }

    private String languageLeftOut(String code, String name) {
        boolean retired = known.isRetired("language", code) || known.isRetired("language", name);
        service.remarks()
                .add(
                        "languages",
                        retired ? "code-retired" : "unknown-code",
                        retired
                                ? "This language is not offered any more and was left out."
                                : "This language is not in the vocabulary and was left out.");
        return null;
    }

    private Optional<HostEntry> host() {
        HsdsNode named = service.child("organization").present() ? service.child("organization") : organization;
        HostKind ofService = attributes.code("host-kind", HostKind.class);
        HostKind kind = ofService == null ? HsdsAttributes.of(named).code("host-kind", HostKind.class) : ofService;
        String name = named.text("name");
        return name == null ? Optional.empty() : named.id("id").map(id -> new HostEntry(id, name, kind));
    }

    private Optional<SiteEntry> site() {
        return service.children("service_at_locations").stream()
                .map(place -> place.child("location"))
                .filter(HsdsNode::present)
                .findFirst()
                .flatMap(HsdsGroup::site);
    }

    private static Optional<SiteEntry> site(HsdsNode location) {
        String name = location.text("name");
        String accessibility = location.children("accessibility").stream()
                .map(note -> note.text("description"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        Double latitude = location.degrees("latitude", MOST_NORTH);
        Double longitude = location.degrees("longitude", MOST_EAST);
        boolean onMap = latitude != null && longitude != null;
        return location.id("id")
                .map(id -> new SiteEntry(
                        id,
                        name == null ? "Meeting place" : name,
                        address(location),
                        accessibility.isEmpty() ? null : accessibility,
                        onMap ? latitude : null,
                        onMap ? longitude : null));
    }

    private static Site.Address address(HsdsNode location) {
        return location.children("addresses").stream()
                .findFirst()
                .map(address -> new Site.Address(
                        address.text("address_1"),
                        address.text("city"),
                        address.text("state_province"),
                        address.text("postal_code")))
                .orElseGet(() -> new Site.Address(null, null, null, null));
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
                .filter(phone -> phone.text("number") != null
                        && !PHONE.matcher(phone.text("number")).matches())
                .findFirst()
                .ifPresent(odd -> odd.remarks().add(odd.at("number"), "odd-phone", "This is not written as a number."));
    }
}
