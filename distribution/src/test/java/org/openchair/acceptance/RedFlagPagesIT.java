package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A problem with a group is reported, stops new referrals, and is reviewed: by keyboard, and without a barrier. */
class RedFlagPagesIT {

    private static final String LIKE_ANOTHER =
            """
            WITH known AS (SELECT * FROM openchair.support_group WHERE status = 'VETTED' AND cohort_starts_on IS NULL LIMIT 1),
            added AS (
              INSERT INTO openchair.support_group (id, status, vetted_on, name, leadership, kind, format, enrollment, capacity, cost,
                confidentiality_guideline, ground_rules, time_zone, updated_at)
              SELECT gen_random_uuid(), status, vetted_on, CAST(? AS text), leadership, kind, format, enrollment, capacity, cost,
                     confidentiality_guideline, ground_rules, time_zone, now()
                FROM known RETURNING id),
            led AS (
              INSERT INTO openchair.group_facilitator (group_id, staff_id)
              SELECT a.id, f.staff_id FROM added a, openchair.group_facilitator f JOIN known k ON k.id = f.group_id)
            SELECT id FROM added""";

    private final String name = "Circle " + UUID.randomUUID();

    @Test
    void a_problem_is_reported_by_keyboard_and_reviewed_by_somebody_else() {
        String group = Records.text(LIKE_ANOTHER, name);
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/groups/" + group).sees("Open to referrals");
            Keyboard keys = new Keyboard(adams);
            keys.follows("Report a problem with this group");
            usable(adams, "The group is not told who reported it.");
            keys.presses("Report and stop new referrals");
            usable(adams, "Choose at least one thing that you saw");
            keys.ticks("Does the group promise a sure cure?")
                    .types("What happened? (optional)", "A poster says so.")
                    .presses("Report and stop new referrals");
            usable(adams, "No new referrals go to this group");
            assertThat(adams.visits("/groups/" + group).status()).isEqualTo(404);
        }
        try (Visitor ada = Visitor.signedIn("ada")) {
            ada.opens("/groups/vetting");
            Keyboard keys = new Keyboard(ada);
            keys.follows("Review " + name);
            usable(ada, "A poster says so.");
            keys.unfolds("Reinstate the group")
                    .types("Why?", "The poster was of another group.")
                    .presses("Reinstate the group");
            usable(ada, "The poster was of another group.");
        }
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            adams.opens("/groups/" + group).sees("Open to referrals");
        }
    }

    private static void usable(Visitor visitor, String words) {
        visitor.sees(words);
        PageWatch watch = new PageWatch(visitor.page());
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
