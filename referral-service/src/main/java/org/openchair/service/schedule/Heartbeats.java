package org.openchair.service.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Heartbeats in the database. Each is written at once, outside the transaction of the job. */
@ApplicationScoped
public class Heartbeats {

    private static final String ALL =
            "SELECT job, due_at, retry_at, started_at, finished_at, outcome FROM openchair.timer_heartbeat";

    private static final String NOW = "SELECT clock_timestamp() AS now";

    private static final String FIRST =
            "INSERT INTO openchair.timer_heartbeat (job, due_at, late_at) VALUES (?, ?, ?) ON CONFLICT (job) DO NOTHING";

    @Inject
    Rows rows;

    private record Named(String job, Heartbeat heartbeat) {}

    /** The database's clock. */
    public Instant now() {
        return rows.first(Query.of(NOW), row -> row.instant("now")).orElseThrow();
    }

    /** The heartbeat of each job that has one. */
    public Map<String, Heartbeat> all() {
        return rows.list(Query.of(ALL), row -> new Named(row.text("job"), read(row))).stream()
                .collect(Collectors.toMap(Named::job, Named::heartbeat));
    }

    /** The heartbeat of a job, made if it has none. */
    Heartbeat of(JobPlan plan, Instant now) {
        return rows.first(Query.of(ALL + " WHERE job = ?", plan.name()), Heartbeats::read)
                .orElseGet(() -> first(plan, now));
    }

    void started(JobPlan plan) {
        rows.change(Query.of(
                "UPDATE openchair.timer_heartbeat SET started_at = clock_timestamp() WHERE job = ?", plan.name()));
    }

    void done(JobPlan plan, Instant now) {
        Instant due = plan.rhythm().next(now, ZoneId.systemDefault());
        rows.change(Query.of(
                "UPDATE openchair.timer_heartbeat SET finished_at = ?, outcome = 'DONE', due_at = ?, late_at = ?,"
                        + " retry_at = NULL WHERE job = ?",
                now,
                due,
                due.plus(plan.lateAfter()),
                plan.name()));
    }

    void failed(JobPlan plan, Instant now) {
        rows.change(Query.of(
                "UPDATE openchair.timer_heartbeat SET finished_at = ?, outcome = 'FAILED', retry_at = ? WHERE job = ?",
                now,
                now.plus(plan.retryAfter()),
                plan.name()));
    }

    private Heartbeat first(JobPlan plan, Instant now) {
        Instant due = plan.rhythm().first(now, ZoneId.systemDefault());
        rows.change(Query.of(FIRST, plan.name(), due, due.plus(plan.lateAfter())));
        return new Heartbeat(due, null, null, null, null);
    }

    private static Heartbeat read(Row row) {
        return new Heartbeat(
                row.instant("due_at"),
                row.instant("retry_at"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.code("outcome", RunOutcome.class));
    }
}
