package org.openchair.service.reference;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.reference.AddCode;
import org.openchair.api.reference.BringCodeBack;
import org.openchair.api.reference.CodeEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.api.reference.RetireCode;
import org.openchair.api.reference.RewordCode;
import org.openchair.directory.PartTwoRule;
import org.openchair.platform.request.Paging;
import org.openchair.reference.ReferenceAct;
import org.openchair.reference.ReferenceCode;
import org.openchair.reference.ReferenceCode.Wording;
import org.openchair.reference.Vocabulary;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/**
 * Keeps the vocabularies. A code is never deleted; a change that somebody else has overtaken is refused with
 * {@code stale-version}, and labels alike with {@code label-taken}.
 */
@Act
public class Codes {

    private static final Refusal CODE_TAKEN = new Refusal("code-taken", "This code is already in the list.", "code");

    private static final String ENTRIES =
            """
            SELECT c.*, CASE c.vocabulary
                     WHEN 'focus' THEN (SELECT CAST(count(*) AS integer) FROM openchair.group_focus x WHERE x.code = c.code)
                     WHEN 'audience' THEN (SELECT CAST(count(*) AS integer) FROM openchair.group_audience x WHERE x.code = c.code)
                     WHEN 'language' THEN (SELECT CAST(count(*) AS integer) FROM openchair.group_language x WHERE x.code = c.code)
                     WHEN 'approach' THEN (SELECT CAST(count(*) AS integer) FROM openchair.support_group x
                                            WHERE x.approach_vocabulary = c.vocabulary AND x.approach = c.code)
                     WHEN 'recovery-stage' THEN (SELECT CAST(count(*) AS integer) FROM openchair.group_stage x WHERE x.code = c.code)
                     WHEN 'access-need' THEN (SELECT CAST(count(*) AS integer) FROM openchair.group_access x WHERE x.code = c.code)
                   END AS groups
              FROM openchair.reference_code c WHERE c.vocabulary = ?""";

    @Inject
    Rows rows;

    @Inject
    StoredCodes codes;

    @Inject
    ReferenceHistory history;

    @Inject
    Clock clock;

    /** All of a vocabulary, the retired ones too; refused with {@code not-found}. */
    public Outcome<Page<CodeEntry>> list(String vocabulary, Paging paging) {
        return known(vocabulary)
                .then(list ->
                        Outcome.done(rows.page(Query.of(ENTRIES, list.code()), "position, code", paging, this::entry)));
    }

    /** One code; refused with {@code not-found}. */
    public Outcome<CodeEntry> read(String vocabulary, String code) {
        return Found.or404(rows.first(Query.of(ENTRIES, vocabulary).then("AND c.code = ?", code), this::entry));
    }

    /** What was done with a code, latest first. */
    public Outcome<Page<ReferenceHistoryEntry>> history(String vocabulary, String code, Paging paging) {
        return read(vocabulary, code).then(entry -> Outcome.done(history.of(subject(vocabulary, code), paging)));
    }

    /**
     * Adds a code; a second time with the same words, before anybody changed it, changes nothing.
     *
     * @return refused with {@code not-found}, {@code code-invalid}, {@code part-2-missing}, {@code code-taken} or {@code label-taken}
     */
    public Outcome<CodeEntry> add(String vocabulary, AddCode asked) {
        Wording wording = wording(asked.labelEn(), asked.labelEs());
        return known(vocabulary)
                .then(list -> ReferenceCode.added(list, asked.code(), wording, asked.position(), asked.partTwo()))
                .then(this::added);
    }

    private Outcome<CodeEntry> added(ReferenceCode code) {
        return codes.add(code) ? told(code, ReferenceAct.ADD) : known(code);
    }

    private Outcome<CodeEntry> known(ReferenceCode code) {
        return codes.findForChange(code.vocabulary(), code.code())
                .filter(code::equals)
                .map(same -> read(code.vocabulary().code(), code.code()))
                .orElseGet(() -> Outcome.refused(CODE_TAKEN));
    }

    /** Refused with {@code not-found}, {@code stale-version}, {@code part-2-changes} or {@code label-taken}. */
    public Outcome<CodeEntry> reword(String vocabulary, String code, RewordCode asked) {
        Wording wording = wording(asked.labelEn(), asked.labelEs());
        return change(vocabulary, code, asked.version(), asked, ReferenceAct.REWORD, known -> knowing(known, asked)
                .then(sure -> Outcome.done(known.reworded(wording, asked.position(), asked.partTwo()))));
    }

