package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.Outcome;
import org.openchair.reporting.disclosure.CertificateChecker;
import org.openchair.reporting.disclosure.Figures;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Protection;
import org.openchair.reporting.disclosure.SecondarySuppression;
import org.openchair.reporting.disclosure.Threshold;
import org.openchair.reporting.ledger.FrozenTable;
import org.openchair.reporting.ledger.Ledger;
import org.openchair.reporting.period.CalendarQuarter;

/**
 * Protects a closed quarter and freezes it. From then on its figures do not change, whatever is recorded later: a changed figure
 * would tell who changed it.
 */
@ApplicationScoped
class FreezeQuarter {

    private static final Logger LOG = Logger.getLogger(FreezeQuarter.class.getName());

    @Inject
    private PeopleCounts counts;

    @Inject
    private Ledger ledger;

    @Inject
    private Threshold threshold;

    @Inject
    private Jitter jitter;

    @Inject
    private Clock clock;

    /**
     * The frozen table; {@code quarter-unknown} when nobody attended anything, {@code not-publishable} when protection could not
     * be proven. When two ask at once, both get the table that was frozen first.
     */
    Outcome<FrozenTable> freeze(CalendarQuarter quarter) {
        List<PeopleCount> people = counts.in(quarter);
        if (people.isEmpty()) {
            return Outcome.refused("quarter-unknown", "There are no figures for %s.".formatted(quarter.code()));
        }
        Participation measure = new Participation(quarter);
        Figures figures = measure.figures(people);
        return new SecondarySuppression(threshold, jitter)
                .protect(figures, Participation.DEFINITION + " " + quarter.code())
                .filter(protection -> isProven(figures, protection, quarter))
                .map(protection -> ledger.freeze(frozen(measure, figures, protection, quarter)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("not-publishable", notPublishable(quarter)));
    }

    private boolean isProven(Figures figures, Protection protection, CalendarQuarter quarter) {
        List<String> complaints =
                new CertificateChecker(threshold).complaints(figures, protection.hidden(), protection.certificate());
        if (!complaints.isEmpty()) {
            LOG.log(Level.SEVERE, "Protection of {0} is not proven", quarter.code());
        }
        return complaints.isEmpty();
    }

    private FrozenTable frozen(Participation measure, Figures figures, Protection protection, CalendarQuarter quarter) {
        return new FrozenTable(
                Participation.DEFINITION,
                quarter.code(),
                threshold.value(),
                PublishedCells.write(measure.cells(), figures, protection.hidden()),
                protection.certificate().sha256(),
                jitter.keyId(),
                clock.instant());
    }

    private static String notPublishable(CalendarQuarter quarter) {
        return "The figures of %s cannot be shown without giving away small numbers.".formatted(quarter.code());
    }

    /** The table that is frozen already, if any. */
    Optional<FrozenTable> find(CalendarQuarter quarter) {
        return ledger.find(Participation.DEFINITION, quarter.code());
    }
}
