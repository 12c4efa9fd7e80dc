package org.openchair.web.home;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openchair.api.WorkItem;
import org.openchair.web.frame.Role;
import org.openchair.web.frame.When;
import org.openchair.web.signin.SignedIn;

/**
 * What needs this person, oldest harm first.
 *
 * @param role decides what is said when nothing does
 * @param items one sentence and one act each
 */
public record WorkList(Role role, List<Item> items) {
    private static final Set<String> HARM = Set.of(
            "referral-declined",
            "never-attended",
            "referral-unanswered",
            "info-requested",
            "group-suspended",
            "charter-changed",
            "red-flag-review",
            "crisis-check-due");

    /**
     * One thing to do.
     *
     * @param sentence what is the matter
     * @param action what to do
     * @param address where to do it
     * @param waited for how long it has waited
     * @param attention whether someone is kept waiting by it
     */
    public record Item(String sentence, String action, String address, String waited, boolean attention) {}

    static WorkList of(SignedIn person, List<WorkItem> items, Clock clock) {
        return new WorkList(
                person.role(), items.stream().map(item -> item(item, clock)).toList());
    }

    /** The heading: how much there is. */
    public String title() {
        if (items.isEmpty()) {
            return "Nothing needs you now";
        }
        return items.size() == 1 ? "One thing needs you" : items.size() + " things need you";
    }

    private static Item item(WorkItem item, Clock clock) {
        return new Item(
                item.sentence(),
                item.action(),
                address(item),
                When.waited(item.since(), clock),
                HARM.contains(item.kind()));
    }

    private static String address(WorkItem item) {
        return switch (item.target()) {
            case "referral" -> referral(item);
            case "inbox" -> "/inbox/" + item.targetId();
            case "session" -> "/sessions/" + item.targetId();
            case "group" -> "/groups/" + item.targetId();
            case "set-up" -> "/groups/" + item.targetId() + "/set-up";
            case "evaluation" -> "/groups/" + item.targetId() + "/set-up/evaluation";
            case "vetting" -> "/groups/" + item.targetId() + "/vetting";
            case "person" -> "/people/" + item.targetId();
            case "crisis" -> "/reference/crisis/" + item.targetId();
            case "report" -> "/reports/participation?quarter=" + item.targetId();
            default -> "/";
        };
    }

    private static String referral(WorkItem item) {
        return "/referrals/" + item.targetId() + ("draft-unsent".equals(item.kind()) ? "/needs" : "");
    }
}
