package org.openchair.api.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.openchair.notification.Delivery;

/**
 * Chooses how to hear of notices. Mail goes to the verified address of the account.
 *
 * @param digestAt local time of the daily mail
 * @param timeZone IANA zone of that time, such as {@code America/New_York}
 * @param language {@code en} or {@code es}
 */
public record ChooseNotices(
        @NotNull Delivery delivery,
        @NotNull LocalTime digestAt,
        @NotNull @Size(max = 60) String timeZone,
        @NotNull @Pattern(regexp = "en|es", message = "Choose en or es") String language) {}
