package org.openchair.service.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.openchair.platform.json.Json;

class RawJsonTest {

    @Test
    void is_written_as_it_was() throws JsonProcessingException {
        assertThat(Json.mapper().writeValueAsString(new RawJson("{\"total\":1.50}")))
                .isEqualTo("{\"total\":1.50}");
    }
}
