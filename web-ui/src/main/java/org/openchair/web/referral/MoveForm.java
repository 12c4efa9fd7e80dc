package org.openchair.web.referral;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.referral.MakeMove;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.RequiredInput;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.safety.TextQuestions;

/**
 * A move as somebody filled in its form. The fields of each move's form carry its name, because a page has several.
 *
 * @param move the move; null before a form was sent
 * @param form what was entered
 */
public record MoveForm(ReferralMove move, SubmittedForm form) {
    private static final Set<String> FIELDS = Set.of("reason", "comment", "groupId", "until", "leaderChecked");

    /** Nothing was sent yet. */
    public static MoveForm none() {
        return new MoveForm(null, SubmittedForm.parse(""));
    }

    /** The form of a move is opened with a reason chosen, for instance when a group turned out not to fit. */
    public static MoveForm opened(ReferralMove move, String reason) {
        return new MoveForm(move, SubmittedForm.parse(field("reason", move) + "=" + reason));
    }

    /** What the form says; a form that is not ours is turned away. */
    public static MoveForm of(SubmittedForm form) {
        ReferralMove move = Labels.parse(ReferralMove.class, form.text("move"));
        if (move == null) {
            throw notOurs();
        }
        return new MoveForm(move, form);
    }

    /** The name of a move's field. */
    public static String field(String name, ReferralMove move) {
        return name + "-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was entered into a field of a move's form; empty for the others' forms. */
    public String text(String name, ReferralMove asked) {
        return asked == move ? form.text(field(name, asked)) : "";
    }

    /** The last day of a break, as it was typed. */
    public DateFields until() {
        return move == ReferralMove.PAUSE ? DateFields.from(form, field("until", move)) : DateFields.EMPTY;
    }

    /** What has to be corrected before it can be sent. */
    public FieldErrors missing() {
        boolean noDate = !until().isEmpty() && until().date().isEmpty();
        return FieldErrors.none()
                .when(
                        move.needsReason() && said("reason") == null,
                        field("reason", move),
                        "Choose a reason, so that the other side knows what to do next")
                .when(
                        move.needs(RequiredInput.COMMENT) && said("comment") == null,
                        field("comment", move),
                        "Write a message, so that the other side can answer")
                .when(
                        noDate,
                        field("until", move),
                        until().advice("Enter a date, such as March 3, 2027, or leave blank"));
    }

    /**
     * What the service found wrong, beside the fields of this form, or leading to the referral that is in the way.
     *
     * @param folder address of the referrals as the caller sees them, ending in a slash
     */
    public FieldErrors refused(Problem problem, String folder) {
        return FieldErrors.leadingTo(problem, folder).orElseGet(() -> refused(problem));
    }

    private FieldErrors refused(Problem problem) {
        FieldErrors found = FieldErrors.of(problem, "moves", FIELDS);
        FieldErrors here = FieldErrors.none();
        found.all().forEach((field, message) -> here.add(FIELDS.contains(field) ? field(field, move) : field, message));
        return here.asking(found);
    }

    /** The move as the service takes it. */
    public MakeMove command() {
        try {
            return new MakeMove(
                    UUID.fromString(form.text("moveId")),
                    move,
                    Integer.parseInt(form.text("version")),
                    said("reason"),
                    said("comment"),
                    said("groupId") == null ? null : UUID.fromString(said("groupId")),
                    lastDay(),
                    TextQuestions.answer(form),
                    said("leaderChecked") == null ? null : true);
        } catch (IllegalArgumentException notOurForm) {
            throw notOurs();
        }
    }

    private LocalDate lastDay() {
        return until().date().orElse(null);
    }

    private String said(String name) {
        String text = form.text(field(name, move));
        return text.isEmpty() ? null : text;
    }

    private static ErrorPageException notOurs() {
        return new ErrorPageException(ErrorPage.of(400));
    }
}
