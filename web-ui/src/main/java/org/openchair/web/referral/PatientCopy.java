package org.openchair.web.referral;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.referral.ReferralView;
import org.openchair.directory.GroupStatus;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.web.directory.FactSheetView;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.Words;
import org.openchair.web.safety.CrisisCard;
import org.openchair.web.waitlist.StrandedList;

/**
 * The patient's own copy of a referral, on one page: where they are referred to, what the group knows, what they can
 * expect.
 *
 * @param referral the referral
 * @param callName what the patient is called
 * @param state where the referral stands
 * @param inTheWay what is in the way of a seat now; null for nothing
 * @param agreed is a consent to share with the group in force?
 * @param group the group
 * @param clinic whom to call
 * @param joiningLink link or number to join; null before there is a seat, and where none is needed
 * @param crisis who can help in danger
 * @param language the language it is read in
 */
public record PatientCopy(
        UUID referral,
        String callName,
        ReferralState state,
        SeatObstacle inTheWay,
        boolean agreed,
        FactSheet group,
        String clinic,
        String joiningLink,
        CrisisCard crisis,
        Locale language) {

    /** Is there one? Not before it is sent, nor once it has ended: then it would send people to a group that does not expect them. */
    public static boolean isFor(ReferralView referral) {
        return isFor(referral.state(), referral.groupClosed());
    }

    static boolean isFor(ReferralState state, String groupClosed) {
        return !StrandedList.isForGood(groupClosed) && standing(state).isPresent();
    }

    private static Optional<String> standing(ReferralState state) {
        return switch (state) {
            case SENT, INFO_REQUESTED -> Optional.of("sent");
            case WAITLISTED -> Optional.of("waiting");
            case OFFERED -> Optional.of("offered");
            case ACCEPTED, ATTENDING -> Optional.of("seated");
            case PAUSED -> Optional.of("paused");
            default -> Optional.empty();
        };
    }

    /** What happens next, by where the referral stands, in the order in which it happens. */
    public List<String> steps() {
        Stream<String> first = state.seated() && isSuspended() ? lines("unusual") : Stream.empty();
        return Stream.concat(first, lines(told())).toList();
    }

    /** People with a seat go on meeting while it is, though perhaps not as planned (ADR 87). */
    private boolean isSuspended() {
        return group.status() == GroupStatus.SUSPENDED;
    }

    private Stream<String> lines(String told) {
        ResourceBundle words = words();
        return IntStream.iterate(1, number -> words.containsKey(told + "." + number), number -> number + 1)
                .mapToObj(number -> say(told + "." + number));
    }

    /** Why a seat cannot be had is not told on paper: someone else may read it, or be the reason. */
    private String told() {
        if (!agreed) {
            return state.seated() ? "seatOnly" : "notAgreed";
        }
        if (state.seated() || inTheWay == null) {
            return standing(state).orElseThrow();
        }
        boolean waits = inTheWay == SeatObstacle.OFFER_ENDED || inTheWay == SeatObstacle.NEXT_COHORT;
        return waits ? "waiting" : "talkFirst";
    }

    /** The group's answers that matter before the first visit. */
    public List<FactSheetView.Fact> facts() {
        FactSheetView sheet = new FactSheetView(group, language);
        List<String> wanted = List.of("ask.where", "ask.when", "ask.facilitator", "ask.cost", "ask.register").stream()
                .map(sheet::say)
                .toList();
        return sheet.facts().stream()
                .filter(fact -> wanted.contains(fact.question()))
                .toList();
    }

    /** What goes with every record about substance use, in the words of the regulation; null for other groups. */
    public String notice() {
        return RedisclosureNotice.where(group.partTwo(), language);
    }

    /** The next meetings, for people who have a seat. */
    public List<String> nextSessions() {
        return !state.seated() || isSuspended() ? List.of() : new FactSheetView(group, language).nextSessions();
    }

    /** A text of the copy, with the patient's name in place of {0}, the group's of {1} and the clinic's of {2}. */
    public String say(String key) {
        return words().getString(key)
                .replace("{0}", callName)
                .replace("{1}", group.name())
                .replace("{2}", clinic);
    }

    private ResourceBundle words() {
        return Words.in(PatientCopy.class, "patient-copy", language);
    }

    /** What a fact reads as when the group never stated it. */
    public String notStated() {
        return new FactSheetView(group, language).say("not-stated");
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }
}
