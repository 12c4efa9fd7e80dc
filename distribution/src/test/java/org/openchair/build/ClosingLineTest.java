package org.openchair.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that closes {@code bin/test}. */
class ClosingLineTest {

    private static final Path SCRIPT = Path.of("../bin/lib/closing-line").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path marker;
    private Path log;

    @BeforeEach
    void starts() throws IOException {
        marker = Files.createFile(folder.resolve("marker"));
        Files.setLastModifiedTime(marker, FileTime.from(Instant.EPOCH));
        log = Files.writeString(folder.resolve("log"), "[INFO] BUILD SUCCESS\n");
    }

    @Test
    void counts_what_passed_and_what_was_skipped() throws Exception {
        report("domain/target/surefire-reports", "SeatTest", 7, 0, 0, 0);
        report("web-ui/target/failsafe-reports", "SeatIT", 5, 0, 0, 2);
        assertThat(closes(0)).isEqualTo("10 passed, 0 failed, 2 skipped\n");
    }

    @Test
    void counts_what_failed_too_and_names_where() throws Exception {
        report("domain/target/surefire-reports", "SeatTest", 7, 1, 2, 1);
        report("web-ui/target/failsafe-reports", "SeatIT", 5, 0, 0, 0);
        assertThat(closes(1)).isEqualTo("Failed: org.openchair.SeatTest\n8 passed, 3 failed, 1 skipped\n");
    }

    @Test
    void counts_what_failed_of_an_engine_before_the_last_one() throws Exception {
        Path file = report("domain/target/surefire-reports", "SeatTest", 7, 0, 1, 1);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("tests=\"7\"", "tests=\"4\"")
                        .replace("failures=\"1\"", "failures=\"0\""));
        assertThat(closes(1)).isEqualTo("Failed: org.openchair.SeatTest\n5 passed, 1 failed, 1 skipped\n");
    }

    @Test
    void fails_when_no_test_ran() throws Exception {
        assertThat(closes(1)).isEqualTo("No test ran.\n0 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void fails_when_every_test_was_skipped() throws Exception {
        report("domain/target/surefire-reports", "SeatTest", 3, 0, 0, 3);
        assertThat(closes(1)).isEqualTo("0 passed, 0 failed, 3 skipped\n");
    }

    @Test
    void does_not_count_the_reports_of_an_earlier_run() throws Exception {
        report("domain/target/surefire-reports", "SeatTest", 7, 7, 0, 0);
        Files.setLastModifiedTime(marker, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(closes(1)).startsWith("No test ran.");
    }

    @Test
    void fails_when_a_process_of_tests_died_before_its_report() throws Exception {
        report("domain/target/surefire-reports", "SeatTest", 7, 0, 0, 0);
        Files.writeString(
                log, "[ERROR] ExecutionException The forked VM terminated without properly saying goodbye.\n");
        assertThat(closes(1)).startsWith("A process of tests died").endsWith("7 passed, 0 failed, 0 skipped\n");
    }

    private Path report(String reports, String type, int tests, int errors, int failures, int skipped)
            throws IOException {
        Path file = folder.resolve(reports).resolve("TEST-org.openchair." + type + ".xml");
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="org.openchair.%s" time="9.5" tests="%d" errors="%d" skipped="%d" failures="%d">
                %s  <system-out><![CDATA[<testsuite tests="1000" failures="1000" errors="0" skipped="0">]]></system-out>
                </testsuite>
                """
                        .formatted(
                                type,
                                tests,
                                errors,
                                skipped,
                                failures,
                                cases("<error type=\"E\"><![CDATA[E]]></error>", errors)
                                        + cases("<failure type=\"F\"/>", failures)
                                        + cases("<skipped/>", skipped)
                                        + "  <testcase name=\"a\" time=\"0.1\"/>\n"
                                                .repeat(tests - errors - failures - skipped)));
    }

    private static String cases(String outcome, int number) {
        return "  <testcase name=\"a\" time=\"0.1\">\n    %s\n  </testcase>\n"
                .formatted(outcome)
                .repeat(number);
    }

    private String closes(int exitCode) throws Exception {
        Process process = new ProcessBuilder(SCRIPT.toString(), folder.toString(), marker.toString(), log.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(exitCode);
        return printed;
    }
}
