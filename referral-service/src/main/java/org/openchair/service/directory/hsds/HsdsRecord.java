package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * One service of a document, or what stands in its place.
 *
 * @param organization the organization around it, where the document has one; else missing
 */
record HsdsRecord(JsonNode service, JsonNode organization) {

    private static final String SERVICES = "services";
    private static final String SERVICE = "service";
    private static final String PLACES = "service_at_locations";
    private static final String OURS = "openchair/";

    /** Fields that a service of HSDS 3.0 has and an organization has not. */
    private static final Set<String> OF_A_SERVICE = Set.of(
            "status",
            "organization",
            "organization_id",
            "program_id",
            "interpretation_services",
            "application_process",
            "fees_description",
            "fees",
            "wait_time",
            "accreditations",
            "eligibility_description",
            "minimum_age",
            "maximum_age",
            "assured_date",
            "assurer_email",
            "licenses",
            "alert",
            "schedules",
            "service_areas",
            PLACES,
            "languages",
            "cost_options",
            "program",
            "required_documents");

    /** Fields of a place. */
    private static final Set<String> OF_A_PLACE = Set.of("location_type", "latitude", "longitude", "addresses");

    private static final Set<String> ID_AND_NAME = Set.of("id", "name");

    /**
     * The records of a document: one service, a list of them, a page with {@code contents}, organizations with {@code services},
     * or services at locations, which are put together by service.
     *
     * @return refused with {@code not-hsds} when it is none of these, and with {@code tabular-package}
     */
    static Outcome<List<HsdsRecord>> all(JsonNode document) {
        if (document.path("resources").isArray() && !document.has("id")) {
            return Outcome.refused(
                    "tabular-package",
                    "This describes a package of tables. Send the services as HSDS JSON, or use the spreadsheet template.");
        }
        JsonNode list = document.path("contents").isArray() ? document.path("contents") : document;
        if (list.isArray()) {
            return Outcome.done(each(list));
        }
        return document.isObject()
                ? Outcome.done(of(document).toList())
                : Outcome.refused("not-hsds", "Send a service, a list of services or an organization of HSDS 3.0.");
    }

    /** Refused with {@code organization-without-services}, {@code service-missing}, or {@code not-a-service}. */
    Outcome<HsdsRecord> isService() {
        if (service.path(SERVICES).isArray()) {
            return withoutServices();
        }
        if (!service.isObject() || ID_AND_NAME.containsAll(names(service)) || isOurs()) {
            return Outcome.done(this);
        }
        if (service.has("service_id") && (service.has("location") || service.has("location_id"))) {
            return refused("service-missing", "This is a place of a service without the service. Send the service.");
        }
        if (names(service).stream().anyMatch(OF_A_SERVICE::contains)) {
            return Outcome.done(this);
        }
        return names(service).stream().anyMatch(OF_A_PLACE::contains)
                ? refused("not-a-service", "This is a place, not a service.")
                : withoutServices();
    }

    private static Outcome<HsdsRecord> withoutServices() {
        return refused(
                "organization-without-services",
                "This is an organization without services. Send its services: a group is a service.");
    }

    private boolean isOurs() {
        return service.path("attributes")
                .valueStream()
                .flatMap(attribute -> Stream.of(attribute.path("label"), attribute.at("/taxonomy_term/taxonomy")))
                .anyMatch(name -> name.asText().startsWith(OURS));
    }

    private static Outcome<HsdsRecord> refused(String code, String detail) {
        return Outcome.refused(new Refusal(code, detail, "record"));
    }

    private static Set<String> names(JsonNode object) {
        return new LinkedHashMap<>(fields(object)).keySet();
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static List<HsdsRecord> each(JsonNode list) {
        Map<String, ObjectNode> placed = new LinkedHashMap<>();
        return list.valueStream()
                .flatMap(element -> isPlaced(element) ? placed(element, placed) : of(element))
                .toList();
    }

    /** A service, or the services of an organization; an organization with none of them stands for itself. */
    private static Stream<HsdsRecord> of(JsonNode element) {
        JsonNode services = element.path(SERVICES);
        if (services.isArray() && !services.isEmpty()) {
            ObjectNode organization = element.deepCopy();
            organization.remove(SERVICES);
            return services.valueStream().map(service -> new HsdsRecord(service, organization));
        }
        return Stream.of(new HsdsRecord(element, MissingNode.getInstance()));
    }

    private static boolean isPlaced(JsonNode element) {
        return element.path(SERVICE).isObject() && element.path("location").isObject();
    }

    /** A service at a location as a service; a further place of one that came before is added to that one. */
    private static Stream<HsdsRecord> placed(JsonNode element, Map<String, ObjectNode> before) {
        ObjectNode service = element.path(SERVICE).deepCopy();
        ObjectNode place = element.deepCopy();
        place.remove(SERVICE);
        String id = service.path("id").asText();
        ObjectNode known = before.putIfAbsent(id, service);
        ArrayNode places = places(known == null ? service : known);
        boolean stated = places.valueStream().anyMatch(each -> each.path("id").equals(place.path("id")));
        if (!stated) {
            places.add(place);
        }
        return known == null ? Stream.of(new HsdsRecord(service, MissingNode.getInstance())) : Stream.empty();
    }

    private static ArrayNode places(ObjectNode service) {
        return service.path(PLACES).isArray() ? (ArrayNode) service.path(PLACES) : service.putArray(PLACES);
    }
}
