package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.reporting.disclosure.Certificate.Witness;

class CertificateTest {

    @Test
    void its_hash_changes_with_any_of_its_tables() {
        Certificate certificate = new Certificate(List.of(new Witness("a", List.of(1, 2), List.of(3, 4))));
        Certificate other = new Certificate(List.of(new Witness("a", List.of(1, 2), List.of(3, 5))));
        assertThat(certificate.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(other.sha256());
    }
}
