package org.openchair.service.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.letter.ReturnLetter.Fact;
import org.openchair.api.letter.ReturnLetter.Section;
import org.openchair.api.participation.Participation;
import org.openchair.directory.ZoneNames;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.SeatObstacle.Advice;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.staff.Role;

/** Writes the letter: every form of it is made from these words. */
final class LetterWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "a.m.", 1L, "p.m."))
            .toFormatter(Locale.US);
    private static final ResourceBundle STANDING = ResourceBundle.getBundle(
            LetterWords.class.getPackageName() + ".standing",
            Locale.ENGLISH,
            LetterWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** The ends of a referral that a closed group is the reason for. */
    private static final Set<ReferralState> CLOSING = EnumSet.of(ReferralState.TRANSFERRED, ReferralState.CANCELLED);

    private final LetterContent content;

    LetterWords(LetterContent content) {
        this.content = content;
    }

    ReturnLetter letter() {
        return new ReturnLetter(
                content.referralId(),
                content.patientId(),
                "Return letter: " + content.patientName(),
                facts(),
                List.of(
                        new Section("Status", List.of(standing())),
                        new Section("Participation", participation(content.participation())),
                        new Section("Scores", scores()),
                        new Section("What we need from you", List.of(asked())),
                        new Section("About this letter", List.of(STANDING.getString("about")))),
                RedisclosureNotice.where(content.partTwo()));
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("Patient", content.patientName()),
                new Fact("Born", content.birthDate().words()),
                new Fact("Record number", content.recordNumber()),
                new Fact("Group", content.groupName()),
                new Fact("Referred by", content.referrer() + ", " + content.clinic()),
                new Fact("Sent", date(content.sentAt(), content.zone())),
                new Fact("Written", date(content.writtenAt(), content.zone())));
    }

    private String standing() {
        LetterEnding ending = content.ending();
        if (content.notSentOn()) {
            return STANDING.getString(ending.key()) + " " + STANDING.getString("notSentOn." + ending.had());
        }
        if (ending.groupClosed() && CLOSING.contains(content.state())) {
            return STANDING.getString(content.state() + ".closed");
        }
        if (content.inTheWay() == SeatObstacle.GROUP_CLOSED) {
            return STANDING.getString(ending.key());
        }
        if (content.state() == ReferralState.OFFERED && content.inTheWay() != null) {
            return STANDING.getString(
                    content.inTheWay() == SeatObstacle.CONSENT_OVER ? "OFFERED.consentOver" : "OFFERED.inTheWay");
        }
        return standing(content.state(), content.participation().shared());
    }

    /** Where a referral stands, as a sentence, which says whether the patient came only where that is shared. */
    static String standing(ReferralState state, boolean shared) {
        ReferralState told = state.told(shared);
        String discreet = told + ".notShared";
        return STANDING.getString(!shared && STANDING.containsKey(discreet) ? discreet : told.name());
    }

    private static List<String> participation(Participation counted) {
        if (!counted.shared()) {
            return List.of("Not shared: the patient did not agree to it, or withdrew consent.");
        }
        if (counted.since() == null) {
            return List.of("No seat was taken, so no session could be attended.");
        }
        List<String> sentences = new ArrayList<>(List.of(attended(counted)));
        absences(counted).ifPresent(sentences::add);
        if (counted.nextSession() != null) {
            sentences.add("The next session is " + moment(counted) + ".");
        }
        return sentences;
    }

    private static String attended(Participation counted) {
        String held = "Attended " + counted.attended() + " of " + counted(counted.held(), "session") + " held since "
                + date(counted.since());
        String until = counted.until() == null ? "" : ", until " + date(counted.until());
        String last = counted.lastAttendedOn() == null ? "" : "; last on " + date(counted.lastAttendedOn());
        return held + until + last + ".";
    }

    private static Optional<String> absences(Participation counted) {
        List<String> parts = new ArrayList<>();
        addIfAny(parts, counted.excused(), "absent with an excuse");
        addIfAny(parts, counted.missed(), "absent without one");
        addIfAny(parts, counted.notRecorded(), "not recorded, which is not an absence");
        return parts.isEmpty() ? Optional.empty() : Optional.of("Of the others: " + String.join("; ", parts) + ".");
    }

    private static void addIfAny(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private List<String> scores() {
        return content.scores().isEmpty()
                ? List.of("No score is on record.")
                : content.scores().stream().map(ScoreStory::told).toList();
    }

    private String asked() {
        if (content.consentOver() && content.inTheWay() != SeatObstacle.GROUP_CLOSED) {
            return STANDING.getString("consentOver");
        }
        if (content.notSentOn()) {
            return ReferralState.SEND_ON;
        }
        if (content.question() != null && content.inTheWay() == null) {
            return "The group asks: “" + content.question() + "”";
        }
        Advice advice = SeatObstacle.advice(
                content.state(),
                content.inTheWay(),
                Role.CLINICIAN,
                content.participation().shared());
        return advice.turn() == Role.CLINICIAN ? advice.nextStep() : "Nothing right now.";
    }

    static String date(LocalDate day) {
        return day.format(DATE);
    }

    private static String date(Instant moment, ZoneId zone) {
        return moment.atZone(zone).format(DATE);
    }

    private static String moment(Participation counted) {
        ZoneId zone = ZoneId.of(counted.timeZone() == null ? "UTC" : counted.timeZone());
        ZonedDateTime there = counted.nextSession().atZone(zone);
        return there.format(DAY) + ", " + there.format(TIME) + " (" + ZoneNames.of(zone, Locale.US) + ")";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
