package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A file is taken whole, and once. */
@ExtendWith(ArquillianExtension.class)
class PatientFilesIT {

    private static final String HEADER = "Record number,Given name,Family name,Birth date,What helps\n";

    /** Longer than most people write, and without anything that the screen asks about. */
    private static final String LONG =
            "Speaks quietly and prefers written notes before the first evening; uses a cane on stairs. ".repeat(4);

    @ArquillianResource
    private URI base;

    private Api adams;

    private final String mark = PatientsIT.letters();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
    }

    @Test
    void the_same_file_sent_twice_at_once_is_answered_twice() throws Exception {
        Race.run(2, () -> {
            String file = file(40).replace(mark, PatientsIT.letters());
            Map<String, String> key = Map.of("Idempotency-Key", Ids.next().toString());
            return Race.Heat.of(
                    answers -> assertThat(answers).allSatisfy(answer -> assertThat(
                                    answer.done(200).at("/registered").asInt())
                            .isEqualTo(40)),
                    () -> send("patients/import", file, key),
                    () -> send("patients/import", file, key));
        });
    }

    @Test
    void a_file_of_the_longest_length_can_be_taken() {
        assertThat(send("patients/import", file(2_000), Map.of())
                        .done(200)
                        .at("/registered")
                        .asInt())
                .isEqualTo(2_000);
    }

    private String file(int rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            file.append(
                    "%s-%d,Ona,Long%s,%d-%02d-11,%s\n".formatted(mark, row, mark, 1940 + row % 60, 1 + row % 12, LONG));
        }
        return file.toString();
    }

    private Answer send(String path, String file, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "text/csv");
        return adams.send("POST", path, file, headers);
    }
}
