package org.openchair.notification;

import java.util.Objects;
import java.util.UUID;

/**
 * Somebody of the staff is to be told of something.
 *
 * @param recipientStaffId who is told
 * @param target what it is about, as the pages call it: {@code referral}, {@code inbox}, {@code group}, {@code session}…
 * @param targetId which one
 */
public record Notice(NoticeKind kind, UUID recipientStaffId, String target, UUID targetId) {

    public Notice {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(recipientStaffId);
        Objects.requireNonNull(target);
        Objects.requireNonNull(targetId);
    }
}
