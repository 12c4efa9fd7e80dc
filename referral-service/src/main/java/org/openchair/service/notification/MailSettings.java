package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server as the operator set it; without a host nothing is mailed. */
@ApplicationScoped
public class MailSettings {

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
