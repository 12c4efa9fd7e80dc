package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.notification.NoticeKind;
import org.openchair.notification.NoticeWords;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.FeedbackSecret;
import org.openchair.service.identity.LinkSecret;

/**
 * Writes a mail when it is sent, so that it says how things stand then: to nobody who does not want it any more, of nothing that
 * was read meanwhile, and never with a name.
 */
@ApplicationScoped
public class LetterWriter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String TO_STAFF =
            """
            SELECT c.address, c.language, n.kind, n.meeting_news_id, CAST(count(*) AS integer) AS number
              FROM openchair.notice_choice c
              JOIN openchair.notice n ON n.recipient_id = c.staff_id AND n.mail_id = ? AND n.read_at IS NULL
             WHERE c.staff_id = ? AND c.delivery <> 'NONE'
             GROUP BY c.address, c.language, n.kind, n.meeting_news_id ORDER BY min(n.made_at), n.kind""";

    private static final String TO_PATIENT =
            """
            SELECT p.id, openchair.mail_address(p) AS address, p.preferred_language AS language
              FROM openchair.patient told
              JOIN openchair.patient p ON p.id = coalesce(told.merged_into, told.id)
             WHERE told.id = ? AND openchair.mail_address(p) IS NOT NULL""";

    private record Line(String address, String language, NoticeKind kind, UUID newsId, int number) {}

    private record Reached(UUID id, String address, String language) {}

    @Inject
    Rows rows;

    @Inject
    MailSettings settings;

    @Inject
    MeetingNewsText meetings;

    @Inject
    Clock clock;

    /** The letter, or empty when there is nothing to say or nobody who wants it. */
    Optional<Letter> write(DueEmail mail) {
        return mail.staffId() != null ? toStaff(mail) : toPatient(mail);
    }

    private Optional<Letter> toStaff(DueEmail mail) {
        List<Line> lines = rows.list(
                Query.of(TO_STAFF, mail.id(), mail.staffId()),
                row -> new Line(
                        row.text("address"),
                        row.text("language"),
                        row.code("kind", NoticeKind.class),
                        row.id("meeting_news_id"),
                        row.count("number")));
        return lines.stream().findFirst().map(first -> {
            NoticeWords words = NoticeWords.in(first.language());
            return letter(mail, first.address(), first.language(), subject(words, lines), staffText(words, lines));
        });
    }

    // No name, and yet not to be taken for the usual.
    private static String subject(NoticeWords words, List<Line> lines) {
        boolean danger = lines.stream().anyMatch(line -> line.kind().cannotWait());
        return words.say(danger ? "mail.subject.danger" : "mail.subject");
    }

    private String staffText(NoticeWords words, List<Line> lines) {
        List<String> text = new ArrayList<>(List.of(words.say("mail.opening"), ""));
        lines.forEach(line -> text.addAll(said(words, line)));
        text.addAll(List.of(
                "",
                words.say("mail.sign-in"),
                settings.page("/notices"),
                "",
                words.say("mail.why"),
                settings.page("/notices/choice"),
                "",
                words.say("mail.no-reply")));
        return String.join("\n", text) + "\n";
    }

    private List<String> said(NoticeWords words, Line line) {
        List<String> said = new ArrayList<>();
        if (line.newsId() == null) {
            said.add("- " + words.of(line.kind()) + (line.number() > 1 ? " (" + line.number() + ")" : ""));
        } else {
            said.add("- " + words.of(line.kind()));
            meetings.lines(line.newsId(), line.language()).forEach(each -> said.add("  " + each));
        }
        return said;
    }

    private Optional<Letter> toPatient(DueEmail mail) {
        return rows.first(
                        Query.of(TO_PATIENT, mail.patientId()),
                        row -> new Reached(row.id("id"), row.text("address"), row.text("language")))
                .flatMap(reached -> toPatient(mail, reached));
    }

    /** Of meetings that were changed back in the meantime there is nothing to say. */
    private Optional<Letter> toPatient(DueEmail mail, Reached reached) {
        List<String> changes = mail.newsId() == null ? List.of() : meetings.lines(mail.newsId(), reached.language());
        return mail.newsId() != null && changes.isEmpty()
                ? Optional.empty()
                : Optional.of(toPatient(mail, reached, changes));
    }

    private Letter toPatient(DueEmail mail, Reached reached, List<String> changes) {
        LinkSecret secret = LinkSecret.next(RANDOM);
        rows.change(Query.of(
                "INSERT INTO openchair.mail_stop_link (id, patient_id, token_hash, made_at) VALUES (?, ?, ?, ?)",
                Ids.next(),
                reached.id(),
                secret.hash(),
                clock.instant()));
        NoticeWords words = NoticeWords.in(reached.language());
        String text = String.join(
                "\n",
                words.say("member.opening"),
                "",
                words.toMember(mail.kind()),
                changes.isEmpty() ? linkToRate(mail) : "\n" + String.join("\n", changes) + "\n",
                words.say("member.stop"),
                settings.page("/mail/" + secret.text()),
                "",
                words.say("member.no-reply"),
                "");
        Letter letter = letter(mail, reached.address(), reached.language(), words.say("member.subject"), text);
        return new Letter(
                letter.id(),
                letter.address(),
                letter.subject(),
                letter.text(),
                letter.language(),
                Optional.of(settings.page("/api/mail-stops/" + secret.text())));
    }

    // The link names the session and nobody: which mail it went with is kept nowhere.
    private String linkToRate(DueEmail mail) {
        if (mail.sessionId() == null) {
            return "";
        }
        FeedbackSecret secret = FeedbackSecret.link(RANDOM);
        rows.change(Query.of(
                "INSERT INTO openchair.feedback_link (token_hash, session_id) VALUES (?, ?)",
                secret.hash(),
                mail.sessionId()));
        return settings.page("/feedback/" + secret.text()) + "\n";
    }

    private static Letter letter(DueEmail mail, String address, String language, String subject, String text) {
        return new Letter(mail.id(), address, subject, text, Locale.forLanguageTag(language), Optional.empty());
    }
}
