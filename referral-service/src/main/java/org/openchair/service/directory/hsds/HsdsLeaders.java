package org.openchair.service.directory.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.service.directory.hsds.DirectoryEntry.LeaderEntry;
import org.openchair.staff.Credential;

/** The contacts of a record as those who lead the group, with what qualifies them. */
final class HsdsLeaders {

    private static final Map<String, Credential> IN_TITLES = titles();

    private HsdsLeaders() {}

    private static Map<String, Credential> titles() {
        Map<String, Credential> titles = new LinkedHashMap<>();
        titles.put("certified peer", Credential.CERTIFIED_PEER_WORKER);
        titles.put("peer", Credential.PEER);
        titles.put("nurse", Credential.NURSE);
        titles.put("social worker", Credential.SOCIAL_WORKER);
        titles.put("psychologist", Credential.PSYCHOLOGIST);
        titles.put("therapist", Credential.LICENSED_THERAPIST);
        titles.put("physician", Credential.PHYSICIAN);
        titles.put("psychiatrist", Credential.PHYSICIAN);
        return titles;
    }

    static List<LeaderEntry> read(HsdsNode service) {
        return service.children("contacts").stream()
                .map(HsdsLeaders::leader)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LeaderEntry> leader(HsdsNode contact) {
        String name = contact.line("name");
        Optional<UUID> id = contact.id("id");
        if (name == null) {
            contact.remarks().add(contact.path(), "name-missing", "A contact without a name was left out.");
        } else if (id.isEmpty()) {
            contact.remarks().add(contact.path(), "id-missing", "A contact without a UUID as its id was left out.");
        }
        if (name == null || id.isEmpty()) {
            contact.markRead();
            return Optional.empty();
        }
        return id.map(known -> new LeaderEntry(known, name, credential(contact), trained(contact)));
    }

    /** A title that tells no qualification stays unread: there is no place for it. */
    private static Credential credential(HsdsNode contact) {
        Credential stated = HsdsAttributes.of(contact).code("credential", Credential.class);
        if (stated != null) {
            return stated;
        }
        Credential told = fromTitle(contact.peek("title"));
        if (told != null) {
            contact.text("title");
        }
        return told;
    }

    private static Credential fromTitle(String title) {
        String text = title == null ? "" : title.toLowerCase(Locale.ROOT);
        return IN_TITLES.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Boolean trained(HsdsNode contact) {
        return HsdsAttributes.of(contact).flag("trained");
    }
}
