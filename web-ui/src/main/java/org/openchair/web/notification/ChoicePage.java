package org.openchair.web.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.directory.ZoneNames;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * How somebody wants to hear of notices.
 *
 * @param address where mail would go; null when the account has no verified address
 * @param mailed whether mail is sent here at all
 * @param errors what must be corrected
 */
public record ChoicePage(
        String delivery,
        String hour,
        String timeZone,
        String language,
        String address,
        boolean mailed,
        FieldErrors errors) {

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    static ChoicePage of(NoticeChoice chosen) {
        return new ChoicePage(
                chosen.delivery().name(),
                chosen.digestAt().toString(),
                chosen.timeZone(),
                chosen.language(),
                chosen.address(),
                chosen.mailed(),
                FieldErrors.none());
    }

    static ChoicePage of(NoticeChoice chosen, SubmittedForm form, FieldErrors errors) {
        return new ChoicePage(
                form.text("delivery"),
                form.text("digestAt"),
                form.text("timeZone"),
                form.text("language"),
                chosen.address(),
                chosen.mailed(),
                errors);
    }

    /** The ways of delivery. */
    public List<Choice> deliveries() {
        return List.of(
                new Choice("NONE", "Only here, in Openchair", "You get no email."),
                new Choice(
                        "DANGER",
                        "By email only when someone may be in danger",
                        "A clinician’s setting until they choose."),
                new Choice(
                        "AT_ONCE",
                        "Also by email, right away",
                        "A mail within a minute, several things in one where they come together."),
                new Choice(
                        "DAILY",
                        "Also by email, once a day",
                        "One email at the hour below, if there is something you have not read."));
    }

    /** The hours of a day. */
    public List<Choice> hours() {
        return IntStream.range(0, 24)
                .mapToObj(hour -> Choice.of("%02d:00".formatted(hour), clockFace(hour)))
                .toList();
    }

    private static String clockFace(int hour) {
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        return shown + (hour < 12 ? ":00 a.m." : ":00 p.m.");
    }

    /** The zones that people here live in, and the one chosen. */
    public List<Choice> zones() {
        return Stream.concat(ZONES.stream(), Stream.of(timeZone))
                .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone))
                .distinct()
                .map(zone -> Choice.of(zone, ZoneNames.of(ZoneId.of(zone), Locale.US)))
                .toList();
    }

    /** The languages of a mail. */
    public List<Choice> languages() {
        return List.of(Choice.of("en", "English"), Choice.of("es", "Spanish"));
    }
}
