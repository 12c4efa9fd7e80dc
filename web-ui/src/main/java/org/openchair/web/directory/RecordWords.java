package org.openchair.web.directory;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.api.report.GroupRecord;
import org.openchair.api.report.GroupRecord.Published;
import org.openchair.api.report.GroupRecord.Rate;
import org.openchair.api.report.ParticipationTable;
import org.openchair.web.directory.FactSheetView.Fact;
import org.openchair.web.frame.When;
import org.openchair.web.frame.Words;

/**
 * A group's own record as a patient reads it: do people come, and do they stay? Each figure with what it is out of, and with a word
 * why where there is none.
 *
 * @param record the record; empty when the service that holds it cannot be reached
 * @param language the language it is read in
 */
public record RecordWords(Optional<GroupRecord> record, Locale language) {

    private static final String HIDDEN = ParticipationTable.Cell.HIDDEN;

    /** The questions with their answers. */
    List<Fact> facts() {
        return List.of(
                fact("come", published().map(this::attendance)),
                fact("stay", published().map(this::staying)));
    }

    /** What the figures are about and why some are hidden; null where there are none. */
    String note() {
        return published().map(this::about).orElse(null);
    }

    private Optional<Published> published() {
        return record.map(GroupRecord::published);
    }

    private Fact fact(String question, Optional<String> answer) {
        return new Fact(say("ask." + question), answer.orElseGet(this::none));
    }

    private String none() {
        return record.map(kept -> say("record.not-yet", kept.threshold())).orElseGet(() -> say("record.unreachable"));
    }

    private String attendance(Published it) {
        return say("record.come", share(it.attendance()), share(it.withoutExcused()));
    }

    private String staying(Published it) {
        if (Stream.of(it.week4(), it.week8(), it.week12()).allMatch(Rate::hidden)) {
            return say("record.stay.hidden", HIDDEN);
        }
        return Integer.valueOf(0).equals(it.week4().outOf())
                ? say("record.stay.nobody")
                : say("record.stay", share(it.week4()), share(it.week8()), share(it.week12()));
    }

    private String about(Published it) {
        Object notRecorded = it.notRecorded() == null ? HIDDEN : it.notRecorded();
        String days = say("record.about", When.date(it.from(), language), When.date(it.to(), language));
        String beside = say("record.beside", it.sessionsHeld(), it.sessionsCancelled(), notRecorded);
        boolean hides = it.notRecorded() == null || rates(it).anyMatch(Rate::hidden);
        return hides ? days + " " + beside + " " + say("record.why", threshold()) : days + " " + beside;
    }

    private static Stream<Rate> rates(Published it) {
        return Stream.of(it.attendance(), it.withoutExcused(), it.week4(), it.week8(), it.week12())
                .filter(Objects::nonNull);
    }

    private int threshold() {
        return record.orElseThrow().threshold();
    }

    private String share(Rate rate) {
        return rate.hidden() ? HIDDEN : say("record.share", rate.percent(), rate.outOf());
    }

    private String say(String key, Object... values) {
        return new MessageFormat(
                        Words.in(FactSheetView.class, "fact-sheet", language).getString(key), language)
                .format(values);
    }
}
