package org.openchair.service.patient;

/** What helps a person take part, coded, as one column of the person's row. */
public final class AccessNeeds {

    private AccessNeeds() {}

    /** The codes of {@code patient p} with their labels, aggregated as JSON. */
    public static String column(String labelColumn) {
        return """
               (SELECT CAST(json_agg(json_build_object('code', c.code, 'label', c.%s) ORDER BY c.position, c.code) AS text)
                  FROM openchair.patient_access_need x
                  JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
                 WHERE x.patient_id = p.id)"""
                .formatted(labelColumn);
    }
}
