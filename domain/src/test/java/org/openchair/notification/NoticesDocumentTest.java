package org.openchair.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who is told of what in the documentation is the one in the code. */
class NoticesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/notifications.md");
    private static final String REWRITE = "openchair.docs.write";

    @Test
    void the_documented_notices_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as(
                        "docs/notifications.md is out of date. Run: mvn -pl domain test -Dtest=%s -D%s=true",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
               # Who is told of what

               Generated from `NoticeKind`, the only place where it is decided. The person who did something is not told of it. Staff
               find every notice in the application; by mail they get it at once, in one mail a day at a time of their choice,
               or not at all. Word of danger is mailed at once, with a subject of its own, to everyone but those who chose no mail; a clinician
               who chose nothing gets it as soon as the account has a verified address and was used to sign in. Notices are forgotten after a year, and mail ninety
               days after it was sent. A patient gets mail only if they asked to be reached by mail, may be contacted, and did not stop
               it by the link that is in every mail. No text names a person, a group or a condition: what it is about is read
               after signing in, with the rights that hold then. Mail about changed meetings says the old and the new times and no place;
               leaders see on the group's page of meetings which members get no email, and call them. When a group closes, members are told that, and whom
               to call, instead of each meeting that is off; the clinic has each person on its work list until they are placed elsewhere.

               | kind | told when | who is told | text |
               |---|---|---|---|
               %s
               """
                .formatted(Arrays.stream(NoticeKind.values())
                        .map(NoticesDocumentTest::row)
                        .collect(Collectors.joining("\n")));
    }

    private static String row(NoticeKind kind) {
        NoticeWords words = NoticeWords.in("en");
        String members = kind.isFor(Audience.MEMBERS) ? "<br>To members: " + words.toMember(kind) : "";
        String audience = kind.audience().stream().sorted().map(Audience::words).collect(Collectors.joining("; "));
        return "| `%s` | %s | %s | %s%s |".formatted(kind.name(), kind.cause(), audience, words.of(kind), members);
    }
}
