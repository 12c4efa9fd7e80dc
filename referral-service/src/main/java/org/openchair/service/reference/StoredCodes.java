package org.openchair.service.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openchair.reference.ReferenceCode;
import org.openchair.reference.ReferenceCode.Wording;
import org.openchair.reference.Vocabulary;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** The codes of the vocabularies in the database. */
@RequestScoped
class StoredCodes {

    private static final String FIND =
            "SELECT * FROM openchair.reference_code WHERE vocabulary = ? AND code = ? FOR UPDATE";
    private static final String ADD = "INSERT INTO openchair.reference_code"
            + " (vocabulary, code, label_en, label_es, position, part_2) VALUES (?, ?, ?, ?, ?, CAST(? AS boolean))"
            + " ON CONFLICT (vocabulary, code) DO NOTHING";
    private static final String KEEP =
            """
            UPDATE openchair.reference_code
               SET label_en = ?, label_es = ?, position = ?, retired_on = CAST(? AS date), version = ?,
                   part_2 = CAST(? AS boolean)
             WHERE vocabulary = ? AND code = ?""";

    @Inject
    Rows rows;

    /** Nobody else changes it until this transaction ends. */
    Optional<ReferenceCode> findForChange(Vocabulary vocabulary, String code) {
        return rows.first(Query.of(FIND, vocabulary.code(), code), row -> read(vocabulary, row));
    }

    /** Whether it is new. */
    boolean add(ReferenceCode code) {
        return rows.change(Query.of(
                        ADD,
                        code.vocabulary().code(),
                        code.code(),
                        code.wording().english(),
                        code.wording().spanish(),
                        code.position(),
                        code.partTwo()))
                > 0;
    }

    void keep(ReferenceCode code) {
        rows.change(Query.of(
                KEEP,
                code.wording().english(),
                code.wording().spanish(),
                code.position(),
                code.retiredOn(),
                code.version(),
                code.partTwo(),
                code.vocabulary().code(),
                code.code()));
    }

    private static ReferenceCode read(Vocabulary vocabulary, Row row) {
        return new ReferenceCode(
                vocabulary,
                row.text("code"),
                new Wording(row.text("label_en"), row.text("label_es")),
                row.count("position"),
                row.date("retired_on"),
                row.count("version"),
                row.flag("part_2"));
    }
}
