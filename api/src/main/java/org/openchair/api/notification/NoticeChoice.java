package org.openchair.api.notification;

import java.time.LocalTime;
import org.openchair.notification.Delivery;

/**
 * How the caller hears of notices besides the application.
 *
 * @param digestAt local time of the daily mail
 * @param timeZone IANA zone of that time
 * @param language {@code en} or {@code es}
 * @param address verified address of the caller's account; null when it has none
 * @param mailed whether mail is sent here at all
 */
public record NoticeChoice(
        Delivery delivery, LocalTime digestAt, String timeZone, String language, String address, boolean mailed) {}
