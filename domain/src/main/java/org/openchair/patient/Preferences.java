package org.openchair.patient;

import java.util.Set;
import java.util.TreeSet;

/**
 * How a person wants to be spoken of, reached and met.
 *
 * @param pronouns in the person's own words, or null
 * @param alias name for groups that meet online, or null
 * @param postalCode where the person lives, or null
 * @param contactBy null when not stated
 * @param doNotContact nobody but the clinic may get in touch, whatever was agreed for a referral
 * @param noVoicemail no message may be left where somebody else could hear it
 * @param accessNeeds codes of the access-need vocabulary
 */
public record Preferences(
        String pronouns,
        String alias,
        String postalCode,
        ContactBy contactBy,
        boolean doNotContact,
        boolean noVoicemail,
        Set<String> accessNeeds) {

    /** Nothing was stated. */
    public static final Preferences NOT_STATED = new Preferences(null, null, null, null, false, false, Set.of());

    public Preferences {
        accessNeeds = Set.copyOf(accessNeeds);
    }

    /** These and those of the same person's other record: what protects the person or helps them stays from both. */
    Preferences joined(Preferences other, Set<MergedField> fromOther) {
        Set<String> needs = new TreeSet<>(accessNeeds);
        needs.addAll(other.accessNeeds);
        return new Preferences(
                MergedField.PRONOUNS.of(pronouns, other.pronouns, fromOther),
                MergedField.ALIAS.of(alias, other.alias, fromOther),
                MergedField.POSTAL_CODE.of(postalCode, other.postalCode, fromOther),
                MergedField.CONTACT_BY.of(contactBy, other.contactBy, fromOther),
                doNotContact || other.doNotContact,
                noVoicemail || other.noVoicemail,
                needs);
    }
}
