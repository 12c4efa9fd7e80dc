package org.openchair.directory;

import java.util.Set;

/**
 * What a group says in the codes of vocabularies that an administrator keeps; what it never said is empty.
 *
 * @param focus what it is about
 * @param audience whom it is for
 * @param languages in which it is held
 * @param stages of recovery that it is for
 * @param access needs that it meets, so that whoever has them can take part
 */
public record GroupCodes(
        Set<String> focus, Set<String> audience, Set<String> languages, Set<String> stages, Set<String> access) {

    public GroupCodes {
        focus = Set.copyOf(focus);
        audience = Set.copyOf(audience);
        languages = Set.copyOf(languages);
        stages = Set.copyOf(stages);
        access = Set.copyOf(access);
    }

    /** The same, but what it is about and for whom. */
    public GroupCodes about(Set<String> topics, Set<String> people, Set<String> recovery) {
        return new GroupCodes(topics, people, languages, recovery, access);
    }

    /** The same, but how everybody can take part. */
    public GroupCodes including(Set<String> spoken, Set<String> met) {
        return new GroupCodes(focus, audience, spoken, stages, met);
    }
}
