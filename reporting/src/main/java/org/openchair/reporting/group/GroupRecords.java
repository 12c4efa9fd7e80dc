package org.openchair.reporting.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.report.GroupRecord;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Threshold;
import org.openchair.reporting.ledger.FrozenRecord;
import org.openchair.reporting.ledger.RecordLedger;
import org.openchair.reporting.period.CalendarQuarter;
import org.openchair.reporting.period.ClosedQuarters;

/**
 * Each group's latest record. The next one is frozen when it is first asked for after enough people have attended and their
 * quarters are over; from then on it does not change, whatever is recorded later.
 */
@ApplicationScoped
class GroupRecords {

    /** Code and version of this definition in the ledger. A change of what is counted is a new version. */
    static final String DEFINITION = "group-record/1";

    @Inject
    private GroupCounts counts;

    @Inject
    private RecordLedger ledger;

    @Inject
    private ProtectRecord protecting;

    @Inject
    private ClosedQuarters closed;

    @Inject
    private Threshold threshold;

    @Inject
    private Jitter jitter;

    @Inject
    private Clock clock;

    /** The group's record; without figures for a group that has none yet, or that nobody knows. */
    GroupRecord of(UUID group) {
        return upToDate(group, ledger.latest(group))
                .map(GroupRecords::published)
                .orElseGet(() -> new GroupRecord(threshold.value(), null));
    }

    private Optional<FrozenRecord> upToDate(UUID group, Optional<FrozenRecord> latest) {
        Optional<FrozenRecord> next = next(group, latest);
        return next.isPresent() ? upToDate(group, next) : latest;
    }

    private Optional<FrozenRecord> next(UUID group, Optional<FrozenRecord> latest) {
        LocalDate after = latest.map(GroupRecords::lastDay).orElse(LocalDate.EPOCH);
        if (!closed.includes(CalendarQuarter.of(after.plusDays(1)))) {
            return Optional.empty();
        }
        int number = latest.map(FrozenRecord::number).orElse(0) + 1;
        return RecordSpan.largeEnough(counts.runsAfter(group, after), threshold, closed::includes)
                .flatMap(run -> frozen(group, number, run).stream())
                .findFirst()
                .map(ledger::freeze);
    }

    private Optional<FrozenRecord> frozen(UUID group, int number, RecordCounts run) {
        return protecting
                .protect(run, DEFINITION + " " + group + " " + number)
                .map(shown -> new FrozenRecord(
                        group,
                        number,
                        DEFINITION,
                        run.first().code(),
                        run.last().code(),
                        threshold.value(),
                        shown.cells().json(),
                        shown.certificate(),
                        jitter.keyId(),
                        clock.instant()));
    }

    private static GroupRecord published(FrozenRecord frozen) {
        GroupStatisticsCells cells = GroupStatisticsCells.read(frozen.cells());
        return new GroupRecord(
                frozen.threshold(),
                new GroupRecord.Published(
                        quarter(frozen.firstQuarter()).from(),
                        lastDay(frozen),
                        cells.rate("attended", "marked"),
                        cells.rate("attended", "expected"),
                        cells.rate("week4", "started"),
                        cells.rate("week8", "started"),
                        cells.rate("week12", "started"),
                        cells.value("notRecorded"),
                        cells.value("sessionsHeld"),
                        cells.value("sessionsCancelled"),
                        frozen.frozenAt()));
    }

    private static LocalDate lastDay(FrozenRecord frozen) {
        return quarter(frozen.lastQuarter()).to();
    }

    private static CalendarQuarter quarter(String code) {
        if (CalendarQuarter.parse(code) instanceof Outcome.Done<CalendarQuarter> done) {
            return done.value();
        }
        throw new IllegalStateException("the ledger's quarter is not readable: " + code);
    }
}
