package org.openchair.web.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.GroupHistoryEntry;
import org.openchair.api.directory.RedFlagReport;
import org.openchair.api.directory.VettingView;
import org.openchair.directory.GroupMove;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/**
 * Where the vetting of a group stands, and what can be done about it.
 *
 * @param view the group's vetting
 * @param reason what was written into the form that is handed back; empty before
 * @param asked the move whose form is handed back; null before
 * @param errors what must be corrected
 * @param moveId the id that the next move will have, so that pressing a button twice moves once
 */
public record VettingPage(VettingView view, String reason, GroupMove asked, FieldErrors errors, UUID moveId) {

    /** Can the reader make this move now? */
    public boolean can(GroupMove move) {
        return view.moves().contains(move);
    }

    /** The address of the group's fact sheet, below which everything about it is. */
    public String address() {
        return "/groups/" + view.id();
    }

    /** What was entered for a move before it was handed back. */
    public String entered(GroupMove move) {
        return move == asked ? reason : "";
    }

    /** What is wrong with what was entered for a move; null if nothing is. */
    public String error(GroupMove move) {
        return errors.of(field(move));
    }

    /** The field in which the reason of a move is entered. */
    public static String field(GroupMove move) {
        return "reason-" + move.name().toLowerCase(Locale.ROOT);
    }

    /** Until when the vetting holds, in words; null if it never was vetted. */
    public String vetted() {
        return view.vettedOn() == null
                ? null
                : When.date(view.vettedOn()) + "; valid until " + When.date(view.vettedUntil());
    }

    /** When its charter was changed since it was vetted; null while it stands as vetted. */
    public String charterChanged(ZoneId zone) {
        return view.charterChangedAt() == null ? null : When.date(view.charterChangedAt(), zone);
    }

    /** What it says about why a row of the history came to be; null where that says itself. */
    public static String reason(GroupHistoryEntry entry) {
        boolean part = entry.reason() != null && SetUpPart.of(entry.reason()).isPresent();
        return part ? Labels.of(SetUpPart.of(entry.reason()).orElseThrow()) : entry.reason();
    }

    /** The red flags of a report. */
    public static List<String> flags(RedFlagReport report) {
        return report.flags().stream().map(CodeLabel::label).toList();
    }

    /** Who reported, and when; never the name. */
    public static String reporter(RedFlagReport report, ZoneId zone) {
        String who = report.mine() ? "You" : "A " + report.reporterRole().replace('-', ' ');
        return who + ", " + When.date(report.at(), zone);
    }

    /** A move of the history in words. */
    public static String happened(GroupHistoryEntry entry) {
        return switch (entry.move()) {
            case GroupMove.BEGIN -> "Begun";
            case GroupMove.CHANGED -> "Entry changed";
            default -> Labels.of(GroupMove.valueOf(entry.move()));
        };
    }

    /** Who made a move of the history. */
    public static String actor(GroupHistoryEntry entry) {
        String role = entry.actorRole().equals("system")
                ? "import"
                : entry.actorRole().replace('-', ' ');
        String assurer = entry.assurer() == null ? "" : ", vetted by " + entry.assurer();
        return Optional.ofNullable(entry.actor())
                        .map(name -> name + " (" + role + ")")
                        .orElse(role)
                + assurer;
    }

    /** The day of a move. */
    public static String day(GroupHistoryEntry entry, ZoneId zone) {
        return When.date(entry.at(), zone);
    }
}
