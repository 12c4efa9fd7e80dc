package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.hsds.ServiceRecord;
import org.openchair.api.hsds.ServiceRecord.Accessibility;
import org.openchair.api.hsds.ServiceRecord.Address;
import org.openchair.api.hsds.ServiceRecord.Attribute;
import org.openchair.api.hsds.ServiceRecord.Contact;
import org.openchair.api.hsds.ServiceRecord.Language;
import org.openchair.api.hsds.ServiceRecord.Location;
import org.openchair.api.hsds.ServiceRecord.Organization;
import org.openchair.api.hsds.ServiceRecord.ServiceAtLocation;
import org.openchair.platform.json.Json;
import org.openchair.service.data.DatabaseFailure;
import org.openchair.service.data.Row;

/** A listed group, as the database has it, written as the service that {@link HsdsService} reads. */
final class PublishedGroup {

    /** What HSDS wants of every organization and no group says here. */
    static final String NO_DESCRIPTION = "Not stated.";

    private static final TypeReference<List<Leader>> LEADERS = new TypeReference<>() {};

    private record Leader(UUID id, String name, String credential, Boolean trained) {}

    private final Row group;
    private final UUID id;

    PublishedGroup(Row group) {
        this.group = group;
        this.id = group.id("id");
    }

    ServiceRecord service() {
        return new ServiceRecord(
                id,
                group.text("name"),
                group.text("purpose"),
                "active",
                group.text("registration_note"),
                group.text("cost_note"),
                group.number("min_age"),
                group.number("max_age"),
                group.date("vetted_on"),
                group.instant("updated_at"),
                organization(),
                languages(),
                PublishedSchedule.of(group),
                places(),
                contacts(),
                attributes());
    }

    private Organization organization() {
        return group.text("host") == null
                ? null
                : new Organization(group.id("host_id"), group.text("host"), NO_DESCRIPTION);
    }

    private List<Language> languages() {
        return group.codeLabels("languages").stream()
                .map(language -> new Language(
                        PublishedAttributes.id("language", language.code()), language.label(), language.code()))
                .toList();
    }

    private List<ServiceAtLocation> places() {
        UUID site = group.id("site_id");
        return site == null
                ? List.of()
                : List.of(new ServiceAtLocation(PublishedAttributes.id(id, site.toString()), location(site)));
    }

    private Location location(UUID site) {
        String accessibility = group.text("accessibility");
        return new Location(
                site,
                "physical",
                group.text("site"),
                group.decimal("latitude"),
                group.decimal("longitude"),
                addresses(site),
                accessibility == null
                        ? List.of()
                        : List.of(new Accessibility(PublishedAttributes.id(site, "accessibility"), accessibility)));
    }

    private List<Address> addresses(UUID site) {
        boolean stated = Stream.of("street", "city", "state", "postal_code").anyMatch(part -> group.text(part) != null);
        return stated
                ? List.of(new Address(
                        PublishedAttributes.id(site, "address"),
                        orEmpty("street"),
                        orEmpty("city"),
                        orEmpty("state"),
                        orEmpty("postal_code"),
                        "",
                        "physical"))
                : List.of();
    }

    private String orEmpty(String part) {
        return group.text(part) == null ? "" : group.text(part);
    }

    private List<Contact> contacts() {
        return leaders().stream()
                .map(leader -> new Contact(leader.id(), leader.name(), qualifications(leader)))
                .toList();
    }

    private static List<Attribute> qualifications(Leader leader) {
        String credential = leader.credential() == null ? null : PublishedAttributes.code(leader.credential());
        return new PublishedAttributes(leader.id(), "contact")
                .free("credential", credential)
                .flag("trained", leader.trained())
                .list();
    }

    private List<Leader> leaders() {
        String json = group.text("leaders");
        try {
            return json == null ? List.of() : Json.mapper().readValue(json, LEADERS);
        } catch (JsonProcessingException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<Attribute> attributes() {
        PublishedAttributes attributes = new PublishedAttributes(id, "service");
        for (String fact : List.of("leadership", "kind", "format", "enrollment", "cost")) {
            attributes.coded(fact, group.text(fact));
        }
        return attributes
                .coded("host-kind", group.text("host_kind"))
                .terms("approach", group.codeLabels("approaches"))
                .terms("focus", group.codeLabels("focus"))
                .terms("audience", group.codeLabels("audience"))
                .terms("recovery-stage", group.codeLabels("stages"))
                .terms("access-need", group.codeLabels("access"))
                .free("confidentiality-guideline", group.text("confidentiality_guideline"))
                .free("ground-rules", group.text("ground_rules"))
                .free("typical-meeting", group.text("typical_meeting"))
                .free("inclusion", group.text("inclusion_note"))
                .free("stage", group.text("stage_note"))
                .free("min-size", group.number("min_size"))
                .free("target-size", group.number("target_size"))
                .free("capacity", group.number("capacity"))
                .free("cohort-starts", group.date("cohort_starts_on"))
                .free("cohort-ends", group.date("cohort_ends_on"))
                .flag("expert-involved", group.flag("mental_health_expert_involved"))
                .list();
    }
}
