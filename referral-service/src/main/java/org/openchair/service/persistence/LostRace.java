package org.openchair.service.persistence;

import java.sql.SQLException;
import org.openchair.service.data.DatabaseFailure;

/** Someone else changed what a lock was sought for while it was waited for; done again from the start, the act sees it as it is now. */
final class LostRace extends DatabaseFailure {

    private static final String SERIALIZATION_FAILURE = "40001";

    LostRace() {
        super(new SQLException("A record belongs to another one since it was looked up.", SERIALIZATION_FAILURE));
    }
}
