package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.ScheduleText;

/**
 * The directory as whoever comes may see it: groups whose vetting holds, without joining links, contacts or names. It does not
 * exist unless {@code OPENCHAIR_PUBLIC_DIRECTORY} is on, and leaves groups about substance use out unless
 * {@code OPENCHAIR_PUBLIC_DIRECTORY_SUBSTANCE_USE} is.
 */
@Act
public class PublicDirectory {

    private static final String LISTED =
            """
            FROM openchair.support_group g LEFT JOIN openchair.site s ON s.id = g.site_id
             WHERE g.status = 'VETTED' AND g.vetted_on >= ? AND (? OR NOT openchair.under_part_2(g.id))""";

    @Inject
    @ConfigProperty(name = "openchair.public.directory", defaultValue = "false")
    boolean open;

    @Inject
    @ConfigProperty(name = "openchair.public.directory.substance.use", defaultValue = "false")
    boolean substanceUse;

    @Inject
    Rows rows;

    @Inject
    FactSheets factSheets;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /** By name; refused with {@code not-found} where there is no public directory. */
    public Outcome<Page<GroupSummary>> list(Paging paging) {
        if (!open) {
            return Outcome.refused(Refusal.notFound());
        }
        ScheduleText schedules = new ScheduleText(wording.locale());
        Query groups = Query.of("SELECT g.*, s.city, openchair.openings(g) AS openings, "
                        + CodeLists.columns(wording.labelColumn()))
                .then(LISTED, earliestVetting(), substanceUse);
        return Outcome.done(rows.page(
                groups, "lower(name), id", paging, row -> GroupList.summary(row, schedules, WithoutContacts::without)));
    }

    /** One group; refused with {@code not-found} for one that is not in it. */
    public Outcome<FactSheet> read(UUID id) {
        return open && listed(id)
                ? factSheets.read(id).then(sheet -> Outcome.done(WithoutContacts.of(sheet)))
                : Outcome.refused(Refusal.notFound());
    }

    private boolean listed(UUID id) {
        return rows.any(Query.of("SELECT 1")
                .then(LISTED, earliestVetting(), substanceUse)
                .then("AND g.id = ?", id));
    }

    private LocalDate earliestVetting() {
        return LocalDate.now(clock).minusYears(1);
    }
}
