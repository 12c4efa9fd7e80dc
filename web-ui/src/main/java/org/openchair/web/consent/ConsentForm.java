package org.openchair.web.consent;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.referral.ReferralConsent;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.SharedItem;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * A consent as it is being entered.
 *
 * @param id that it will have, so that pressing the button twice notes it once
 * @param shares what is ticked
 * @param how null until chosen
 * @param ground null unless nobody was asked
 */
public record ConsentForm(
        UUID id,
        Set<SharedItem> shares,
        ConsentPurpose purpose,
        DateFields until,
        ConsentMethod how,
        OverrideGround ground,
        String groundNote) {

    /** The fields of the form. */
    public static final Set<String> FIELDS =
            Set.of("shares", "purpose", "until", "consentMethod", "ground", "groundNote");

    /** What is asked to begin with: the usual, for a year. */
    public static ConsentForm usual(Set<SharedItem> shares, LocalDate today) {
        return new ConsentForm(
                Ids.next(), shares, ConsentPurpose.TREATMENT, DateFields.of(today.plusYears(1)), null, null, "");
    }

    /** What is noted already, to be noted anew. */
    public static ConsentForm of(ConsentView noted) {
        return new ConsentForm(
                Ids.next(),
                noted.shares(),
                noted.purpose(),
                noted.until() == null ? DateFields.EMPTY : DateFields.of(noted.until()),
                noted.givenHow(),
                noted.ground(),
                noted.groundNote() == null ? "" : noted.groundNote());
    }

    /** What was entered. */
    public static ConsentForm from(SubmittedForm form) {
        Set<SharedItem> shares = EnumSet.noneOf(SharedItem.class);
        form.all("shares").stream()
                .map(each -> Labels.parse(SharedItem.class, each))
                .filter(Objects::nonNull)
                .forEach(shares::add);
        return new ConsentForm(
                id(form.text("consentId")),
                shares,
                Labels.parse(ConsentPurpose.class, form.text("purpose")),
                DateFields.from(form, "until"),
                Labels.parse(ConsentMethod.class, form.text("consentMethod")),
                Labels.parse(OverrideGround.class, form.text("ground")),
                form.text("groundNote"));
    }

    /** What must be said before it is kept. */
    public FieldErrors missing(ConsentChoices choices) {
        boolean unasked = how == ConsentMethod.NOT_ASKED;
        return FieldErrors.none()
                .when(
                        choices.partTwo() && !unasked && !shares.contains(SharedItem.SUBSTANCE_USE),
                        "shares",
                        "Ask whether you may say that this is about substance use; without that, the group cannot be told")
                .when(purpose == null, "purpose", "Choose a purpose")
                .when(
                        until.isEmpty() && choices.partTwo(),
                        "until",
                        "Enter a last day: a consent about substance use needs one")
                .when(
                        !until.isEmpty() && until.date().isEmpty(),
                        "until",
                        until.advice("Enter a date such as 3 31 2027"))
                .when(how == null, "consentMethod", "Choose how the patient agreed, or stop here")
                .when(unasked && ground == null, "ground", "Choose the legal grounds for sending without asking")
                .when(unasked && groundNote.isEmpty(), "groundNote", "Say why these grounds apply");
    }

    /** The same, sharing more. */
    public ConsentForm sharing(Set<SharedItem> more) {
        Set<SharedItem> all = EnumSet.of(SharedItem.NAME);
        all.addAll(shares);
        all.addAll(more);
        return new ConsentForm(id, all, purpose, until, how, ground, groundNote);
    }

    /** To be kept in a draft. */
    public ReferralConsent forDraft(ScreenAnswer screen) {
        boolean unasked = how == ConsentMethod.NOT_ASKED;
        return new ReferralConsent(
                id,
                shares,
                purpose,
                until.date().orElse(null),
                how,
                unasked ? ground : null,
                unasked ? groundNote : null,
                screen);
    }

    /** To be kept for a group. */
    public NoteConsent withGroup(UUID groupId) {
        return new NoteConsent(
                id,
                shares,
                ConsentRecipient.GROUP,
                groupId,
                null,
                purpose,
                until.date().orElse(null),
                how,
                null);
    }

    /**
     * To be kept for a further group that is asked when the first cannot take the person. It has an id of its own, the same each
     * time, and leaves out what each group is asked about anew: scores and that it is about substance use.
     */
    public NoteConsent withFurther(UUID groupId) {
        Set<SharedItem> shared = EnumSet.copyOf(sharing(Set.of()).shares());
        shared.removeAll(Set.of(SharedItem.SCORES, SharedItem.SUBSTANCE_USE));
        UUID own = UUID.nameUUIDFromBytes((id + " " + groupId).getBytes(StandardCharsets.UTF_8));
        return new ConsentForm(own, shared, purpose, until, how, null, "").withGroup(groupId);
    }

    /** To be kept for all groups of a host; a group cannot welcome somebody without a name. */
    public NoteConsent withHost(UUID hostId) {
        return sharing(Set.of()).with(ConsentRecipient.HOST, hostId);
    }

    /** To be kept for the own clinic: what groups may tell back to it. */
    public NoteConsent withClinic() {
        return with(ConsentRecipient.CLINIC, null);
    }

    private NoteConsent with(ConsentRecipient recipient, UUID hostId) {
        return new NoteConsent(
                id, shares, recipient, null, hostId, purpose, until.date().orElse(null), how, null);
    }

    /** What is ticked, as the boxes are named. */
    public List<String> ticked() {
        return shares.stream().map(Enum::name).toList();
    }

    /** The code of an answer; empty before there is one. */
    public static String code(Enum<?> answer) {
        return answer == null ? "" : answer.name();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
