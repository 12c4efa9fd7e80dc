package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server as the operator set it; without a host nothing is mailed. */
@ApplicationScoped
public class MailSettings {

    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "openchair.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "openchair.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "openchair.mail.starttls", defaultValue = "true")
    boolean startTls;

    @Inject
    @ConfigProperty(name = "openchair.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "openchair.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "openchair.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "openchair.mail.retry.seconds", defaultValue = "60")
    int retrySeconds;

    @Inject
    @ConfigProperty(name = "openchair.mail.every.seconds", defaultValue = "15")
    int everySeconds;

    @Inject
    @ConfigProperty(name = "openchair.base.url")
    String publicAddress;

    /** Is mail sent at all? */
    public boolean on() {
        return host.isPresent() && from.isPresent();
    }

    /** What Jakarta Mail is to know of the server. */
    Properties session() {
        Properties session = new Properties();
        session.setProperty("mail.transport.protocol", "smtp");
        session.setProperty("mail.smtp.host", host.orElseThrow());
        session.setProperty("mail.smtp.port", Integer.toString(port));
        session.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        session.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        session.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        session.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        session.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        session.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return session;
    }

    /** Account at the server, or null. */
    String user() {
        return user.orElse(null);
    }

    /** Its password, or null. */
    String password() {
        return password.orElse(null);
    }

    /** Address that mail comes from. */
    String from() {
        return from.orElseThrow();
    }

    /** The delay before the second try; it doubles with each further one. */
    Duration firstDelay() {
        return Duration.ofSeconds(retrySeconds);
    }

    /** How often the outbox is looked through. */
    Duration every() {
        return Duration.ofSeconds(everySeconds);
    }

    /** The address of a page of ours. */
    String page(String path) {
        return publicAddress.replaceFirst("/+$", "") + path;
    }
}
