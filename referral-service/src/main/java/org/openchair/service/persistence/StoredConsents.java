package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.patient.Consent;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentOverride;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.ConsentWithdrawal;
import org.openchair.patient.Consents;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.SharedItem;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Consents in the database. */
@RequestScoped
public class StoredConsents implements Consents {

    private static final String CONSENTS =
            """
            SELECT c.*, w.id AS withdrawal_id, w.withdrawn_how, w.withdrawn_at, w.recorded_by AS withdrawal_recorded_by
              FROM openchair.consent c
              LEFT JOIN openchair.consent_withdrawal w ON w.consent_id = c.id""";

    @Inject
    Rows rows;

    @Override
    public boolean covers(UUID patientId, UUID groupId, SharedItem what, Instant on) {
        return rows.first(
                        Query.of("SELECT openchair.consent_covers(?, ?, ?, ?) AS covers", patientId, groupId, what, on),
                        row -> row.flag("covers"))
                .orElse(false);
    }

    @Override
    public List<Consent> with(UUID patientId, UUID groupId, UUID referralId) {
        Query query = Query.of(CONSENTS)
                .then("JOIN openchair.support_group g ON g.id = ?", groupId)
                .then("LEFT JOIN openchair.referral r ON r.id = c.referral_id WHERE c.patient_id = ?", patientId)
                .then(
                        "AND (c.group_id = g.id OR c.host_id = g.host_id)"
                                + " AND (c.referral_id IS NULL OR c.referral_id = ?"
                                + " OR (r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR'))"
                                + " AND NOT openchair.consent_came_to_nothing(c, openchair.now())",
                        referralId);
        return rows.list(query, StoredConsents::consent);
    }

    @Override
    public Optional<Consent> find(UUID id) {
        return rows.first(Query.of(CONSENTS + " WHERE c.id = ?", id), StoredConsents::consent);
    }

    @Override
    public Optional<Consent> ofReferral(UUID referralId) {
        return rows.first(
                Query.of(
                        CONSENTS + " WHERE c.referral_id = ? ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1",
                        referralId),
                StoredConsents::consent);
    }

    @Override
    public void add(Consent consent) {
        ConsentTerms terms = consent.terms();
        ConsentOverride override = consent.override();
        rows.change(Query.of(
                """
                INSERT INTO openchair.consent (id, patient_id, referral_id, shares, recipient, group_id, host_id, purpose, until,
                       given_how, override_ground, override_note, given_at, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                consent.id(),
                consent.patientId(),
                consent.referralId(),
                terms.shares().stream().sorted().map(Enum::name).toList(),
                terms.recipient(),
                terms.groupId(),
                terms.hostId(),
                terms.purpose(),
                terms.until(),
                consent.givenHow(),
                override == null ? null : override.ground(),
                override == null ? null : override.note(),
                consent.givenAt(),
                consent.recordedAt(),
                consent.recordedBy()));
    }

    @Override
    public void forget(UUID draftId) {
        rows.change(Query.of("DELETE FROM openchair.consent WHERE referral_id = ?", draftId));
    }

    @Override
    public void withdraw(UUID consentId, ConsentWithdrawal withdrawal) {
        rows.change(Query.of(
                "INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by)"
                        + " VALUES (?, ?, ?, ?, ?)",
                withdrawal.id(),
                consentId,
                withdrawal.how(),
                withdrawal.at(),
                withdrawal.recordedBy()));
    }

    private static Consent consent(Row row) {
        return new Consent(
                row.id("id"),
                row.id("patient_id"),
                row.id("referral_id"),
                terms(row),
                row.code("given_how", ConsentMethod.class),
                override(row),
                row.instant("given_at"),
                row.instant("recorded_at"),
                row.id("recorded_by"),
                withdrawal(row));
    }

    private static ConsentTerms terms(Row row) {
        return new ConsentTerms(
                row.codes("shares", SharedItem.class),
                row.code("recipient", ConsentRecipient.class),
                row.id("group_id"),
                row.id("host_id"),
                row.code("purpose", ConsentPurpose.class),
                row.date("until"));
    }

    private static ConsentOverride override(Row row) {
        OverrideGround ground = row.code("override_ground", OverrideGround.class);
        return ground == null ? null : new ConsentOverride(ground, row.text("override_note"));
    }

    private static ConsentWithdrawal withdrawal(Row row) {
        UUID id = row.id("withdrawal_id");
        return id == null
                ? null
                : new ConsentWithdrawal(
                        id,
                        row.code("withdrawn_how", ConsentMethod.class),
                        row.instant("withdrawn_at"),
                        row.id("withdrawal_recorded_by"));
    }
}
