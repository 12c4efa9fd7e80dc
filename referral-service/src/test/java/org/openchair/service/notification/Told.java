package org.openchair.service.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openchair.service.data.DirectRows;

/** Telling, on the test's database and at a time that the test says, where no mail is sent. */
public final class Told {

    private Told() {}

    public static Notices at(Instant now) {
        Notices notices = new Notices();
        notices.rows = DirectRows.ofTheApplication();
        notices.clock = Clock.fixed(now, ZoneOffset.UTC);
        notices.mail = new MailSettings();
        notices.mail.host = Optional.empty();
        notices.mail.from = Optional.empty();
        return notices;
    }
}
