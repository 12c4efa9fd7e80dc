package org.openchair.api.session;

import java.util.UUID;

/**
 * A member who gets no mail when meetings change, as those who lead the group see the person.
 *
 * @param callName the alias where the group meets online and the person has one
 * @param phone null unless the person agreed to share it and may be contacted
 * @param noVoicemail leave no message at that number
 */
public record MemberToCall(UUID enrollmentId, String callName, String phone, boolean noVoicemail) {}
