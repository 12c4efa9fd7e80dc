package org.openchair.service.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * What is told about numbers of people to those who are not in charge of a group: settled once a day, or once for a closed month, so
 * that no single step of a person shows. Which numbers there are, and by which rules, is in {@code docs/numbers.md}.
 */
@ApplicationScoped
public class ToldNumbers {

    @Inject
    Rows rows;

    /** For today, and for the month that was closed last; repeating it changes nothing. */
    public void settle() {
        rows.any(Query.of("SELECT CAST(openchair.tell_numbers() AS text)"));
    }
}
