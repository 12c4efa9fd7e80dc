package org.openchair.service.session;

/** Who is expected at a session {@code s}, as parts of statements: those who hold a seat then, or have a mark. */
public final class ExpectedPeople {

    /** The session, the seats {@code e} with group {@code g} and person {@code p}, and the marks {@code a} so far. */
    public static final String FROM =
            """
            FROM openchair.group_session s
              JOIN openchair.enrollment e ON e.group_id = s.group_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.patient p ON p.id = e.patient_id
              LEFT JOIN openchair.attendance a ON a.session_id = s.id AND a.enrollment_id = e.id""";

    /** Keeps those who are expected. */
    public static final String ARE_EXPECTED = "(a.id IS NOT NULL OR openchair.is_expected(e, s))";

    /** A name to call the person by, the mark, and whether they come for the first time. */
    public static final String COLUMNS =
            """
            e.id, openchair.called_in_group(p, g) AS call_name, openchair.consent_covers(p.id, g.id, 'NAME') AS name_shared,
                   coalesce(a.outcome, 'NOT_RECORDED') AS outcome, a.modality, coalesce(a.version, 0) AS version,
                   NOT EXISTS (
                     SELECT FROM openchair.attendance earlier
                       JOIN openchair.group_session before ON before.id = earlier.session_id
                       JOIN openchair.enrollment seat ON seat.id = earlier.enrollment_id
                      WHERE seat.patient_id = e.patient_id AND before.group_id = s.group_id
                        AND before.starts_at < s.starts_at
                        AND openchair.attended(earlier.outcome)) AS newcomer""";

    private ExpectedPeople() {}
}
