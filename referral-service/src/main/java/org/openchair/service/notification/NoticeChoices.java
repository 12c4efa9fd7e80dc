package org.openchair.service.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.notification.ChooseNotices;
import org.openchair.api.notification.NoticeChoice;
import org.openchair.notification.Delivery;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;

/** How the caller hears of notices. A clinician who chose nothing is mailed word of danger, others nothing. */
@Act
public class NoticeChoices {

    /** The zone of people of whom nothing else is known. */
    public static final String DEFAULT_ZONE = "America/New_York";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Inject
    Rows rows;

    @Inject
    MailSettings settings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** As it is now. Refused with {@code not-linked}. */
    public Outcome<NoticeChoice> read() {
        return caller.staff().then(me -> Outcome.done(stored(me).orElseGet(() -> nothingChosen(me))));
    }

    /** The zone in which a person reads times: the clinic's, or the one they chose. */
    public ZoneId zone(Person person) {
        return Optional.ofNullable(person.clinicZone())
                .orElseGet(() ->
                        ZoneId.of(stored(person).map(NoticeChoice::timeZone).orElse(DEFAULT_ZONE)));
    }

    /** Chooses. Refused with {@code not-linked}, {@code mail-address-missing} or {@code time-zone-unknown}. */
    public Outcome<NoticeChoice> choose(ChooseNotices asked) {
        return caller.staff().then(me -> objection(asked)
                .<Outcome<NoticeChoice>>map(Outcome::refused)
                .orElseGet(() -> keep(me.staffId(), asked)));
    }

    /**
     * From now on word of danger reaches a clinician who has chosen nothing, at the account's verified address. Changes no choice; doing it
     * again changes nothing. Refused with {@code not-linked}.
     */
    public Outcome<NoticeChoice> byDefault() {
        return caller.staff().then(me -> {
            if (me.clinicId() != null && caller.verifiedAddress().isPresent()) {
                NoticeChoice usual = nothingChosen(me);
                rows.change(Query.of(
                        """
                        INSERT INTO openchair.notice_choice (staff_id, delivery, digest_at, time_zone, language, address, chosen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (staff_id) DO NOTHING""",
                        me.staffId(),
                        Delivery.DANGER,
                        usual.digestAt(),
                        usual.timeZone(),
                        usual.language(),
                        usual.address(),
                        clock.instant()));
            }
            return Outcome.done(stored(me).orElseGet(() -> nothingChosen(me)));
        });
    }

    private Optional<Refusal> objection(ChooseNotices asked) {
        if (!ZoneId.getAvailableZoneIds().contains(asked.timeZone())) {
            return Optional.of(new Refusal("time-zone-unknown", "Choose a time zone from the list.", "timeZone"));
        }
        return asked.delivery() != Delivery.NONE && caller.verifiedAddress().isEmpty()
                ? Optional.of(new Refusal(
                        "mail-address-missing",
                        "Your account has no verified email address. Ask an administrator to add one.",
                        "delivery"))
                : Optional.empty();
    }

    private Outcome<NoticeChoice> keep(UUID me, ChooseNotices asked) {
        String address = caller.verifiedAddress().orElse(null);
        rows.change(Query.of(
                """
                INSERT INTO openchair.notice_choice (staff_id, delivery, digest_at, time_zone, language, address, chosen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (staff_id) DO UPDATE SET delivery = EXCLUDED.delivery, digest_at = EXCLUDED.digest_at,
                  time_zone = EXCLUDED.time_zone, language = EXCLUDED.language, address = EXCLUDED.address, chosen_at = EXCLUDED.chosen_at""",
                me,
                asked.delivery(),
                asked.digestAt(),
                asked.timeZone(),
                asked.language(),
                address,
                clock.instant()));
        return Outcome.done(new NoticeChoice(
                asked.delivery(), asked.digestAt(), asked.timeZone(), asked.language(), address, settings.on()));
    }

    private Optional<NoticeChoice> stored(Person me) {
        return rows.first(
                Query.of("SELECT * FROM openchair.notice_choice WHERE staff_id = ?", me.staffId()), this::read);
    }

    private NoticeChoice read(Row row) {
        return new NoticeChoice(
                row.code("delivery", Delivery.class),
                row.time("digest_at"),
                row.text("time_zone"),
                row.text("language"),
                caller.verifiedAddress().orElse(null),
                settings.on());
    }

    private NoticeChoice nothingChosen(Person me) {
        String zone = me.clinicZone() == null ? DEFAULT_ZONE : me.clinicZone().getId();
        return new NoticeChoice(
                Delivery.NONE, MORNING, zone, "en", caller.verifiedAddress().orElse(null), settings.on());
    }
}
