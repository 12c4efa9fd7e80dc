package org.openchair.api.notification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Marks several notices as read.
 *
 * @param upTo the newest of them; what came after it stays unread
 */
public record ReadNotices(@NotNull UUID upTo) {}
