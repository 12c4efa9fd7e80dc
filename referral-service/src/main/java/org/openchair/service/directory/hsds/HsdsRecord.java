package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openchair.Outcome;

/**
 * One service of a document.
 *
 * @param organization the organization around it, where the document is one; else missing
 */
record HsdsRecord(JsonNode service, JsonNode organization) {

    /**
     * The services of a document: one service, an array of them, a page with {@code contents}, or an organization with
     * {@code services}.
     *
     * @return refused with {@code not-hsds} when it is none of these
     */
    static Outcome<List<HsdsRecord>> all(JsonNode document) {
        if (document.path("contents").isArray()) {
            return Outcome.done(each(document.path("contents"), MissingNode.getInstance()));
        }
        if (document.path("services").isArray()) {
            return Outcome.done(each(document.path("services"), document));
        }
        if (document.isArray()) {
            return Outcome.done(each(document, MissingNode.getInstance()));
        }
        return document.isObject()
                ? Outcome.done(List.of(new HsdsRecord(document, MissingNode.getInstance())))
                : Outcome.refused("not-hsds", "Send a service, a list of services or an organization of HSDS 3.0.");
    }

    private static List<HsdsRecord> each(JsonNode services, JsonNode organization) {
        return StreamSupport.stream(services.spliterator(), false)
                .map(service -> new HsdsRecord(service, organization))
                .toList();
    }
}
