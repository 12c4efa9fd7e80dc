package org.openchair.service.directory.vetting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.api.directory.ChecklistAnswer;
import org.openchair.api.directory.GroupMoveMade;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.RedFlagReport;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.ChecklistRule;
import org.openchair.directory.GroupEvent;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.GroupStep;
import org.openchair.directory.Groups;
import org.openchair.directory.RedFlagAnswer;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;
import org.openchair.service.directory.Leaders;
import org.openchair.service.notification.GroupNotices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.session.SessionPlanning;

/** Moves a directory entry on: submits, returns, vets, renews, reinstates, retires. */
@Act
public class GroupMoving {

    private static final Set<GroupMove> REVIEWS = Set.of(GroupMove.REINSTATE, GroupMove.RENEW, GroupMove.RETIRE);
    private static final Set<GroupMove> SETTLED_BY_OTHERS = Set.of(GroupMove.REINSTATE, GroupMove.RENEW);

    @Inject
    Groups groups;

    @Inject
    GroupAccess access;

    @Inject
    Leaders leaders;

    @Inject
    Checklist checklist;

    @Inject
    Reports reports;

    @Inject
    CharterStanding standing;

    @Inject
    SessionPlanning planning;

    @Inject
    GroupNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Moves it. Asking again with the same id gives the same answer.
     *
     * @return refused with {@code not-found}, {@code stale-version}, the table's codes, those of {@link ChecklistRule} and of
     *     {@link VettingRule}, {@code peer-leads-therapist-group} or {@code reviewer-is-reporter}
     */
    public Outcome<GroupMoveMade> move(UUID id, MakeGroupMove asked) {
        return Found.or404(groups.findForChange(id))
                .then(group -> Found.or404(access.actor(group, asked.move())).then(actor -> groups.event(asked.id())
                        .map(made -> repeated(made, id))
                        .orElseGet(() -> fresh(group, asked, actor))));
    }

    private static Outcome<GroupMoveMade> repeated(GroupEvent made, UUID id) {
        return made.groupId().equals(id)
                ? Outcome.done(new GroupMoveMade(id, made.toStatus()))
                : Outcome.refused(Refusal.idTaken());
    }

    private Outcome<GroupMoveMade> fresh(SupportGroup group, MakeGroupMove asked, GroupStep.Actor actor) {
        if (!asked.move().askedFor()) {
            return Outcome.refused(
                    "move-not-possible", "This happens when a report or a change is made: make that instead.");
        }
        if (group.version() != asked.version()) {
            return Outcome.refused(Refusal.stale(new GroupMoveMade(group.id(), group.status()), asked));
        }
        GroupStep step =
                new GroupStep(asked.id(), asked.move(), actor, asked.reason(), clock.instant(), group.today(clock));
        return asked.move()
                .apply(group.status(), actor.role(), asked.reason())
                .then(possible -> stated(group, step))
                .then(stated -> vettable(group, asked))
                .then(vettable -> reviewable(group, asked.move()))
                .then(reviewed -> charterVetted(group, asked.move()))
                .then(allowed -> make(group, step, answers(asked)));
    }

    /** A group is submitted and listed only with all that people have to know of it, and only led as it says. */
    private Outcome<SupportGroup> stated(SupportGroup group, GroupStep step) {
        boolean counts = step.move().lists() || step.move() == GroupMove.SUBMIT;
        List<Refusal> missing = VettingRule.missing(new VettingRule.Candidate(group.facts(), step.today()));
        if (!counts) {
            return Outcome.done(group);
        }
        return missing.isEmpty()
                ? leaders.canLead(group, group.facts().leaders(), null)
                : Outcome.refused(missing.get(0));
    }

    private Outcome<SupportGroup> vettable(SupportGroup group, MakeGroupMove asked) {
        if (!asked.move().needsChecklist()) {
            return Outcome.done(group);
        }
        ChecklistRule.Asked vetting = new ChecklistRule.Asked(
                access.isAuthor(group.id()),
                checklist.asked(),
                answers(asked),
                !standing.charterChanged(group.id())
                        && !reports.open(group.id()).isEmpty());
        return Rule.check(ChecklistRule.all(), vetting).then(fine -> Outcome.done(group));
    }

    /** Whoever raised the alarm is not the one who calls it off. */
    private Outcome<SupportGroup> reviewable(SupportGroup group, GroupMove move) {
        boolean own = SETTLED_BY_OTHERS.contains(move)
                && reports.open(group.id()).stream().anyMatch(RedFlagReport::mine);
        return own
                ? Outcome.refused("reviewer-is-reporter", "You reported this group. Ask a colleague to review it.")
                : Outcome.done(group);
    }

    /** A charter that was changed is vetted anew, by the checklist; a mere suspension is reviewed without it. */
    private Outcome<SupportGroup> charterVetted(SupportGroup group, GroupMove move) {
        boolean changed = standing.charterChanged(group.id());
        if (changed && move == GroupMove.REINSTATE) {
            return Outcome.refused(
                    "charter-not-vetted", "The charter was changed since it was vetted. Renew the vetting instead.");
        }
        return !changed && move == GroupMove.RENEW && !group.vetted()
                ? Outcome.refused("move-not-possible", "Review why it is suspended, then reinstate or retire it.")
                : Outcome.done(group);
    }

    private Outcome<GroupMoveMade> make(SupportGroup group, GroupStep step, List<RedFlagAnswer> answers) {
        GroupStatus before = group.status();
        return group.make(step, groups.historyLength(group.id()) + 1).then(event -> {
            groups.add(event);
            checklist.keep(event.id(), answers);
            if (REVIEWS.contains(step.move())) {
                reports.settle(group.id(), event.id());
            }
            planning.replan(group);
            notices.tell(group, before);
            audit.record(AuditEvent.changed(
                    "group." + step.move().name().toLowerCase(Locale.ROOT), null, "group", group.id()));
            return Outcome.done(new GroupMoveMade(group.id(), group.status()));
        });
    }

    private static List<RedFlagAnswer> answers(MakeGroupMove asked) {
        boolean kept = asked.move().needsChecklist() || asked.move() == GroupMove.RETURN;
        return Optional.of(asked.answers()).filter(answers -> kept).orElse(List.of()).stream()
                .map(GroupMoving::answer)
                .toList();
    }

    private static RedFlagAnswer answer(ChecklistAnswer given) {
        return new RedFlagAnswer(given.code(), given.version(), given.present(), given.note());
    }
}
