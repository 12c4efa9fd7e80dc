package org.openchair.service.directory.hsds;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.hsds.ServicePage;
import org.openchair.api.hsds.ServiceRecord;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.CodeLists;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Publishes the listed groups as HSDS services. Two statements a page, one for a single service. */
@Act
public class HsdsDirectory {

    private static final String LISTED =
            """
            SELECT g.*, h.name AS host, h.kind AS host_kind, s.name AS site, s.street, s.city, s.state, s.postal_code,
                   s.accessibility, s.latitude, s.longitude,
                   (SELECT CAST(json_agg(json_build_object('id', p.id, 'name', p.display_name,
                             'credential', p.credential, 'trained', p.trained) ORDER BY p.display_name, p.id) AS text)
                      FROM openchair.group_facilitator f JOIN openchair.staff p ON p.id = f.staff_id
                     WHERE f.group_id = g.id) AS leaders, %s, %s, %s
              FROM openchair.support_group g
              LEFT JOIN openchair.host h ON h.id = g.host_id
              LEFT JOIN openchair.site s ON s.id = g.site_id
             WHERE g.status = 'VETTED'"""
                    .formatted(
                            CodeLists.columns("label_en"), CodeLists.more("label_en"), CodeLists.approach("label_en"));

    @Inject
    Rows rows;

    /** By name. */
    public Outcome<ServicePage> page(Paging paging) {
        return Outcome.done(ServicePage.of(
                rows.page(Query.of(LISTED), "lower(name), id", paging, row -> new PublishedGroup(row).service())));
    }

    /** One of them; refused with {@code not-found} for a group that is not listed. */
    public Outcome<ServiceRecord> read(UUID id) {
        return Found.or404(
                rows.first(Query.of(LISTED).then("AND g.id = ?", id), row -> new PublishedGroup(row).service()));
    }
}
