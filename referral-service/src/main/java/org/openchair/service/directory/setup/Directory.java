package org.openchair.service.directory.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.Page;
import org.openchair.api.directory.NamedEntry;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** The places, hosts and people that a group can name, found by words of their names. */
@RequestScoped
class Directory {

    private static final String SITES =
            "SELECT id, name, NULLIF(concat_ws(', ', street, city, state, postal_code), '') AS detail FROM openchair.site";
    private static final String HOSTS = "SELECT id, name, replace(lower(kind), '_', '-') AS detail FROM openchair.host";
    private static final String PEOPLE =
            "SELECT id, display_name AS name, replace(lower(credential), '_', ' ') AS detail" + " FROM openchair.staff";

    @Inject
    Rows rows;

    /** Places whose name or address has these words. */
    Page<NamedEntry> sites(String words, Paging paging) {
        String about = " WHERE lower(concat_ws(' ', name, street, city, postal_code)) LIKE ?";
        return rows.page(Query.of(SITES + about, like(words)), "lower(name), id", paging, Directory::entry);
    }

    /** Organizations whose name has these words. */
    Page<NamedEntry> hosts(String words, Paging paging) {
        return rows.page(
                Query.of(HOSTS + " WHERE lower(name) LIKE ?", like(words)),
                "lower(name), id",
                paging,
                Directory::entry);
    }

    /** People who can lead, by words of their name: everybody but the clinicians of clinics. */
    Page<NamedEntry> people(String words, Paging paging) {
        String leading = " WHERE clinic_id IS NULL AND lower(display_name) LIKE ?";
        return rows.page(Query.of(PEOPLE + leading, like(words)), "lower(name), id", paging, Directory::entry);
    }

    /** A place, or null. */
    NamedEntry site(UUID id) {
        return one(SITES, id);
    }

    /** An organization, or null. */
    NamedEntry host(UUID id) {
        return one(HOSTS, id);
    }

    /** People, by name. */
    List<NamedEntry> people(Collection<UUID> ids) {
        return rows.list(
                Query.of(PEOPLE + " WHERE id = ANY (?) ORDER BY lower(display_name), id", uuids(ids)),
                Directory::entry);
    }

    private NamedEntry one(String query, UUID id) {
        return id == null
                ? null
                : rows.first(Query.of(query + " WHERE id = ?", id), Directory::entry)
                        .orElse(null);
    }

    // An empty list of ids would be taken for texts.
    private static List<UUID> uuids(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : List.copyOf(ids);
    }

    private static String like(String words) {
        String plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static NamedEntry entry(Row row) {
        return new NamedEntry(row.id("id"), row.text("name"), row.text("detail"));
    }
}
