package org.openchair.service.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.WorkCount;
import org.openchair.api.WorkItem;
import org.openchair.api.WorkPage;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.json.Json;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.DatabaseFailure;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.schedule.Timers;
import org.openchair.staff.Role;
import org.openchair.work.TaskKind;
import org.openchair.work.Urgency;

/**
 * Gathers what needs a person, of every kind, in one statement: the most urgent comes first, then what has waited longest. Each
 * class named after a kind of work adds rows of kind, sentence, action, target, target_id and since.
 */
@Act
public class WorkList {

    private static final String BEGINNING =
            """
            , work AS (SELECT NULL AS kind, NULL AS sentence, NULL AS action, NULL AS target, NULL AS target_id,
                              CAST(NULL AS timestamptz) AS since WHERE false""";

    /** What is about a referral, a session or a group is counted by the group's clock. */
    private static final String END =
            """
            ), weighed AS (
              SELECT work.*, coalesce(matter.weight, %d) AS weight FROM work LEFT JOIN (VALUES %s) AS matter (kind, weight) ON matter.kind = work.kind)
            SELECT counted.counts, page.*
              FROM (SELECT CAST(json_object_agg(each.kind, each.number) AS text) AS counts
                      FROM (SELECT kind, count(*) AS number FROM weighed GROUP BY kind) each) counted
              LEFT JOIN LATERAL (
                SELECT item.*, g.time_zone, g.holiday_calendar
                  FROM (SELECT * FROM weighed WHERE kind = coalesce(?, kind) ORDER BY weight, since, target_id, kind LIMIT ? OFFSET ?) item
                  LEFT JOIN openchair.referral r ON r.id = CASE WHEN item.target IN ('referral', 'inbox') THEN CAST(item.target_id AS uuid) END
                  LEFT JOIN openchair.group_session s ON s.id = CASE WHEN item.target IN ('session', 'session-plan') THEN CAST(item.target_id AS uuid) END
                  LEFT JOIN openchair.support_group g ON g.id = coalesce(r.group_id, s.group_id,
                         CASE WHEN item.target IN ('group', 'my-group', 'vetting', 'set-up', 'evaluation') THEN CAST(item.target_id AS uuid) END)
                ) page ON true
             ORDER BY page.weight, page.since, page.target_id, page.kind"""
                    .formatted(
                            Urgency.WAITING.weight(),
                            Stream.of(TaskKind.values())
                                    .map(matter -> "('%s', %d)"
                                            .formatted(
                                                    matter.code(),
                                                    matter.urgency().weight()))
                                    .collect(Collectors.joining(", ")));

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Rows rows;

    @Inject
    WorkingClocks clocks;

    @Inject
    Timers timers;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private record Found(String counts, WorkItem item) {}

    /**
     * The caller's work, of all their roles.
     *
     * @param kind only of this kind, or null
     */
    public WorkPage of(String kind, Paging paging) {
        Query everything = clocks.table().then(BEGINNING);
        addClinical(everything);
        addManagerial(everything);
        everything.then(END, kind, paging.size(), paging.offset());
        List<Found> found = rows.list(everything, row -> new Found(row.text("counts"), item(row)));
        List<WorkCount> counts = counts(found.get(0).counts());
        return new WorkPage(
                found.stream().map(Found::item).filter(Objects::nonNull).toList(),
                paging.number(),
                paging.size(),
                counts.stream()
                        .filter(count -> kind == null || kind.equals(count.kind()))
                        .mapToInt(WorkCount::count)
                        .sum(),
                counts);
    }

    private void addClinical(Query everything) {
        UUID staff = caller.person().map(Caller.Person::staffId).orElse(NOBODY);
        if (caller.is(Role.CLINICIAN)) {
            UUID clinic = caller.person().map(Caller.Person::clinicId).orElse(NOBODY);
            ReferralWork.addForClinician(everything, clinic, staff);
            GroupWork.addForClinician(everything, clinic, staff);
            WaitlistWork.addForClinician(everything, clinic);
            AbsenceWork.addForClinician(everything, clinic, staff);
            ChoiceWork.addForClinician(everything, clinic);
            SafetyWork.addForClinician(everything, clinic, staff, clock.instant());
            ConsentWork.addForClinician(everything, clinic);
            ConcernWork.addForClinician(everything, clinic);
            KeptApartWork.addForClinician(everything, clinic);
            SeatWork.addForClinician(everything, clinic);
        }
        if (caller.is(Role.FACILITATOR)) {
            ReferralWork.addForFacilitator(everything, staff);
            SessionWork.addForFacilitator(everything, staff, clock.instant());
            GroupWork.addForFacilitator(everything, staff);
            WaitlistWork.addForFacilitator(everything, staff);
            AbsenceWork.addForFacilitator(everything, staff);
            CoverWork.addForFacilitator(everything, clock.instant(), staff);
            ConsentWork.addForFacilitator(everything, staff);
            ConcernWork.addForFacilitator(everything, staff);
        }
        if (caller.is(Role.CLINICIAN) || caller.is(Role.FACILITATOR)) {
            SupervisionWork.addForSupervisor(everything, LocalDate.now(clock), staff);
            audit.record(AuditEvent.listed("work-list"));
        }
    }

    private void addManagerial(Query everything) {
        LocalDate today = LocalDate.now(clock);
        if (caller.is(Role.PROGRAM_MANAGER)) {
            ReportWork.addForManager(everything, today);
            PeopleWork.addForManager(everything, today);
            GroupWork.addForManager(everything, today);
            CoverWork.addForManager(everything, clock.instant());
        }
        if (caller.is(Role.ADMINISTRATOR)) {
            ReferenceWork.addForAdministrator(everything, today);
            MailWork.addForAdministrator(everything, clock.instant());
            TimerWork.addForAdministrator(everything, timers.names(), clock.instant());
            SafetyWork.addForAdministrator(everything, clock.instant());
        }
        if (caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR)) {
            GroupWork.addForCurator(everything, today, caller.is(Role.PROGRAM_MANAGER));
        }
    }

    private WorkItem item(Row row) {
        return row.text("kind") == null
                ? null
                : new WorkItem(
                        row.text("kind"),
                        row.text("sentence"),
                        row.text("action"),
                        row.text("target"),
                        row.text("target_id"),
                        row.instant("since"),
                        Urgency.values()[row.count("weight")],
                        clocks.of(zone(row), row.text("holiday_calendar"))
                                .between(row.instant("since"), clock.instant()));
    }

    /** The group's zone, else the clinic's. */
    private String zone(Row row) {
        return Optional.ofNullable(row.text("time_zone"))
                .or(() -> caller.person().map(Caller.Person::clinicZone).map(Object::toString))
                .orElse(null);
    }

    private static List<WorkCount> counts(String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return Json.mapper().readValue(json, COUNTS).entrySet().stream()
                    .map(count -> new WorkCount(count.getKey(), count.getValue()))
                    .sorted(Comparator.comparing(WorkList::urgency).thenComparing(WorkCount::kind))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Urgency urgency(WorkCount count) {
        return TaskKind.of(count.kind()).map(TaskKind::urgency).orElse(Urgency.WAITING);
    }
}
