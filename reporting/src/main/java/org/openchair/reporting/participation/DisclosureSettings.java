package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Threshold;

/** What the operator may set about disclosure control. A value that would weaken the promise stops the start. */
@ApplicationScoped
class DisclosureSettings {

    private static final int KEY_BYTES = 32;

    private final int threshold;
    private final Optional<String> jitterKey;
    private Jitter jitter;

    /**
     * As the operator set it.
     *
     * @param jitterKey secret; without it a key is made at the start: choices then cannot be made again, but are frozen all the
     *     same
     */
    @Inject
    DisclosureSettings(
            @ConfigProperty(name = "openchair.reporting.threshold", defaultValue = "11") int threshold,
            @ConfigProperty(name = "openchair.reporting.jitter.key") Optional<String> jitterKey) {
        this.threshold = threshold;
        this.jitterKey = jitterKey;
    }

    /** For the container's proxy only. */
    DisclosureSettings() {
        this(Threshold.LOWEST, Optional.empty());
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        threshold();
        jitter = new Jitter(
                jitterKey.map(key -> key.getBytes(StandardCharsets.UTF_8)).orElseGet(DisclosureSettings::newKey));
    }

    @Produces
    Threshold threshold() {
        return new Threshold(threshold);
    }

    @Produces
    Jitter jitter() {
        return jitter;
    }

    private static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
