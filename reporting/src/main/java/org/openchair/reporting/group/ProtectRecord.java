package org.openchair.reporting.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.reporting.disclosure.Certificate;
import org.openchair.reporting.disclosure.CertificateChecker;
import org.openchair.reporting.disclosure.Figures;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Protection;
import org.openchair.reporting.disclosure.SecondarySuppression;
import org.openchair.reporting.disclosure.Threshold;

/** Hides what would tell of few people, and proves that nobody can work it out from the rest. */
@ApplicationScoped
class ProtectRecord {

    private static final Logger LOG = Logger.getLogger(ProtectRecord.class.getName());

    /**
     * A record that may be shown.
     *
     * @param certificate SHA-256 of the proof
     */
    record Protected(GroupStatisticsCells cells, String certificate) {}

    private final Threshold threshold;
    private final Jitter jitter;

    @Inject
    ProtectRecord(Threshold threshold, Jitter jitter) {
        this.threshold = threshold;
        this.jitter = jitter;
    }

    /** For the container's proxy only. */
    ProtectRecord() {
        this(null, null);
    }

    /**
     * Empty when protection could not be proven.
     *
     * @param name names the record, so that different ones get different jitter
     */
    Optional<Protected> protect(RecordCounts counts, String name) {
        GroupStatisticsCells cells = GroupStatisticsCells.of(counts);
        List<Certificate.Witness> witnesses = new ArrayList<>();
        for (GroupStatisticsTable table : GroupStatisticsTable.all().toList()) {
            Figures figures = table.figures(counts);
            Optional<Protection> protection = proven(figures, name + " " + table);
            if (protection.isEmpty()) {
                return Optional.empty();
            }
            cells = cells.with(figures, protection.get().hidden());
            witnesses.addAll(protection.get().certificate().witnesses());
        }
        return Optional.of(new Protected(cells, new Certificate(witnesses).sha256()));
    }

    private Optional<Protection> proven(Figures figures, String name) {
        return new SecondarySuppression(threshold, jitter)
                .protect(figures, name)
                .filter(protection -> isProven(figures, protection));
    }

    private boolean isProven(Figures figures, Protection protection) {
        boolean proven = new CertificateChecker(threshold)
                .complaints(figures, protection.hidden(), protection.certificate())
                .isEmpty();
        if (!proven) {
            LOG.log(Level.SEVERE, "Protection of a group's record is not proven");
        }
        return proven;
    }
}
