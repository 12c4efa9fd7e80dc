package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentLogTest {

    private static final String FAILURE =
            """
            Nov 29, 2026 8:12:01 PM com.sun.enterprise.v3.server.ApplicationLifecycle deploy
            SEVERE: Exception while loading the app : CDI deployment failure: The threshold is 2, and has to be 5 or more
            org.jboss.weld.exceptions.DeploymentException: The threshold is 2, and has to be 5 or more
            \tat org.jboss.weld.Something.deploy(Something.java:1)
            """;

    @TempDir
    private Path temporary;

    @Test
    void tells_the_reason_of_a_deployment_that_failed_in_one_line() throws IOException {
        Path log = temporary.resolve("payara-console.log");
        DeploymentLog deployment = DeploymentLog.from(log);
        assertThat(deployment.failure()).isEmpty();
        Files.writeString(log, FAILURE);
        assertThat(deployment.failure())
                .contains("CDI deployment failure: The threshold is 2, and has to be 5 or more");
    }

    @Test
    void overlooks_the_failures_of_earlier_starts() throws IOException {
        Path log = Files.writeString(temporary.resolve("payara-console.log"), FAILURE);
        DeploymentLog deployment = DeploymentLog.from(log);
        assertThat(deployment.failure()).isEmpty();
        Files.writeString(log, FAILURE, StandardOpenOption.APPEND);
        assertThat(deployment.failure()).isPresent();
    }

    @Test
    void reads_a_log_that_was_emptied_meanwhile() throws IOException {
        Path log = Files.writeString(temporary.resolve("payara-console.log"), FAILURE.repeat(3));
        DeploymentLog deployment = DeploymentLog.from(log);
        Files.writeString(log, FAILURE);
        assertThat(deployment.failure()).isPresent();
    }
}
