package org.openchair.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void keeps_tokens_that_are_still_good() {
        SignedIn person = personWithTokensUntil(NOW.plusSeconds(60));
        Renewal renewal = person.tokensAt(CLOCK, old -> new Renewal.Ended());
        assertThat(renewal).isEqualTo(new Renewal.Renewed(tokens("old", NOW.plusSeconds(60))));
    }

    @Test
    void renews_tokens_that_are_about_to_end() {
        SignedIn person = personWithTokensUntil(NOW.plusSeconds(5));
        Renewal.Renewed fresh = new Renewal.Renewed(tokens("new", NOW.plusSeconds(300)));
        assertThat(person.tokensAt(CLOCK, old -> fresh)).isEqualTo(fresh);
        assertThat(person.tokensAt(CLOCK, old -> new Renewal.Ended())).isEqualTo(fresh);
    }

    @Test
    void renews_once_however_many_requests_come_at_once() throws Exception {
        SignedIn person = personWithTokensUntil(NOW);
        AtomicInteger renewals = new AtomicInteger();
        List<Callable<Renewal>> requests = new ArrayList<>();
        for (int request = 0; request < 50; request++) {
            requests.add(() -> person.tokensAt(CLOCK, old -> {
                renewals.incrementAndGet();
                return new Renewal.Renewed(tokens("new", NOW.plusSeconds(300)));
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Renewal> answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).isInstanceOf(Renewal.Renewed.class);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(renewals).hasValue(1);
    }

    @Test
    void says_when_the_session_has_ended_or_cannot_be_renewed() {
        SignedIn person = personWithTokensUntil(NOW);
        assertThat(person.tokensAt(CLOCK, old -> new Renewal.Unavailable())).isInstanceOf(Renewal.Unavailable.class);
        assertThat(person.tokensAt(CLOCK, old -> new Renewal.Ended())).isInstanceOf(Renewal.Ended.class);
    }

    @Test
    void tells_a_notice_once() {
        SignedIn person = personWithTokensUntil(NOW);
        person.tell(new Notice("Sent", "The group answers."));
        assertThat(person.takeNotice()).contains(new Notice("Sent", "The group answers."));
        assertThat(person.takeNotice()).isEmpty();
    }

    @Test
    void never_shows_tokens_in_the_log() {
        assertThat(tokens("secret", NOW).toString()).doesNotContain("secret");
    }

    private static SignedIn personWithTokensUntil(Instant until) {
        return new SignedIn("Fay Foster", Role.FACILITATOR, tokens("old", until));
    }

    private static Tokens tokens(String access, Instant until) {
        return new Tokens(access, "refresh", "id", until);
    }
}
