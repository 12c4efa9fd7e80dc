package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Being told, choosing how, and stopping mail without an account, in a browser. */
class NoticePagesIT {

    private static final String OF_FAY = "(SELECT id FROM openchair.staff WHERE display_name = ?)";

    @Test
    void a_facilitator_is_told_opens_it_without_a_mouse_and_it_counts_no_more() {
        Records.change(
                "INSERT INTO openchair.notice (id, kind, recipient_id, target, target_id, made_at)"
                        + " SELECT gen_random_uuid(), 'GROUP_REINSTATED', f.staff_id, 'group', f.group_id, now() + interval '1 minute'"
                        + " FROM openchair.group_facilitator f WHERE f.staff_id = " + OF_FAY + " LIMIT 1",
                "Fay Foster");
        long before = unread();
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            fay.opens("/");
            assertThat(fay.page().locator(".oc-header__notices").innerText())
                    .contains(before > 99 ? "99+" : "" + before);
            fay.opens("/notices?show=unread").sees("Referrals are taken again in one place after a review.");
            usable(fay, watch);
            new Keyboard(fay).presses("Open");
            assertThat(fay.page().url()).contains("/groups/");
            assertThat(unread()).isEqualTo(before - 1);
            fay.opens("/notices").presses("Mark all as read").sees("Marked as read");
            assertThat(unread()).isZero();
            usable(fay, watch);
            fay.opens("/notices?show=unread").sees("You have read everything");
            usable(fay, watch);
        }
    }

    @Test
    void somebody_chooses_one_mail_a_day_at_nine_in_chicago() {
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            PageWatch watch = new PageWatch(adams.page());
            adams.opens("/notices").follows("Notification settings").sees("dr.adams@example.org");
            usable(adams, watch);
            adams.chooses("How do you want to be notified?", "Also by email, once a day");
            adams.page().getByLabel("Hour of the daily email").selectOption("09:00");
            adams.page().getByLabel("Your time zone").selectOption("America/Chicago");
            adams.presses("Save settings").sees("Your settings are saved");
            adams.opens("/notices/choice");
            assertThat(adams.page().getByLabel("Hour of the daily email").inputValue())
                    .isEqualTo("09:00");
            assertThat(adams.page().getByLabel("Your time zone").inputValue()).isEqualTo("America/Chicago");
            adams.chooses("How do you want to be notified?", "Only here, in Openchair")
                    .presses("Save settings");
        }
    }

    @Test
    void the_administrator_sends_a_mail_again() {
        Records.change(
                "INSERT INTO openchair.outgoing_mail (id, staff_id, state, made_at, due_at, attempts, failure, settled_at)"
                        + " SELECT gen_random_uuid(), id, 'GIVEN_UP', now(), now(), 1, 'refused', now()"
                        + " FROM openchair.staff WHERE display_name = ?",
                "Theo Thompson");
        try (Visitor ada = Visitor.signedIn("ada")) {
            PageWatch watch = new PageWatch(ada.page());
            ada.opens("/")
                    .sees("Email that could not be delivered")
                    .followsAddress("/undelivered-mail")
                    .sees("Theo Thompson");
            usable(ada, watch);
            ada.presses("Send again").sees("The email is on its way again").sees("Every email was delivered");
            usable(ada, watch);
        }
    }

    @Test
    void a_patient_stops_mail_by_the_link_in_it_and_allows_it_again_in_spanish_without_an_account() {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        Records.change(
                "INSERT INTO openchair.mail_stop_link (id, patient_id, token_hash, made_at)"
                        + " SELECT gen_random_uuid(), id, sha256(convert_to(?, 'UTF8')), now() FROM openchair.patient"
                        + " WHERE preferred_language = 'es' AND merged_into IS NULL ORDER BY id LIMIT 1",
                secret);
        try (Visitor patient = Visitor.arrives()) {
            PageWatch watch = new PageWatch(patient.page());
            patient.opens("/mail/" + secret).sees("¿Ya no quiere recibir correos nuestros?");
            assertThat(patient.page().locator("html").getAttribute("lang")).isEqualTo("es");
            usable(patient, watch);
            patient.presses("Dejar de recibir correos").sees("Ya no recibirá correos nuestros");
            assertThat(stops()).isEqualTo(1);
            usable(patient, watch);
            patient.presses("Recibir correos otra vez").sees("¿Ya no quiere recibir correos nuestros?");
            assertThat(stops()).isZero();
            assertThat(patient.visits("/mail/" + "B".repeat(43)).status()).isEqualTo(404);
        }
    }

    private static long unread() {
        return Records.count(
                "SELECT count(*) FROM openchair.notice WHERE read_at IS NULL AND recipient_id = " + OF_FAY,
                "Fay Foster");
    }

    private static long stops() {
        return Records.count("SELECT count(*) FROM openchair.mail_stop WHERE ? <> ''", "all");
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.offersHelpInDanger();
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
        watch.isQuiet();
    }
}
