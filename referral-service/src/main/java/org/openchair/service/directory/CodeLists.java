package org.openchair.service.directory;

/** The codes of a group with their labels, as one column each, so that a list needs one statement. */
public final class CodeLists {

    private CodeLists() {}

    /** Columns {@code focus}, {@code languages} and {@code audience} of {@code support_group g}. */
    public static String columns(String labelColumn) {
        return column("focus", "group_focus", labelColumn)
                + ", " + column("languages", "group_language", labelColumn)
                + ", " + column("audience", "group_audience", labelColumn);
    }

    /** Column {@code approaches} of {@code support_group g}: the one that it takes, if any. */
    public static String approach(String labelColumn) {
        return """
               (SELECT CAST(json_agg(json_build_object('code', c.code, 'label', c.%s)) AS text)
                  FROM openchair.reference_code c
                 WHERE c.vocabulary = g.approach_vocabulary AND c.code = g.approach) AS approaches"""
                .formatted(labelColumn);
    }

    /** Columns {@code stages} and {@code access} of {@code support_group g}, for whoever reads the whole of it. */
    public static String more(String labelColumn) {
        return column("stages", "group_stage", labelColumn) + ", " + column("access", "group_access", labelColumn);
    }

    private static String column(String name, String table, String labelColumn) {
        return """
               (SELECT CAST(json_agg(json_build_object('code', c.code, 'label', c.%s) ORDER BY c.position, c.code) AS text)
                  FROM openchair.%s x JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
                 WHERE x.group_id = g.id) AS %s"""
                .formatted(labelColumn, table, name);
    }
}
