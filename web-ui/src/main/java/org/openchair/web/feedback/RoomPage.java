package org.openchair.web.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.openchair.api.feedback.FeedbackRound;
import org.openchair.web.frame.When;

/**
 * The code that members rate a session with, to be shown in the room.
 *
 * @param round how it stands, with the code only right after it was made
 * @param problem why no code was made; null if nothing went wrong
 */
public record RoomPage(FeedbackRound round, String problem, Clock clock) {

    /** Whether the code can be shown now; it is never shown again. */
    public boolean isNew() {
        return round.code() != null;
    }

    /** The QR code of its address. */
    public QrCode qr() {
        return QrCode.of(round.url());
    }

    /** The address without the code, for those who type. */
    public String address() {
        return round.url().replaceFirst("\\?.*", "");
    }

    /** Whether a code can be made now. */
    public boolean isOpen() {
        Instant now = clock.instant();
        return !now.isBefore(round.opensAt()) && now.isBefore(round.closesAt());
    }

    /** Whether it is too early. */
    public boolean isEarly() {
        return clock.instant().isBefore(round.opensAt());
    }

    /** A moment where the group is. */
    public String moment(Instant moment) {
        return When.moment(moment, ZoneId.of(round.timeZone()), Locale.ENGLISH);
    }
}
