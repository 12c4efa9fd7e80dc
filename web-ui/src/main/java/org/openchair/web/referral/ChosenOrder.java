package org.openchair.web.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openchair.web.frame.SubmittedForm;

/**
 * The groups chosen, in order of preference, after a form was sent: what is ticked is chosen, a group that the page did not offer
 * stays, and a button moves or removes one.
 */
final class ChosenOrder {
    private ChosenOrder() {}

    /** The order after the form, from the order before it. */
    static List<UUID> of(List<UUID> before, SubmittedForm form) {
        List<UUID> chosen = new ArrayList<>(before);
        List<UUID> ticked = ids(form.all("groupId"));
        chosen.removeIf(each -> offered(form).contains(each) && !ticked.contains(each));
        ticked.stream().filter(each -> !chosen.contains(each)).forEach(chosen::add);
        rearrange(chosen, form.text("go"));
        return chosen;
    }

    private static Set<UUID> offered(SubmittedForm form) {
        return new TreeSet<>(ids(Arrays.asList(form.text("offered").split(","))));
    }

    private static void rearrange(List<UUID> chosen, String button) {
        int colon = button.indexOf(':');
        int place = colon < 0 ? -1 : chosen.indexOf(id(button.substring(colon + 1)));
        if (place < 0) {
            return;
        }
        switch (button.substring(0, colon)) {
            case "up" -> Collections.swap(chosen, place, Math.max(0, place - 1));
            case "down" -> Collections.swap(chosen, place, Math.min(chosen.size() - 1, place + 1));
            case "remove" -> chosen.remove(place);
            default -> {}
        }
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .map(ChosenOrder::id)
                .filter(each -> each != null)
                .distinct()
                .toList();
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
