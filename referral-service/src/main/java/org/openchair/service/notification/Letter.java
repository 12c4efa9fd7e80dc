package org.openchair.service.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as it is handed to the mail server.
 *
 * @param id its Message-ID is made of it, so that a receiver knows a mail that came twice
 * @param stopAddress where the receiver stops further ones with one click; empty in a mail to staff
 */
record Letter(UUID id, String address, String subject, String text, Locale language, Optional<String> stopAddress) {

    @Override
    public String toString() {
        return "a letter";
    }
}
