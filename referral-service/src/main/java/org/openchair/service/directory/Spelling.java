package org.openchair.service.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.openchair.directory.GroupStatus;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * The words that somebody looks for: as they are written where any group has them, in its text or inside a word of its name;
 * otherwise as what is spelled alike.
 */
@RequestScoped
public class Spelling {

    // Each sub-select is computed once; a function of a parameter would be computed for every row.
    private static final String AS_WRITTEN =
            "(s.document @@ (SELECT openchair.looked_for(?)) OR s.words LIKE (SELECT openchair.plain(?)))";
    private static final String ALIKE = "g.id IN (SELECT openchair.groups_spelled_like(?))";

    // A word in the name outweighs one in the focus, that one in the purpose.
    private static final String RANK = ", ts_rank(s.document, (SELECT openchair.looked_for(?))) AS standing";
    // Two letters in each other's place outweigh every other slip.
    private static final String LIKENESS =
            ", CASE WHEN s.document @@ (SELECT openchair.looked_for_with_letters_swapped(?)) THEN 1"
                    + " ELSE openchair.word_similarity((SELECT openchair.plain(?)), s.words) END AS standing";

    @Inject
    Rows rows;

    /** Is there no group of that status with these words as they are written? One statement, none without words. */
    boolean closest(String words, GroupStatus status) {
        return words != null
                && !rows.any(asWritten(
                                Query.of(
                                        "SELECT FROM openchair.support_group g JOIN openchair.group_search s ON s.group_id = g.id"
                                                + " WHERE g.status = ?",
                                        status),
                                words)
                        .then("LIMIT 1"));
    }

    /** Adds what the words demand, if there are any. */
    static Query narrow(Query query, String words, boolean closest) {
        if (words == null) {
            return query;
        }
        return closest ? query.then("AND " + ALIKE, words) : asWritten(query, words);
    }

    /** Adds the column {@code standing}, the best match highest and the same for all without words. */
    static Query standing(Query columns, String words, boolean closest) {
        if (words == null) {
            return columns.then(", 0 AS standing");
        }
        return closest ? columns.then(LIKENESS, words, words) : columns.then(RANK, words);
    }

    private static Query asWritten(Query query, String words) {
        return query.then("AND " + AS_WRITTEN, words, pattern(words));
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
