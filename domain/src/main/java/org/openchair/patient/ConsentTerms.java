package org.openchair.patient;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a patient agrees to.
 *
 * @param shares what may be shared
 * @param groupId the group, where the recipient is one; null while a draft has none
 * @param hostId the host, where the recipient is one
 * @param until last day on which it counts, in the clinic's zone; null for until withdrawn
 */
public record ConsentTerms(
        Set<SharedItem> shares,
        ConsentRecipient recipient,
        UUID groupId,
        UUID hostId,
        ConsentPurpose purpose,
        LocalDate until) {

    public ConsentTerms {
        shares = Set.copyOf(shares);
    }

    /** What a referral shares with its group unless more or less is agreed, for a year. */
    public static ConsentTerms usual(UUID groupId, boolean phone, boolean email, LocalDate today) {
        Set<SharedItem> shares = EnumSet.of(SharedItem.NAME, SharedItem.ACCESS_NEEDS, SharedItem.PARTICIPATION);
        shares.addAll(contacts(phone, email));
        return new ConsentTerms(
                shares, ConsentRecipient.GROUP, groupId, null, ConsentPurpose.TREATMENT, usualEnd(today));
    }

    /** The ways to reach somebody that a referral shares. */
    public static Set<SharedItem> contacts(boolean phone, boolean email) {
        Set<SharedItem> ways = EnumSet.noneOf(SharedItem.class);
        if (phone) {
            ways.add(SharedItem.PHONE);
        }
        if (email) {
            ways.add(SharedItem.EMAIL);
        }
        return ways;
    }

    /** The same without one item. */
    public static Set<SharedItem> without(Set<SharedItem> shares, SharedItem item) {
        return shares.stream().filter(each -> each != item).collect(Collectors.toUnmodifiableSet());
    }

    /** The last day that is proposed: a year from now. */
    public static LocalDate usualEnd(LocalDate today) {
        return today.plusYears(1);
    }
}
