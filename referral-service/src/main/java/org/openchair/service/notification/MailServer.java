package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands letters to the operator's mail server, one connection each. What it logs names nobody. */
@ApplicationScoped
public class MailServer {

    /** What came of it. */
    enum Result {
        SENT,
        /** The server will never take it, because of the address. */
        REFUSED,
        /** The server did not take it now. */
        DEFERRED,
        /** There was no server to talk to: nothing is wrong with the letter. */
        UNREACHABLE
    }

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    /** Sends it, or says why not. */
    Result send(Letter letter) {
        try {
            Session session = Session.getInstance(settings.session());
            MimeMessage message = message(session, letter);
            try (Transport server = session.getTransport()) {
                return connects(server) ? send(server, message) : Result.UNREACHABLE;
            }
        } catch (AddressException e) {
            return Result.REFUSED;
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "A mail could not be made or closed: {0}",
                    e.getClass().getName());
            return Result.DEFERRED;
        }
    }

    private boolean connects(Transport server) {
        try {
            server.connect(settings.user(), settings.password());
            return true;
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "The mail server cannot be used: {0}",
                    e.getClass().getName());
            return false;
        }
    }

    private static Result send(Transport server, MimeMessage message) {
        try {
            server.sendMessage(message, message.getAllRecipients());
            return Result.SENT;
        } catch (SendFailedException e) {
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            return refused ? Result.REFUSED : Result.DEFERRED;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "A mail was not taken: {0}", e.getClass().getName());
            return Result.DEFERRED;
        }
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session, letter);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().getLanguage());
        if (letter.stopAddress().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stopAddress().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    /** A message whose Message-ID says nothing of this machine and stays the same when it is sent again. */
    private static final class Identified extends MimeMessage {

        private final Letter letter;

        Identified(Session session, Letter letter) {
            super(session);
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@openchair>");
        }
    }
}
