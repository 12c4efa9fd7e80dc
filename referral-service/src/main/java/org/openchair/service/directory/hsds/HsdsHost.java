package org.openchair.service.directory.hsds;

import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.HostKind;
import org.openchair.service.directory.hsds.DirectoryEntry.HostEntry;

/** The organization that offers a service: the one it names, else the one around it in the document. */
final class HsdsHost {

    private HsdsHost() {}

    static Optional<HostEntry> read(HsdsNode service, HsdsNode around, HsdsAttributes attributes) {
        boolean own = service.child("organization").present();
        if (service.json().has("organization") && !own && !service.states("organization")) {
            service.remarks()
                    .add(
                            "organization",
                            "missing",
                            around.present()
                                    ? "This states no organization. The one around it was taken."
                                    : "This states no organization, so the group has none.");
        }
        HsdsNode named = own ? service.child("organization") : around;
        HostKind ofService = attributes.code("host-kind", HostKind.class);
        HostKind kind = ofService == null ? HsdsAttributes.of(named).code("host-kind", HostKind.class) : ofService;
        String name = named.line("name");
        if (!named.present()) {
            return Optional.empty();
        }
        if (PublishedGroup.NO_DESCRIPTION.equals(named.peek("description"))) {
            named.text("description");
        }
        Optional<UUID> id = id(service, named);
        if (name == null || id.isEmpty()) {
            named.markRead();
            named.remarks()
                    .add(
                            named.path(),
                            name == null ? "name-missing" : "id-missing",
                            "An organization needs a name and a UUID as its id. This one was left out.");
            return Optional.empty();
        }
        return id.map(known -> new HostEntry(known, name, kind));
    }

    /** Its own id, or the reference of the service, which says no more where both are the same. */
    private static Optional<UUID> id(HsdsNode service, HsdsNode named) {
        String reference = service.peek("organization_id");
        if (!named.states("id")) {
            return service.id("organization_id");
        }
        if (reference != null && reference.equalsIgnoreCase(named.peek("id"))) {
            service.text("organization_id");
        }
        return named.id("id");
    }
}
