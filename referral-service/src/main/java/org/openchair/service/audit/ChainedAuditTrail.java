package org.openchair.service.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.problem.RequestId;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Keeps the events of a request until its act ends, then writes them into the chain. */
@RequestScoped
public class ChainedAuditTrail implements AuditTrail {

    private static final String INSERT = "INSERT INTO openchair.audit_event"
            + " (at, actor_subject, actor_role, action, patient_id, resource, request_id) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";

    private final List<AuditEvent> pending = new ArrayList<>();

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    @Override
    public void record(AuditEvent event) {
        pending.add(event);
    }

    /** Writes what was recorded, in one statement. To be called last in the transaction. */
    public void write() {
        if (pending.isEmpty()) {
            return;
        }
        String values = pending.stream().map(event -> ROW).collect(Collectors.joining(", "));
        rows.change(Query.of(
                INSERT + values, pending.stream().flatMap(this::columns).toArray()));
        pending.clear();
    }

    /** What was recorded and is not written yet. */
    public List<AuditEvent> recorded() {
        return List.copyOf(pending);
    }

    /** Drops what was recorded after the first so many. */
    public void forgetAfter(int first) {
        pending.subList(Math.min(first, pending.size()), pending.size()).clear();
    }

    /** Drops what was recorded, because it did not happen. */
    public void forget() {
        pending.clear();
    }

    private Stream<Object> columns(AuditEvent event) {
        return Stream.of(
                clock.instant(),
                caller.subject(),
                String.join(" ", caller.roleNames()),
                event.action(),
                event.patientId(),
                event.resource(),
                caller.platform() ? null : RequestId.of(request));
    }
}
