package org.openchair.service.notification;

import java.util.Optional;
import org.openchair.service.data.DirectRows;
import org.openchair.service.identity.ThePlatform;
import org.openchair.service.planning.PlanningHorizon;

/** What one node of the service has to tell and to mail with, on the test's database and a real mail server. */
final class Node {

    final Notices notices = new Notices();
    final Outbox outbox = new Outbox();
    final MeetingNews news = new MeetingNews();

    Node(SetClock clock, int port) {
        MailSettings settings = new MailSettings();
        settings.host = Optional.of("127.0.0.1");
        settings.port = port;
        settings.startTls = false;
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("openchair@example.org");
        settings.retrySeconds = 60;
        settings.publicAddress = "https://openchair.example.org/";
        notices.rows = DirectRows.ofTheApplication();
        notices.mail = settings;
        notices.clock = clock;
        LetterWriter writer = new LetterWriter();
        writer.rows = notices.rows;
        writer.settings = settings;
        writer.clock = clock;
        news.rows = notices.rows;
        news.mail = settings;
        news.clock = clock;
        news.caller = ThePlatform.calls(notices.rows);
        news.horizon = new PlanningHorizon();
        MeetingNewsText meetings = new MeetingNewsText();
        meetings.news = news;
        meetings.rows = notices.rows;
        writer.meetings = meetings;
        MailServer server = new MailServer();
        server.settings = settings;
        server.clock = clock;
        outbox.rows = notices.rows;
        outbox.settings = settings;
        outbox.writer = writer;
        outbox.server = server;
        outbox.clock = clock;
    }

    /** One round of the timer. */
    void round() {
        outbox.gather();
        boolean more = true;
        while (more) {
            more = outbox.deliver();
        }
    }
}
