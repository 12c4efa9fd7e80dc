package org.openchair.service.directory.vetting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.directory.TrustFeed;
import org.openchair.api.directory.TrustedFeed;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Feeds that the administrator trusts, one for each account that sends one. Each is ended, never deleted. */
@Act
public class TrustedFeeds {

    private static final int LONGEST_ACCOUNT = 200;

    private static final String CURRENT =
            """
            SELECT f.id, f.account, f.name, f.assurer, s.display_name AS named_by, f.named_at,
                   (SELECT CAST(count(*) AS integer) FROM openchair.trusted_feed v WHERE lower(v.account) = lower(f.account)) AS version
              FROM openchair.trusted_feed f LEFT JOIN openchair.staff s ON s.subject = f.named_by
             WHERE f.ended_at IS NULL""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that are trusted now, by name. */
    public Page<TrustedFeed> list(Paging paging) {
        return rows.page(Query.of(CURRENT), "lower(name), id", paging, TrustedFeeds::feed);
    }

    /** Refused with {@code own-account}: who trusts a feed does not send it; with {@code account-unreadable} and {@code stale-version}. */
    public Outcome<TrustedFeed> trust(String account, TrustFeed asked) {
        if (account.isBlank() || account.length() > LONGEST_ACCOUNT) {
            return Outcome.refused(
                    new Refusal("account-unreadable", "Enter the user name of the account that sends it.", "account"));
        }
        if (account.strip().equalsIgnoreCase(caller.accountName())) {
            return Outcome.refused(new Refusal(
                    "own-account",
                    "Enter an account other than your own: the person who trusts a feed may not send it.",
                    "account"));
        }
        hold();
        Optional<TrustedFeed> current = current(account);
        if (current.filter(feed -> same(feed, asked)).isEmpty()) {
            if (!asked.version().equals(current.map(TrustedFeed::version).orElse(0))) {
                return Outcome.refused(Refusal.stale(current.orElse(notTrusted(account)), asked));
            }
            ended(account);
            keep(account.strip(), asked);
        }
        return Found.or404(current(account));
    }

    /** Not trusted any more; ending it twice changes nothing. */
    public Outcome<TrustedFeed> end(String account) {
        Optional<TrustedFeed> current = current(account);
        if (current.isPresent() && ended(account) > 0) {
            audit.record(new AuditEvent("trusted-feed.end", null, "trusted-feed/" + account.strip()));
        }
        return Found.or404(current.or(() -> last(account)));
    }

    // Two administrators who name the same account are served one after the other.
    private void hold() {
        rows.any(Query.of("SELECT pg_advisory_xact_lock(hashtext('openchair.trusted_feed'))"));
    }

    private void keep(String account, TrustFeed asked) {
        rows.change(Query.of(
                "INSERT INTO openchair.trusted_feed (id, account, name, assurer, named_by, named_at) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                account,
                asked.name().strip(),
                asked.assurer().strip(),
                caller.subject(),
                clock.instant()));
        audit.record(new AuditEvent("trusted-feed.trust", null, "trusted-feed/" + account));
    }

    private static TrustedFeed notTrusted(String account) {
        return new TrustedFeed(account.strip(), null, null, null, null, 0);
    }

    private int ended(String account) {
        return rows.change(Query.of(
                "UPDATE openchair.trusted_feed SET ended_by = ?, ended_at = greatest(?, named_at)"
                        + " WHERE lower(account) = lower(?) AND ended_at IS NULL",
                caller.subject(),
                clock.instant(),
                account.strip()));
    }

    private static boolean same(TrustedFeed feed, TrustFeed asked) {
        return feed.name().equals(asked.name().strip())
                && feed.assurer().equals(asked.assurer().strip());
    }

    private Optional<TrustedFeed> current(String account) {
        return rows.first(
                Query.of(CURRENT).then("AND lower(f.account) = lower(?)", account.strip()), TrustedFeeds::feed);
    }

    private Optional<TrustedFeed> last(String account) {
        return rows.first(
                Query.of(
                        CURRENT.replace("f.ended_at IS NULL", "lower(f.account) = lower(?)")
                                + " ORDER BY f.named_at DESC LIMIT 1",
                        account.strip()),
                TrustedFeeds::feed);
    }

    private static TrustedFeed feed(Row row) {
        return new TrustedFeed(
                row.text("account"),
                row.text("name"),
                row.text("assurer"),
                row.text("named_by"),
                row.instant("named_at"),
                row.count("version"));
    }
}
