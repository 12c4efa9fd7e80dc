package org.openchair.web.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openchair.api.directory.FactSheet;
import org.openchair.directory.Leadership;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.RecoveryStage;
import org.openchair.patient.SharedItem;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;

/**
 * What somebody can be asked to agree to with a group.
 *
 * @param therapistLed does a therapist lead it? Scores are for therapists alone
 * @param partTwo is it about substance use? Then consent is signed, says so and has an end
 */
public record ConsentChoices(boolean therapistLed, boolean partTwo) {

    /** As the group is. */
    public static ConsentChoices of(FactSheet group) {
        return new ConsentChoices(group.leadership() == Leadership.THERAPIST_LED, group.partTwo());
    }

    /** What can be shared besides the name and the ways to reach somebody. */
    public List<Choice> items() {
        return Labels.choices(beyondContact().toArray(SharedItem[]::new));
    }

    /**
     * All that can be shared, the name excepted, which always is.
     *
     * @param stage as it is on record, or null; only of someone in Growth can a group be told that they are
     */
    public List<Choice> everything(RecoveryStage stage) {
        Set<SharedItem> all = EnumSet.of(SharedItem.PHONE, SharedItem.EMAIL);
        all.addAll(beyondContact());
        if (stage == RecoveryStage.GROWTH) {
            all.add(SharedItem.PEER_LEADERSHIP);
        }
        return Labels.choices(all.toArray(SharedItem[]::new));
    }

    private Set<SharedItem> beyondContact() {
        Set<SharedItem> items = EnumSet.of(SharedItem.ACCESS_NEEDS, SharedItem.PARTICIPATION);
        if (therapistLed) {
            items.add(SharedItem.SCORES);
        }
        if (partTwo) {
            items.add(SharedItem.SUBSTANCE_USE);
        }
        return items;
    }

    /** What is ticked to begin with: what is usual, and never what the law wants to be said. */
    public Set<SharedItem> usual() {
        return EnumSet.of(SharedItem.ACCESS_NEEDS, SharedItem.PARTICIPATION);
    }

    /** For what. */
    public List<Choice> purposes() {
        return Labels.choices(ConsentPurpose.values());
    }

    /** How somebody can have agreed. */
    public List<Choice> methods() {
        return Labels.choices(Arrays.stream(ConsentMethod.values())
                .filter(each -> each.signed() || each == ConsentMethod.VERBAL && !partTwo)
                .toArray(ConsentMethod[]::new));
    }

    /** The same, and that nobody could be asked. */
    public List<Choice> methodsOrNone() {
        List<Choice> all = new ArrayList<>(methods());
        all.add(new Choice(
                ConsentMethod.NOT_ASKED.name(),
                Labels.of(ConsentMethod.NOT_ASKED),
                "Only in an emergency" + (treats() ? " or for treatment" : "") + ". Say why below."));
        return all;
    }

    /** How somebody can say that they take it back. */
    public static List<Choice> ways() {
        return new ConsentChoices(false, false).methods();
    }

    /** On what the law lets the clinician go on. */
    public List<Choice> grounds() {
        return treats() ? Labels.choices(OverrideGround.values()) : Labels.choices(OverrideGround.EMERGENCY);
    }

    private boolean treats() {
        return therapistLed && !partTwo;
    }
}
