package org.openchair.web.referral;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.referral.ReasonLists;
import org.openchair.referral.ReasonGroup;
import org.openchair.referral.ReferralMove;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.MoveWords;
import org.openchair.web.safety.TextQuestions;

/**
 * The moves that somebody can make now, each with a short form.
 *
 * @param address where the forms are sent
 * @param version version of the referral that the reader sees
 * @param person whom it is about, as the reader calls them
 * @param moves the moves
 * @param reasons what can be chosen where a move needs a reason
 * @param groups other groups that can be named; none where the group is chosen later
 * @param keptFromSome does a clinic read reason and message only where it hears whether the person comes?
 * @param entered the form that is handed back
 * @param errors what must be corrected in it
 * @param moveId the id that the move will have, so that pressing a button twice moves once
 */
public record MoveForms(
        String address,
        int version,
        String person,
        List<ReferralMove> moves,
        ReasonLists reasons,
        List<Choice> groups,
        boolean keptFromSome,
        MoveForm entered,
        FieldErrors errors,
        UUID moveId) {

    /** Reasons of the same side. */
    public record Reasons(String whose, List<Choice> choices) {}

    /** What is asked of somebody who has not sent a form yet. */
    public static MoveForms of(
            String address,
            int version,
            String person,
            List<ReferralMove> moves,
            ReasonLists reasons,
            List<Choice> groups,
            boolean keptFromSome,
            MoveForm entered,
            FieldErrors errors) {
        return new MoveForms(
                address, version, person, moves, reasons, groups, keptFromSome, entered, errors, Ids.next());
    }

    /** Those that need nothing but a press of a button. */
    public List<ReferralMove> simple() {
        return moves.stream().filter(MoveForms::isSimple).toList();
    }

    /** Those that are unfolded first: they ask for a reason or words, or end something. */
    public List<ReferralMove> folded() {
        return moves.stream().filter(move -> !isSimple(move)).toList();
    }

    private static boolean isSimple(ReferralMove move) {
        return move == ReferralMove.ACCEPT;
    }

    /** The reasons of a move, by whose they are. */
    public List<Reasons> reasonsOf(ReferralMove move) {
        return Arrays.stream(ReasonGroup.values())
                .map(group -> new Reasons(MoveWords.group(group), choices(move, group)))
                .filter(each -> !each.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(ReferralMove move, ReasonGroup group) {
        return reasons.of(move).stream()
                .filter(reason -> reason.group() == group)
                .map(reason -> Choice.of(reason.code(), reason.label()))
                .toList();
    }

    /** The name of a move's field, which is its id too. */
    public static String field(String name, ReferralMove move) {
        return MoveForm.field(name, move);
    }

    /** What was entered there before it was handed back. */
    public String value(String name, ReferralMove move) {
        return entered.text(name, move);
    }

    /** What is wrong with what was entered there; null if nothing is. */
    public String error(String name, ReferralMove move) {
        return errors.of(field(name, move));
    }

    /** What was typed into the form that is handed back, by the service's name of the field. */
    public String typed(String name) {
        return entered.move() == null ? "" : entered.text(name, entered.move());
    }

    /** What was answered to the safety question of the text screen. */
    public String danger() {
        return entered.form().text(TextQuestions.DANGER);
    }

    /** Is this the form that is handed back? */
    public boolean isOpen(ReferralMove move) {
        return entered.move() == move;
    }

    /** What to know before a message is written; null where it is read in any case. */
    public String commentHint() {
        return keptFromSome ? MoveWords.keptFromSome() : null;
    }

    /** Is there another group to name with the move? */
    public boolean asksGroup(ReferralMove move) {
        return move.namesGroup() && !groups.isEmpty();
    }

    /** What its button says. */
    public String go(ReferralMove move) {
        return switch (move) {
            case ACCEPT, DECLINE -> MoveWords.go(move) + " " + person;
            default -> MoveWords.go(move);
        };
    }
}
