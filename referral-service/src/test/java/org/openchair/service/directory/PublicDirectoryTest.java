package org.openchair.service.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.platform.request.Paging;

class PublicDirectoryTest {

    @Test
    void does_not_exist_unless_it_is_switched_on() {
        PublicDirectory directory = new PublicDirectory();
        assertThat(List.of(directory.list(new Paging()), directory.read(Ids.next())))
                .allSatisfy(answer -> assertThat(answer).isEqualTo(Outcome.refused(Refusal.notFound())));
    }

    @Test
    void takes_links_addresses_and_numbers_out_of_texts() {
        assertThat(WithoutContacts.without("Call 555-0100 or (415) 555-0100, write to fay@example.org,"
                        + " or join https://meet.example.org/x?y=1 now"))
                .isEqualTo("Call [ask a clinician] or [ask a clinician], write to [ask a clinician],"
                        + " or join [ask a clinician] now");
    }

    @Test
    void leaves_days_times_and_amounts_in_texts() {
        String text = "Since 2019-05-03, Tuesdays 18:30 to 20:00, up to 12 people, $1,200 a year, call 988.";
        assertThat(WithoutContacts.without(text)).isEqualTo(text);
    }
}
