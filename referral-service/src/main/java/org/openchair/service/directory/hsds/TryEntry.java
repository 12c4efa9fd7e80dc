package org.openchair.service.directory.hsds;

import jakarta.inject.Inject;
import java.util.List;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Savepoint;

/** Takes an entry into the directory only to see what would come of it: nothing of it remains. */
@Act
public class TryEntry {

    @Inject
    TakeEntry takeEntry;

    @Inject
    Savepoint savepoint;

    /** What keeps it from being listed, or empty; refused as {@link TakeEntry#take}. */
    Outcome<List<Refusal>> take(DirectoryEntry entry) {
        return savepoint.tryOutAlone(() -> takeEntry.take(entry));
    }
}
