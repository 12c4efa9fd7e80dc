package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rating a session without an account, by the code of the room, in a browser. */
class FeedbackPagesIT {

    @Test
    void a_member_types_the_code_of_the_room_and_rates_without_script_in_spanish() {
        String code = code();
        try (Visitor member = Visitor.arrivesWithScript(false)) {
            member.opens("/feedback").onAPhone();
            member.fills("Code", code.toLowerCase(Locale.ROOT).replace("-", " "))
                    .presses("Continue");
            member.sees("How was the session?").sees("call or text 988").follows("Español");
            assertThat(member.page().locator("html").getAttribute("lang")).isEqualTo("es");
            member.presses("Enviar mis respuestas").sees("Diga si la sesión le hizo bien");
            member.chooses("¿Sintió que le escucharon y le respetaron?", "Por completo")
                    .chooses("¿Se habló de lo que le importa a usted?", "En parte")
                    .chooses("¿Le sirve la manera en que trabaja este grupo?", "Nada")
                    .chooses("En general, ¿le hizo bien la sesión?", "En su mayor parte")
                    .presses("Enviar mis respuestas")
                    .sees("Gracias");
        }
    }

    @Test
    void everybody_can_use_each_of_its_pages() {
        String code = code();
        try (Visitor member = Visitor.arrives()) {
            PageWatch watch = new PageWatch(member.page());
            usable(member.opens("/feedback?lang=es"), watch);
            usable(member.opens("/feedback?code=" + code), watch);
            member.presses("Send my answers").sees("Say whether you felt heard");
            usable(member, watch);
            assertThat(member.visits("/feedback?code=00000-00000").status()).isEqualTo(422);
            usable(member.sees("does not work"), watch);
        }
    }

    @Test
    void the_group_and_the_program_manager_see_only_what_five_people_answered() {
        try (Visitor morgan = Visitor.signedIn("morgan")) {
            PageWatch watch = new PageWatch(morgan.page());
            morgan.opens("/groups?q=Evening+Circle");
            String group =
                    morgan.page().locator("main a[href^='/groups/0']").first().getAttribute("href");
            morgan.opens(group + "/feedback").sees("How members rate").sees("never changes");
            usable(morgan, watch);
            morgan.follows("Plan the next evaluation").sees("How often is it reviewed?");
        }
        try (Visitor adams = Visitor.signedIn("dr.adams")) {
            assertThat(adams.visits("/sessions/" + java.util.UUID.randomUUID() + "/feedback")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static String code() {
        try (Visitor fay = Visitor.signedIn("fay")) {
            PageWatch watch = new PageWatch(fay.page());
            String id = Records.sessionBeginsNow("Evening Circle").toString();
            Records.change(
                    "UPDATE openchair.group_session SET starts_at = starts_at - interval '50 minutes',"
                            + " ends_at = ends_at - interval '50 minutes' WHERE id = CAST(? AS uuid)",
                    id);
            String session = "/sessions/" + id;
            fay.opens(session + "/feedback");
            usable(fay, watch);
            fay.presses("Make a code for the room").sees("It works until");
            usable(fay, watch);
            assertThat(fay.page().locator("svg.oc-qr path").count()).isEqualTo(1);
            return fay.page().locator(".oc-code").innerText().strip();
        }
    }

    private static void usable(Visitor visitor, PageWatch watch) {
        watch.isAccessible();
        visitor.onAPhone();
        watch.fitsTheWidth();
        visitor.onADesktop();
    }
}
