package org.openchair.service.directory.hsds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openchair.api.FieldError;

/** What was odd about a record, each thing once. */
final class Remarks {

    private final Set<FieldError> remarks = new LinkedHashSet<>();

    void add(String field, String code, String message) {
        remarks.add(new FieldError(field, code, message));
    }

    List<FieldError> list() {
        return List.copyOf(remarks);
    }
}
