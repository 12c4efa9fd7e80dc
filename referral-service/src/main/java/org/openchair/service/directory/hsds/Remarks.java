package org.openchair.service.directory.hsds;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openchair.api.FieldError;

/** What was odd about a record, each thing once, and which of its values were read. */
final class Remarks {

    private final Set<FieldError> remarks = new LinkedHashSet<>();
    private final Set<String> read = new HashSet<>();

    void add(String field, String code, String message) {
        remarks.add(new FieldError(field, code, message));
    }

    List<FieldError> list() {
        return List.copyOf(remarks);
    }

    /** Takes note that the value at a JSON pointer was read: it was kept, or a remark says why not. */
    void read(String pointer) {
        read.add(pointer);
    }

    boolean wasRead(String pointer) {
        return read.contains(pointer);
    }
}
