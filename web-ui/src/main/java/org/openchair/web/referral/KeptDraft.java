package org.openchair.web.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.ReferralAlert;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.referral.ReferralState;

/**
 * A draft as it is kept.
 *
 * @param state where it stands
 * @param draft what it says
 * @param groups the groups that it names, in order of preference
 * @param alert the latest alert that it raised; null when it never did
 * @param lost is a group that was chosen first not to be had any more?
 */
record KeptDraft(
        ReferralState state, ReferralDraft draft, List<ChosenGroup> groups, ReferralAlert alert, boolean lost) {

    static KeptDraft empty(UUID patientId) {
        return new KeptDraft(ReferralState.DRAFT, Draft.empty(patientId), List.of(), null, false);
    }

    static KeptDraft of(ReferralView view) {
        Stream<ChosenGroup> first =
                Stream.ofNullable(view.groupId()).map(id -> new ChosenGroup(id, view.groupName(), true));
        return new KeptDraft(
                view.state(),
                Draft.of(view),
                Stream.concat(first, view.nextChoices().stream()).toList(),
                view.alert(),
                false);
    }

    /** Is it a draft no more? */
    boolean sent() {
        return state != ReferralState.DRAFT;
    }

    boolean inDanger() {
        return Boolean.TRUE.equals(draft.inDangerNow());
    }

    KeptDraft withoutFirst() {
        return new KeptDraft(state, Draft.withoutGroup(draft), groups.subList(1, groups.size()), alert, true);
    }

    /** The first step with something missing; choosing a group where one was lost. */
    ReferStep firstOpen() {
        ReferStep open = Draft.firstOpen(draft);
        return lost && open.number() > ReferStep.GROUP.number() ? ReferStep.GROUP : open;
    }

    /** The choices after the first. */
    List<ChosenGroup> next() {
        return groups.stream().skip(1).toList();
    }

    Optional<ChosenGroup> named(UUID id) {
        return groups.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
