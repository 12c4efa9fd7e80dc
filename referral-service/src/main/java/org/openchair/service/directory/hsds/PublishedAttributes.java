package org.openchair.service.directory.hsds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.hsds.ServiceRecord.Attribute;
import org.openchair.api.hsds.ServiceRecord.Term;

/**
 * Writes what {@link HsdsAttributes} reads: the facts of a service, a schedule or a contact that HSDS has no field for. Ids that
 * are stored nowhere follow from what they name, so that they are the same every time.
 */
final class PublishedAttributes {

    private static final String OURS = "openchair/";

    private final UUID owner;
    private final String entity;
    private final List<Attribute> attributes = new ArrayList<>();

    /** Those of an owner: a {@code service}, {@code schedule} or {@code contact}. */
    PublishedAttributes(UUID owner, String entity) {
        this.owner = owner;
        this.entity = entity;
    }

    /** An id for a part of something. */
    static UUID id(Object owner, String part) {
        return UUID.nameUUIDFromBytes((owner + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    /** A free fact, unless it is not stated. */
    PublishedAttributes free(String key, Object value) {
        if (value != null) {
            attributes.add(new Attribute(id(owner, key), entity, OURS + key, value.toString(), null));
        }
        return this;
    }

    /** A yes or no, unless it is not stated. */
    PublishedAttributes flag(String key, Boolean value) {
        return value == null ? this : free(key, value ? "yes" : "no");
    }

    /** A coded fact of one of our enums, unless it is not stated. */
    PublishedAttributes coded(String key, String constant) {
        return constant == null ? this : term(key, new CodeLabel(code(constant), words(constant)));
    }

    /** Codes of a vocabulary. */
    PublishedAttributes terms(String key, List<CodeLabel> codes) {
        codes.forEach(code -> term(key, code));
        return this;
    }

    /** {@code PEER_LED} as it travels: {@code peer-led}. */
    static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private PublishedAttributes term(String key, CodeLabel code) {
        String taxonomy = OURS + key;
        Term term = new Term(
                id(taxonomy, code.code()), code.code(), code.label(), code.label() + " (" + key + ")", taxonomy, "en");
        attributes.add(new Attribute(id(owner, key + "/" + code.code()), entity, null, null, term));
        return this;
    }

    List<Attribute> list() {
        return List.copyOf(attributes);
    }
}
