package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.Leader;
import org.openchair.api.directory.Place;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.HostKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.Vetting;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.session.ScheduleText;
import org.openchair.staff.Credential;
import org.openchair.staff.Role;

/** Reads what a person asks about a group before joining. Three statements. */
@Act
public class FactSheets {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final List<Role> STAFF =
            List.of(Role.CLINICIAN, Role.FACILITATOR, Role.PROGRAM_MANAGER, Role.ADMINISTRATOR);

    private static final String LEADERS =
            """
            SELECT s.display_name, s.credential,
                   CASE WHEN t.recorded THEN t.lasting OR t.valid_until >= ? ELSE s.trained END AS trained
              FROM openchair.group_facilitator f JOIN openchair.staff s ON s.id = f.staff_id
              JOIN openchair.training_standing t ON t.staff_id = s.id
             WHERE f.group_id = ? ORDER BY s.display_name, s.id""";

    @Inject
    Rows rows;

    @Inject
    Waits waits;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-found} for a group that is not listed, unless the caller manages or leads it, or it is suspended while the
     * caller's clinic has someone there, who goes on meeting or waiting.
     */
    public Outcome<FactSheet> read(UUID id) {
        return Found.or404(rows.first(visible(id), row -> sheet(row, leaders(id), wait(id))));
    }

    /** For all staff alike, in ranges: who is in charge of a group sees the exact figures where they work, on its waitlist. */
    private Waits.Wait wait(UUID id) {
        return STAFF.stream().anyMatch(caller::is) ? waits.of(id) : Waits.Wait.UNTOLD;
    }

    private Query visible(UUID id) {
        UUID staff = caller.person().map(Caller.Person::staffId).orElse(NOBODY);
        UUID clinic = caller.person().map(Caller.Person::clinicId).orElse(NOBODY);
        boolean manages = caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR);
        return Query.of("SELECT g.*, a." + wording.labelColumn()
                        + " AS approach_label, openchair.openings(g) AS openings, openchair.under_part_2(g.id) AS part_2, h.name AS host, h.kind AS host_kind,"
                        + " s.name AS site, s.street, s.city, s.state, s.postal_code, s.accessibility, "
                        + CodeLists.columns(wording.labelColumn()) + ", "
                        + CodeLists.more(wording.labelColumn()))
                .then(
                        """
                        , ARRAY(SELECT m.starts_at FROM openchair.group_session m
                                 WHERE m.group_id = g.id AND m.state = 'PLANNED' AND m.starts_at > ?
                                 ORDER BY m.starts_at LIMIT 4) AS next_sessions
                          FROM openchair.support_group g
                          LEFT JOIN openchair.host h ON h.id = g.host_id
                          LEFT JOIN openchair.reference_code a
                            ON a.vocabulary = g.approach_vocabulary AND a.code = g.approach
                          LEFT JOIN openchair.site s ON s.id = g.site_id
                         WHERE g.id = ? AND (g.status = 'VETTED' OR ? OR EXISTS (
                           SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id AND f.staff_id = ?)
                           OR g.status = 'SUSPENDED' AND EXISTS (
                           SELECT FROM openchair.referral r WHERE r.group_id = g.id AND r.clinic_id = ? AND openchair.open_to_group(r.state)))""",
                        clock.instant(),
                        id,
                        manages,
                        staff,
                        clinic);
    }

    private List<Leader> leaders(UUID id) {
        return rows.list(
                Query.of(LEADERS, LocalDate.now(clock), id),
                row -> new Leader(
                        row.text("display_name"), row.code("credential", Credential.class), row.flag("trained")));
    }

    private FactSheet sheet(Row row, List<Leader> leaders, Waits.Wait wait) {
        GroupStatus status = row.code("status", GroupStatus.class);
        return new FactSheet(
                row.id("id"),
                row.count("version"),
                row.text("name"),
                status,
                row.date("vetted_on"),
                row.text("purpose"),
                row.code("leadership", Leadership.class),
                row.code("kind", GroupKind.class),
                row.code("format", MeetingFormat.class),
                approach(row),
                row.code("enrollment", EnrollmentKind.class),
                row.date("cohort_starts_on"),
                row.date("cohort_ends_on"),
                row.text("stage_note"),
                row.codeLabels("stages"),
                row.codeLabels("focus"),
                row.codeLabels("audience"),
                row.codeLabels("languages"),
                row.number("min_age"),
                row.number("max_age"),
                row.number("min_size"),
                row.number("target_size"),
                row.number("capacity"),
                row.code("openings", Openings.class),
                wait.waiting(),
                wait.expected(),
                row.text("host"),
                row.code("host_kind", HostKind.class),
                place(row),
                row.text("time_zone"),
                new ScheduleText(wording.locale()).full(row),
                row.number("duration_minutes"),
                row.instants("next_sessions"),
                row.code("cost", Cost.class),
                row.text("cost_note"),
                row.text("registration_note"),
                row.text("confidentiality_guideline"),
                row.text("ground_rules"),
                row.text("typical_meeting"),
                row.text("inclusion_note"),
                row.codeLabels("access"),
                row.flag("mental_health_expert_involved"),
                leaders,
                status == GroupStatus.VETTED && vettingHolds(row) && takesPeople(row),
                row.flag("part_2"));
    }

    private static CodeLabel approach(Row row) {
        String code = row.text("approach");
        return code == null ? null : new CodeLabel(code, row.text("approach_label"));
    }

    private static Place place(Row row) {
        return row.text("site") == null
                ? null
                : new Place(
                        row.text("site"),
                        row.text("street"),
                        row.text("city"),
                        row.text("state"),
                        row.text("postal_code"),
                        row.text("accessibility"));
    }

    private boolean vettingHolds(Row row) {
        return Vetting.holds(row.date("vetted_on"), today(row));
    }

    private LocalDate today(Row row) {
        return LocalDate.now(clock.withZone(ZoneId.of(row.text("time_zone") == null ? "UTC" : row.text("time_zone"))));
    }

    private static boolean takesPeople(Row row) {
        return row.code("openings", Openings.class) != Openings.CLOSED;
    }
}
