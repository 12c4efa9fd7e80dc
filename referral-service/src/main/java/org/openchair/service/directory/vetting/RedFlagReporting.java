package org.openchair.service.directory.vetting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.GroupStep;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.GroupNotices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Role;

/**
 * Takes a red-flag report, from anybody of the staff. The group is suspended in the same transaction: once it is committed, no
 * referral is sent to or accepted by the group. Its members stay and its sessions go on.
 */
@Act
public class RedFlagReporting {

    @Inject
    Groups groups;

    @Inject
    Checklist checklist;

    @Inject
    Reports reports;

    @Inject
    Caller caller;

    @Inject
    GroupNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code red-flag-unknown}, {@code id-taken} or {@code move-not-possible}. */
    public Outcome<GroupMoveMade> report(UUID groupId, ReportRedFlags report) {
        return Found.or404(groups.findForChange(groupId)).then(group -> reports.about(report.id())
                .map(known -> repeated(known, group))
                .orElseGet(() -> known(report).then(known -> suspend(group, known))));
    }

    private Outcome<ReportRedFlags> known(ReportRedFlags report) {
        return checklist.knows(report.codes())
                ? Outcome.done(report)
                : Outcome.refused(
                        new Refusal("red-flag-unknown", "Choose red flags from the current checklist.", "codes"));
    }

    private static Outcome<GroupMoveMade> repeated(UUID known, SupportGroup group) {
        return known.equals(group.id())
                ? Outcome.done(new GroupMoveMade(group.id(), group.status()))
                : Outcome.refused(Refusal.idTaken());
    }

    private Outcome<GroupMoveMade> suspend(SupportGroup group, ReportRedFlags report) {
        Instant now = clock.instant();
        GroupStep.Actor reporter = new GroupStep.Actor(caller.subject(), role());
        String reason = String.join(", ", report.codes());
        GroupStep step = new GroupStep(Ids.next(), GroupMove.REPORT, reporter, reason, now, group.today(clock));
        GroupStatus before = group.status();
        return group.make(step, groups.historyLength(group.id()) + 1).then(event -> {
            groups.add(event);
            reports.keep(group.id(), report, reporter, now);
            notices.tell(group, before);
            audit.record(AuditEvent.changed("group.report", null, "group", group.id()));
            return Outcome.done(new GroupMoveMade(group.id(), group.status()));
        });
    }

    private Role role() {
        Optional<Role> first = Stream.of(Role.CLINICIAN, Role.FACILITATOR, Role.PROGRAM_MANAGER, Role.ADMINISTRATOR)
                .filter(caller::is)
                .findFirst();
        return first.orElseThrow();
    }
}
