package org.openchair.service.directory.hsds;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.directory.Site;
import org.openchair.service.directory.hsds.DirectoryEntry.SiteEntry;

/** The first place at which a service is held. */
final class HsdsPlace {

    /** What a place is called that has no name. */
    static final String UNNAMED = "Meeting place";

    private static final String PLACES = "service_at_locations";
    private static final double MOST_NORTH = 90;
    private static final double MOST_EAST = 180;
    private static final Set<String> AT_HOME = Set.of("", "US", "USA");

    private HsdsPlace() {}

    static Optional<SiteEntry> read(HsdsNode service) {
        List<HsdsNode> places = service.children(PLACES).stream()
                .filter(place -> place.child("location").present())
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        places.stream().skip(1).forEach(other -> leaveOut(other, places.get(0)));
        HsdsNode place = places.get(0);
        markReference(place, "service_id", service.peek("id"));
        markReference(place, "location_id", place.child("location").peek("id"));
        return site(place.child("location"));
    }

    /** A group has one place. */
    private static void leaveOut(HsdsNode other, HsdsNode kept) {
        other.child("location").markRead();
        if (!other.json().path("location").equals(kept.json().path("location"))) {
            other.remarks().add(PLACES, "only-first-kept", "Only the first place was kept.");
        }
    }

    private static void markReference(HsdsNode place, String field, String id) {
        if (id != null && id.equalsIgnoreCase(place.peek(field))) {
            place.text(field);
        }
    }

    private static Optional<SiteEntry> site(HsdsNode location) {
        Optional<UUID> id = location.id("id");
        if (id.isEmpty()) {
            location.markRead();
            location.remarks()
                    .add(location.path(), "id-missing", "A place needs a UUID as its id. This one was left out.");
            return Optional.empty();
        }
        return Optional.of(site(location, id.get()));
    }

    private static SiteEntry site(HsdsNode location, UUID id) {
        if ("physical".equals(location.peek("location_type"))) {
            location.text("location_type");
        }
        String name = location.line("name");
        Double latitude = location.degrees("latitude", MOST_NORTH);
        Double longitude = location.degrees("longitude", MOST_EAST);
        boolean onMap = latitude != null && longitude != null;
        if (!onMap && (latitude != null || longitude != null)) {
            location.remarks()
                    .add(
                            location.at(latitude == null ? "longitude" : "latitude"),
                            "missing",
                            "A place on a map needs latitude and longitude, so this one was left out.");
        }
        return new SiteEntry(
                id,
                name == null ? UNNAMED : name,
                address(location),
                accessibility(location),
                onMap ? latitude : null,
                onMap ? longitude : null);
    }

    private static String accessibility(HsdsNode location) {
        String words = location.children("accessibility").stream()
                .flatMap(note -> Stream.of(note.text("description"), note.text("details")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /** Where people go comes before where letters go. */
    private static Site.Address address(HsdsNode location) {
        List<HsdsNode> addresses = location.children("addresses");
        return addresses.stream()
                .filter(address -> "physical".equals(address.peek("address_type")))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(HsdsPlace::readAddress)
                .orElseGet(() -> new Site.Address(null, null, null, null));
    }

    private static Site.Address readAddress(HsdsNode address) {
        if ("physical".equals(address.peek("address_type"))) {
            address.text("address_type");
        }
        String country = address.peek("country");
        if (country == null || AT_HOME.contains(country)) {
            address.text("country");
        }
        String street = Stream.of(address.line("address_1"), address.line("address_2"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Site.Address(
                street.isEmpty() ? null : street,
                address.line("city"),
                address.line("state_province"),
                address.line("postal_code"));
    }
}
