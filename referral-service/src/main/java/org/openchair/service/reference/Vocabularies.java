package org.openchair.service.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** The vocabularies that an administrator can extend, labelled in the caller's language. */
@RequestScoped
public class Vocabularies {

    private record Entry(String vocabulary, CodeLabel code) {}

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** All that the directory can be filtered by, and the reasons to decline. */
    public Facets facets() {
        return read("offered_code");
    }

    /** The same with what was retired, for whoever has to read it. */
    public Facets everything() {
        return read("reference_code");
    }

    private Facets read(String codes) {
        Map<String, List<CodeLabel>> all = rows
                .list(
                        labelled(codes),
                        row -> new Entry(row.text("vocabulary"), new CodeLabel(row.text("code"), row.text("label"))))
                .stream()
                .collect(
                        Collectors.groupingBy(Entry::vocabulary, Collectors.mapping(Entry::code, Collectors.toList())));
        return new Facets(
                all.getOrDefault("focus", List.of()),
                all.getOrDefault("audience", List.of()),
                all.getOrDefault("language", List.of()),
                all.getOrDefault("approach", List.of()),
                all.getOrDefault("recovery-stage", List.of()),
                all.getOrDefault("access-need", List.of()),
                all.getOrDefault("decline-reason", List.of()));
    }

    /**
     * What people write for a code: the code itself, or its label in English or Spanish, in lower case and in this order; by vocabulary.
     * A word that is several of these is the first.
     *
     * @param retired also what is not offered any more
     */
    public Map<String, Map<String, String>> words(boolean retired) {
        Map<String, Map<String, String>> words = new HashMap<>();
        for (String column : List.of("code", "lower(label_en)", "lower(label_es)")) {
            rows.list(
                            Query.of("SELECT vocabulary, code, " + column + " AS word FROM openchair."
                                    + (retired ? "reference_code" : "offered_code")),
                            row -> List.of(row.text("vocabulary"), row.text("word"), row.text("code")))
                    .forEach(each -> words.computeIfAbsent(each.get(0), vocabulary -> new LinkedHashMap<>())
                            .putIfAbsent(each.get(1), each.get(2)));
        }
        return words;
    }

    /** The codes of one vocabulary that are offered now; empty when there is no such vocabulary. */
    public List<CodeLabel> codes(String vocabulary) {
        return rows.list(
                Query.of(
                        "SELECT code, " + wording.labelColumn() + " AS label FROM openchair.offered_code"
                                + " WHERE vocabulary = ? ORDER BY position, code",
                        vocabulary),
                row -> new CodeLabel(row.text("code"), row.text("label")));
    }

    private Query labelled(String codes) {
        return Query.of("SELECT vocabulary, code, " + wording.labelColumn() + " AS label FROM openchair." + codes
                + " ORDER BY vocabulary, position, code");
    }
}
