package org.openchair.service.directory.hsds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.directory.Assurance;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/**
 * Whose word that a group was vetted counts: that of the assurer whom the administrator named for the feed of the account that
 * sends the record. A spreadsheet names no assurer, so it never vouches for anything.
 */
@RequestScoped
class FeedAssurance {

    private static final String TRUSTED =
            """
            SELECT f.id, f.assurer FROM openchair.trusted_feed f
             WHERE f.ended_at IS NULL AND lower(f.account) = lower(?) AND lower(f.assurer) = lower(?)""";

    private static final Refusal WITHHELD = new Refusal(
            "assurance-not-trusted",
            "Only a feed that the administrator trusts can say that a group is vetted. Someone here must vet this group.",
            "assured_date");

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** The assurance that the record carries, if it is one of a trusted feed. */
    Optional<Assurance> assurance(DirectoryEntry entry) {
        return entry.assurer() == null || entry.facts().vettedOn() == null || caller.accountName() == null
                ? Optional.empty()
                : rows.first(
                        Query.of(TRUSTED, caller.accountName(), entry.assurer().strip()),
                        row -> new Assurance(row.id("id"), row.text("assurer")));
    }

    /** What to say of a vetting that the record states and that does not count here. */
    Optional<Refusal> withheld(DirectoryEntry entry, SupportGroup group) {
        LocalDate stated = entry.facts().vettedOn();
        boolean counts = stated == null || (group.vettedOn() != null && !stated.isAfter(group.vettedOn()));
        return counts ? Optional.empty() : Optional.of(WITHHELD);
    }
}
