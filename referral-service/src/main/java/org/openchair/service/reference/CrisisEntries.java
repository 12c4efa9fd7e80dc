package org.openchair.service.reference;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.api.Page;
import org.openchair.api.reference.CorrectCrisisEntry;
import org.openchair.api.reference.CrisisEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.reference.ReferenceAct;
import org.openchair.safety.CrisisResource;
import org.openchair.safety.CrisisRule;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Who can help a person in danger: read by everybody, corrected and checked by the administrator. */
@Act
public class CrisisEntries {

    private static final String ALL = "SELECT * FROM openchair.crisis_resource";
    private static final String KEEP =
            """
            UPDATE openchair.crisis_resource
               SET name_en = ?, name_es = ?, how_en = ?, how_es = ?, dial = ?, checked_on = ?, version = version + 1
             WHERE code = ?""";

    @Inject
    Rows rows;

    @Inject
    ReferenceHistory history;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /** As the card shows them, most urgent first, in the caller's language. */
    public List<CrisisResource> card() {
        String tongue = wording.locale().getLanguage();
        return rows.list(
                Query.of(ALL + " ORDER BY position, code"),
                row -> new CrisisResource(
                        row.text("region"),
                        row.text("name_" + tongue),
                        row.text("how_" + tongue),
                        row.text("dial"),
                        row.date("checked_on")));
    }

    /** All of them in both languages, most urgent first. */
    public Page<CrisisEntry> list(Paging paging) {
        return rows.page(Query.of(ALL), "position, code", paging, this::entry);
    }

    /** One; refused with {@code not-found}. */
    public Outcome<CrisisEntry> read(String code) {
        return Found.or404(rows.first(Query.of(ALL + " WHERE code = ?", code), this::entry));
    }

    /** What was done with it, latest first. */
    public Outcome<Page<ReferenceHistoryEntry>> history(String code, Paging paging) {
        return read(code).then(entry -> Outcome.done(history.of(subject(code), paging)));
    }

    /** Refused with {@code not-found}, {@code stale-version}, or what {@link CrisisRule} says. */
    public Outcome<CrisisEntry> correct(String code, CorrectCrisisEntry asked) {
        return Found.or404(rows.first(Query.of(ALL + " WHERE code = ? FOR UPDATE", code), this::entry))
                .then(current -> current.version() == asked.version()
                        ? Rule.check(CrisisRule.all(), entered(asked))
                        : Outcome.refused(Refusal.stale(current, asked)))
                .then(entered -> kept(code, asked));
    }

    private Outcome<CrisisEntry> kept(String code, CorrectCrisisEntry asked) {
        rows.change(Query.of(
                KEEP,
                asked.nameEn().strip(),
                asked.nameEs().strip(),
                asked.howEn().strip(),
                asked.howEs().strip(),
                asked.dial(),
                asked.checkedOn(),
                code));
        history.keep(subject(code), ReferenceAct.CHECK, said(asked));
        return read(code);
    }

    private CrisisRule.Entered entered(CorrectCrisisEntry asked) {
        return new CrisisRule.Entered(
                asked.dial(), asked.howEn(), asked.howEs(), asked.checkedOn(), DayAnywhere.latest(clock));
    }

    private static String subject(String code) {
        return "crisis/" + code;
    }

    private static String said(CorrectCrisisEntry asked) {
        return "%s, %s, checked on %s. %s / %s"
                .formatted(asked.nameEn(), asked.dial(), asked.checkedOn(), asked.howEn(), asked.howEs());
    }

    private CrisisEntry entry(Row row) {
        LocalDate checkedOn = row.date("checked_on");
        return new CrisisEntry(
                row.text("code"),
                row.text("region"),
                row.text("name_en"),
                row.text("name_es"),
                row.text("how_en"),
                row.text("how_es"),
                row.text("dial"),
                checkedOn,
                !checkedOn.isAfter(CrisisResource.checkDue(LocalDate.now(clock))),
                row.count("version"));
    }
}