    /** What part 2 protects changes for every group that carries the code, at once: only who knows of how many changes that. */
    private Outcome<CodeEntry> knowing(ReferenceCode known, RewordCode asked) {
        boolean changes = asked.partTwo() != null && !asked.partTwo().equals(known.partTwo());
        return read(known.vocabulary().code(), known.code()).then(entry -> {
            int groups = entry.groups() == null ? 0 : entry.groups();
            boolean sure = !changes || groups == 0 || Integer.valueOf(groups).equals(asked.partTwoGroups());
            return sure ? Outcome.done(entry) : Outcome.refused(changing(groups, asked.partTwo()));
        });
    }

    private static Refusal changing(int groups, boolean protectedNow) {
        String carried = groups == 1 ? "1 group has this focus. " : groups + " groups have this focus. ";
        return new Refusal(
                "part-2-changes",
                carried
                        + (protectedNow
                                ? "Until each person signs a consent that names substance use, these groups cannot see who their members are"
                                        + PartTwoRule.COST_OF_WAITING
                                : "Their names appear in letters, emails and the public directory, and consents need not be signed."
                                        + PartTwoRule.WAITING_ENDS)
                        + " Confirm the change.",
                "partTwo");
    }

    /** Refused with {@code not-found}, {@code stale-version}, {@code already-retired} or {@code day-in-the-past}. */
    public Outcome<CodeEntry> retire(String vocabulary, String code, RetireCode asked) {
        return change(
                vocabulary,
                code,
                asked.version(),
                asked,
                ReferenceAct.RETIRE,
                known -> known.retired(asked.from(), DayAnywhere.earliest(clock)));
    }

    /** Refused with {@code not-found}, {@code stale-version} or {@code not-retired}. */
    public Outcome<CodeEntry> bringBack(String vocabulary, String code, BringCodeBack asked) {
        return change(vocabulary, code, asked.version(), asked, ReferenceAct.BRING_BACK, ReferenceCode::broughtBack);
    }

    private Outcome<CodeEntry> change(
            String vocabulary,
            String code,
            int version,
            Object asked,
            ReferenceAct act,
            Function<ReferenceCode, Outcome<ReferenceCode>> change) {
        return known(vocabulary)
                .then(list -> Found.or404(codes.findForChange(list, code)))
                .then(known -> known.version() == version ? Outcome.done(known) : stale(known, asked))
                .then(change)
                .then(changed -> kept(changed, act));
    }

    private Outcome<CodeEntry> kept(ReferenceCode code, ReferenceAct act) {
        codes.keep(code);
        return told(code, act);
    }

    private Outcome<CodeEntry> told(ReferenceCode code, ReferenceAct act) {
        history.keep(subject(code.vocabulary().code(), code.code()), act, said(code));
        return read(code.vocabulary().code(), code.code());
    }

    private Outcome<ReferenceCode> stale(ReferenceCode known, Object asked) {
        return read(known.vocabulary().code(), known.code())
                .then(current -> Outcome.refused(Refusal.stale(current, asked)));
    }

    private static Outcome<Vocabulary> known(String vocabulary) {
        return Found.or404(Vocabulary.of(vocabulary));
    }

    private static Wording wording(String english, String spanish) {
        return new Wording(english.strip(), spanish.strip());
    }

    private static String subject(String vocabulary, String code) {
        return vocabulary + "/" + code;
    }

    private static String said(ReferenceCode code) {
        String words = "%s / %s, place %d"
                .formatted(code.wording().english(), code.wording().spanish(), code.position());
        String said = Boolean.TRUE.equals(code.partTwo()) ? words + ", under 42 CFR part 2" : words;
        return code.retiredOn() == null ? said : said + ", retired from " + code.retiredOn();
    }

    private CodeEntry entry(Row row) {
        LocalDate retiredOn = row.date("retired_on");
        return new CodeEntry(
                row.text("vocabulary"),
                row.text("code"),
                row.text("label_en"),
                row.text("label_es"),
                row.count("position"),
                retiredOn,
                retiredOn == null || retiredOn.isAfter(LocalDate.now(clock)),
                row.number("groups"),
                row.count("version"),
                row.flag("part_2"));
    }
}
