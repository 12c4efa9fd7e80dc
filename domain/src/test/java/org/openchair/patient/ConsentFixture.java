package org.openchair.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;

/** Consents for tests: what is not said is as usual. */
final class ConsentFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 5);
    static final Instant NOW = Instant.parse("2026-05-05T10:00:00Z");

    private final Set<SharedItem> shares = EnumSet.of(SharedItem.NAME);
    private ConsentRecipient recipient = ConsentRecipient.GROUP;
    private LocalDate until = TODAY.plusYears(1);
    private ConsentMethod how = ConsentMethod.VERBAL;
    private ConsentOverride override;
    private ConsentWithdrawal withdrawal;

    static ConsentFixture aConsent() {
        return new ConsentFixture();
    }

    ConsentFixture sharing(SharedItem... items) {
        shares.addAll(Set.of(items));
        return this;
    }

    ConsentFixture sharingOnly(SharedItem item) {
        shares.clear();
        return sharing(item);
    }

    ConsentFixture with(ConsentRecipient whom) {
        recipient = whom;
        return this;
    }

    ConsentFixture until(LocalDate day) {
        until = day;
        return this;
    }

    ConsentFixture given(ConsentMethod method) {
        how = method;
        return this;
    }

    ConsentFixture overriddenFor(OverrideGround ground) {
        how = ConsentMethod.NOT_ASKED;
        override = new ConsentOverride(ground, "Unconscious");
        return this;
    }

    ConsentFixture withdrawn() {
        withdrawal = new ConsentWithdrawal(Ids.next(), ConsentMethod.VERBAL, NOW, Ids.next());
        return this;
    }

    Consent now() {
        UUID group = recipient == ConsentRecipient.GROUP ? Ids.next() : null;
        UUID host = recipient == ConsentRecipient.HOST ? Ids.next() : null;
        ConsentTerms terms = new ConsentTerms(shares, recipient, group, host, ConsentPurpose.TREATMENT, until);
        return new Consent(Ids.next(), Ids.next(), null, terms, how, override, NOW, NOW, Ids.next(), withdrawal);
    }
}
