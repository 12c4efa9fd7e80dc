package org.openchair.api.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;
import org.openchair.session.SessionPlace;

/**
 * Says where one session is. Repeating it changes nothing.
 *
 * @param version version of the session that the person saw
 * @param place room or place; null or blank where the group's own holds
 * @param joiningLink address to join by; null or blank where the group's own holds
 * @param screen answer to the text screen; null before it has asked
 */
public record PlaceSession(
        @Min(0) int version,
        @FreeText(readBy = Reader.PLACE) @OneLine @Size(max = 200) String place,
        @Size(max = 500) @Pattern(regexp = "|https://\\S+", message = "Enter a link that begins with https://")
                String joiningLink,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** As the session keeps it. */
    public SessionPlace asked() {
        return new SessionPlace(stated(place), stated(joiningLink));
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
