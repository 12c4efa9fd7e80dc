package org.openchair.web.home;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openchair.api.WorkCount;
import org.openchair.api.WorkItem;
import org.openchair.api.WorkPage;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;
import org.openchair.web.notification.Targets;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;
import org.openchair.work.TaskKind;
import org.openchair.work.Urgency;

/**
 * What needs this person, the most urgent first.
 *
 * @param role decides what is said when nothing does
 * @param items one sentence and one act each
 * @param total how many there are, of the kind chosen
 * @param filters kinds to choose from; empty when there is one kind
 * @param paging where the list stands among its pages
 */
public record WorkList(Role role, List<Item> items, long total, List<Filter> filters, Paging paging) {
    /**
     * One thing to do.
     *
     * @param sentence what is the matter
     * @param action what to do
     * @param address where to do it
     * @param waited how long it has waited
     * @param urgency in words, where it is more than a wait; null elsewhere
     * @param attention whether someone is kept waiting by it
     */
    public record Item(
            String sentence, String action, String address, String waited, String urgency, boolean attention) {}

    /**
     * A kind to choose.
     *
     * @param words what it is called, with how many there are
     * @param chosen whether it is shown now
     */
    public record Filter(String words, String address, boolean chosen) {}

    static WorkList of(SignedIn person, WorkPage page, String kind, Paging paging, Clock clock) {
        return new WorkList(
                person.role(),
                page.items().stream().map(item -> item(item, clock)).toList(),
                page.total(),
                filters(page, kind),
                paging);
    }

    /** The heading: how much there is. */
    public String title() {
        if (total == 0) {
            return "Nothing needs your attention now";
        }
        return total == 1 ? "1 item needs your attention" : total + " items need your attention";
    }

    private static List<Filter> filters(WorkPage page, String kind) {
        if (page.counts().size() < 2) {
            return List.of();
        }
        int all = page.counts().stream().mapToInt(WorkCount::count).sum();
        return Stream.concat(
                        Stream.of(new Filter("All (" + all + ")", "/", kind.isEmpty())),
                        page.counts().stream().map(count -> filter(count, kind)))
                .toList();
    }

    private static Filter filter(WorkCount count, String kind) {
        String title = TaskKind.of(count.kind())
                .map(TaskKind::title)
                .orElse(count.kind().replace('-', ' '));
        return new Filter(
                title + " (" + count.count() + ")",
                "/?kind=" + count.kind(),
                count.kind().equals(kind));
    }

    private static Item item(WorkItem item, Clock clock) {
        boolean more = item.urgency().compareTo(Urgency.WAITING) < 0;
        return new Item(
                item.sentence(),
                item.action(),
                address(item),
                waited(item, clock),
                more ? item.urgency().words() : null,
                item.urgency().pressing());
    }

    /** How long something has waited: danger does not rest on weekends and holidays. */
    private static String waited(WorkItem item, Clock clock) {
        return item.urgency() == Urgency.DANGER ? When.inDanger(item.since(), clock) : waited(item.workingDays());
    }

    /** How long something has waited, on the clock of working days. */
    static String waited(int workingDays) {
        if (workingDays == 0) {
            return "less than a working day";
        }
        return workingDays == 1 ? "1 working day" : workingDays + " working days";
    }

    private static String address(WorkItem item) {
        return Set.of("draft-unsent", "transfer-unsent").contains(item.kind())
                ? "/referrals/" + item.targetId() + "/needs"
                : Targets.address(item.target(), item.targetId());
    }
}
