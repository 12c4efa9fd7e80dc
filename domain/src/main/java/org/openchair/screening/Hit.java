package org.openchair.screening;

import org.openchair.Passage.Kind;

/**
 * Finding in one text.
 *
 * @param start first character
 * @param end character after the last
 */
public record Hit(Kind kind, int start, int end) {

    boolean touches(Hit other) {
        return kind == other.kind && start <= other.end && other.start <= end;
    }

    Hit with(Hit other) {
        return new Hit(kind, Math.min(start, other.start), Math.max(end, other.end));
    }
}
