package org.openchair.web.meeting;

import java.util.List;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.GroupLeaders;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * Who leads a group together, with what somebody can change about it.
 *
 * @param group who leads it
 * @param colleagues who could lead it too
 * @param staffId who was chosen
 * @param errors what must be corrected
 * @param manages whether whoever looks is a program manager, who can end anybody's lead
 */
public record LeadersPage(
        GroupLeaders group, List<Colleague> colleagues, String staffId, FieldErrors errors, boolean manages) {

    /** Where this page is. */
    public String address() {
        return "/groups/" + group.groupId() + "/leaders";
    }

    /** The group's own page, by the role of who looks. */
    public String back() {
        return (manages ? "/groups/" : "/my-groups/") + group.groupId();
    }

    /** Whether somebody's lead can be ended here: one's own, or anybody's by a program manager, but not the last. */
    public boolean canEnd(GroupLeaders.Leader leader) {
        return (manages || leader.you()) && group.leaders().size() > 1;
    }

    /** What ending a lead is called. */
    public static String end(GroupLeaders.Leader leader) {
        return leader.you() ? "Stop leading this group" : "Remove as facilitator";
    }

    /** Who could lead it too. */
    public List<Choice> choices() {
        return colleagues.stream()
                .map(each -> Choice.of(
                        each.staffId().toString(),
                        each.credential() == null ? each.name() : each.name() + ", " + Labels.of(each.credential())))
                .toList();
    }
}
