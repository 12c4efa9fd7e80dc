package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.SharedItem;

/** What the demo's patients agreed to with their referrals: most for a year, a few not for much longer, and one took it back. */
final class DemoConsents {

    private static final int ENDING_SOON = 60;
    private static final int DAYS_LEFT = 20;

    /** Somebody of each clinic with an account, seated in a group that a demo user leads, took it back yesterday. */
    private static final String TAKEN_BACK =
            """
            INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by)
            SELECT md5(seated.id::text)::uuid, seated.id, 'VERBAL', openchair.now() - interval '1 day', seated.recorded_by
              FROM (SELECT DISTINCT ON (r.clinic_id) c.id, c.recorded_by
                      FROM openchair.consent c
                      JOIN openchair.referral r ON r.id = c.referral_id AND r.state = 'ATTENDING'
                      JOIN openchair.staff s ON s.id = r.referrer_id AND s.subject IS NOT NULL
                      JOIN openchair.group_facilitator f ON f.group_id = r.group_id
                      JOIN openchair.staff leader ON leader.id = f.staff_id AND leader.subject IS NOT NULL
                     WHERE c.given_at < openchair.now() - interval '1 day'
                     ORDER BY r.clinic_id, r.sent_at, r.id) seated""";

    private DemoConsents() {}

    /** Only of referrals to which the patient agreed. */
    static CopiedTable<DemoReferral> table(LocalDate today) {
        return new CopiedTable<DemoReferral>("openchair.consent")
                .with("id", referral -> referral.history().get(0).id())
                .with("referral_id", DemoReferral::id)
                .with("patient_id", referral -> referral.patient().id())
                .with(
                        "group_id",
                        referral -> referral.group() == null
                                ? null
                                : referral.group().id())
                .with("recipient", referral -> ConsentRecipient.GROUP)
                .with("shares", DemoConsents::shares)
                .with("purpose", referral -> ConsentPurpose.TREATMENT)
                .with("until", referral -> until(referral, today))
                .with("given_how", DemoConsents::how)
                .with("given_at", DemoReferral::begunAt)
                .with("recorded_at", DemoReferral::begunAt)
                .with("recorded_by", DemoReferral::referrer);
    }

    static void takeBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(TAKEN_BACK);
        }
    }

    private static boolean partTwo(DemoReferral referral) {
        return referral.group() != null && referral.group().partTwo();
    }

    private static ConsentMethod how(DemoReferral referral) {
        ConsentMethod how = referral.asked().consent();
        return partTwo(referral) && !how.signed() ? ConsentMethod.WRITTEN : how;
    }

    private static String shares(DemoReferral referral) {
        Set<SharedItem> shares = EnumSet.of(SharedItem.NAME, SharedItem.ACCESS_NEEDS, SharedItem.PARTICIPATION);
        shares.addAll(ConsentTerms.contacts(
                referral.asked().sharePhone(), referral.asked().shareEmail()));
        if (partTwo(referral)) {
            shares.add(SharedItem.SUBSTANCE_USE);
        }
        return shares.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static LocalDate until(DemoReferral referral, LocalDate today) {
        boolean soon = Math.floorMod(referral.id().hashCode(), ENDING_SOON) == 0;
        return soon
                ? today.plusDays(DAYS_LEFT)
                : ConsentTerms.usualEnd(LocalDate.ofInstant(referral.begunAt(), ZoneOffset.UTC));
    }
}
