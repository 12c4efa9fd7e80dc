package org.openchair.service.once;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Ids that clients made, with the fingerprint of what they were made for. One who sends the same id at the same time waits here. */
@RequestScoped
class ClientMadeIds {

    /** What is known of an id. */
    enum Standing {
        /** It was never seen, and there is no such record. */
        NEW,
        /** It was sent with the same content, and the record is there. */
        SAME,
        /** It was sent with other content, or the record is there and was not made by this request. */
        OTHER,
        /** It was sent with the same content, and the record was removed since. */
        REMOVED
    }

    private static final String CLAIM =
            """
            WITH claimed AS (INSERT INTO openchair.client_made_id (id, kind, fingerprint) VALUES (?, ?, ?)
                             ON CONFLICT (id, kind) DO NOTHING RETURNING id)
            SELECT EXISTS (SELECT FROM claimed) AS claimed, EXISTS (SELECT FROM openchair.%s WHERE id = ?) AS there""";

    private static final String KNOWN =
            """
            SELECT fingerprint, EXISTS (SELECT FROM openchair.%1$s WHERE id = c.id) AS there
              FROM openchair.client_made_id c WHERE c.id = ? AND c.kind = ?""";

    @Inject
    Rows rows;

    /** Claims the id for this request. One statement, and one more for an id that was claimed before. */
    Standing claim(ClientMadeId made, String record) {
        // Keyed by the id: the same content of two records has two fingerprints.
        byte[] fingerprint = Secrecy.mac(made.id().toString(), record);
        Query claim = Query.of(CLAIM.formatted(made.kind()), made.id(), made.kind(), fingerprint, made.id());
        Optional<Standing> first = rows.first(claim, row -> Optional.of(row)
                        .filter(found -> found.flag("claimed"))
                        .map(ClientMadeIds::claimed))
                .flatMap(Function.identity());
        return first.orElseGet(() -> known(made, fingerprint));
    }

    /** Is there a record of this id now? */
    boolean isThere(ClientMadeId made) {
        return rows.any(Query.of("SELECT FROM openchair.%s WHERE id = ?".formatted(made.kind()), made.id()));
    }

    private static Standing claimed(Row row) {
        return row.flag("there") ? Standing.OTHER : Standing.NEW;
    }

    private Standing known(ClientMadeId made, byte[] fingerprint) {
        return rows.first(
                        Query.of(KNOWN.formatted(made.kind()), made.id(), made.kind()), row -> known(row, fingerprint))
                .orElseThrow();
    }

    private static Standing known(Row row, byte[] fingerprint) {
        if (!MessageDigest.isEqual(row.bytes("fingerprint"), fingerprint)) {
            return Standing.OTHER;
        }
        return row.flag("there") ? Standing.SAME : Standing.REMOVED;
    }
}
