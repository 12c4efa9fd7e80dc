package org.openchair.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final Logger log = Logger.getLogger(RefusedTokens.class.getName());
    private final Lines lines = new Lines();
    private final RefusedTokens refused = new RefusedTokens();

    @BeforeEach
    void reads_the_log() {
        log.addHandler(lines);
    }

    @AfterEach
    void leaves_the_log() {
        log.removeHandler(lines);
    }

    @Test
    void gets_one_line_a_minute_with_the_number_however_many_tokens_are_refused() {
        refuse(NOON, 1);
        refuse(NOON.plusSeconds(59), 2000);
        assertThat(lines.written).hasSize(1);
        refuse(NOON.plusSeconds(60), 1);
        assertThat(lines.written).hasSize(2);
        assertThat(lines.written.get(1))
                .contains("2,001 bearer tokens were refused, the last because of IllegalStateException");
    }

    @Test
    void says_nothing_of_the_token() {
        refuse(NOON, 1);
        assertThat(lines.written.toString()).doesNotContain("eyJhbGciOi");
    }

    private void refuse(Instant when, int times) {
        refused.clock = Clock.fixed(when, ZoneOffset.UTC);
        for (int time = 0; time < times; time++) {
            LogRecord record = new LogRecord(Level.INFO, "Exception trying to parse JWT token.");
            record.setThrown(new IllegalStateException("eyJhbGciOi is no token"));
            assertThat(refused.isLoggable(record)).isFalse();
        }
    }

    private static final class Lines extends Handler {

        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            written.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
