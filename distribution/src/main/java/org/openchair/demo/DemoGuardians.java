package org.openchair.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openchair.directory.AgeLimits;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;
import org.openchair.referral.ReferralMove;

/** Who agreed to the referrals of people who are or may be under 18. */
final class DemoGuardians {

    private static final List<String> PARENTS = List.of("Rosa", "Daniel", "Grace", "Samuel", "Elena");

    private DemoGuardians() {}

    /** Was it sent for someone of whom a guardian is asked? */
    static boolean agreedTo(DemoReferral referral, LocalDate today) {
        return referral.when(ReferralMove.SEND).isPresent()
                && AgeLimits.mayBeMinor(referral.patient().agesOn(today));
    }

    static CopiedTable<DemoReferral> table() {
        return new CopiedTable<DemoReferral>("openchair.guardian_consent")
                .with("referral_id", DemoReferral::id)
                .with("given_by", referral -> GuardianRole.PARENT)
                .with("name", DemoGuardians::parent)
                .with("method", referral -> ConsentMethod.WRITTEN)
                .with("given_on", referral -> LocalDate.ofInstant(referral.begunAt(), ZoneOffset.UTC))
                .with("recorded_by", DemoReferral::referrer)
                .with("recorded_at", DemoReferral::begunAt);
    }

    private static String parent(DemoReferral referral) {
        String given = PARENTS.get(Math.floorMod(referral.patient().id().hashCode(), PARENTS.size()));
        String family = referral.patient().familyName();
        return family == null ? given : given + " " + family;
    }
}
