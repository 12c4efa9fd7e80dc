package org.openchair.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.service.notification.MailServer.Result;

/** Talking to a mail server: with an account, and never without encryption where that is demanded. */
class MailServerTest {

    private static final ServerSetup SMTP = new ServerSetup(18127, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private GreenMail mail;

    @BeforeEach
    void open() {
        mail = new GreenMail(SMTP);
        mail.start();
        mail.setUser("openchair@example.org", "openchair", "secret");
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void sends_nothing_to_a_server_that_offers_no_encryption_where_it_is_demanded() {
        assertThat(server(true, null).send(letter())).isEqualTo(Result.UNREACHABLE);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void signs_in_with_its_account() {
        assertThat(server(false, "secret").send(letter())).isEqualTo(Result.SENT);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_leaves_the_mail_waiting() {
        assertThat(server(false, "wrong").send(letter())).isEqualTo(Result.UNREACHABLE);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private static MailServer server(boolean startTls, String password) {
        MailServer server = new MailServer();
        server.clock = Clock.systemUTC();
        server.settings = new MailSettings();
        server.settings.host = Optional.of("127.0.0.1");
        server.settings.port = SMTP.getPort();
        server.settings.startTls = startTls;
        server.settings.user = Optional.ofNullable(password).map(known -> "openchair");
        server.settings.password = Optional.ofNullable(password);
        server.settings.from = Optional.of("openchair@example.org");
        return server;
    }

    private static Letter letter() {
        return new Letter(
                Ids.next(), "somebody@example.org", "Something waits", "Sign in.", Locale.ENGLISH, Optional.empty());
    }
}
