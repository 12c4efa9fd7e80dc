package org.openchair.service.directory.hsds;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Codes of the vocabularies, each with its English label in lower case.
 *
 * @param usable by vocabulary: what this record may use, which is what is offered and what its group carries already
 * @param retired by vocabulary: what is not offered any more
 */
record KnownCodes(Map<String, Map<String, String>> usable, Map<String, Map<String, String>> retired) {

    /** The codes of a vocabulary that a record may use. */
    Set<String> of(String vocabulary) {
        return labels(vocabulary).keySet();
    }

    /** The same with their labels. */
    Map<String, String> labels(String vocabulary) {
        return usable.getOrDefault(vocabulary, Map.of());
    }

    /** Was it once offered? By code or by label in lower case; never what is not stated. */
    boolean isRetired(String vocabulary, String codeOrLabel) {
        Map<String, String> gone = retired.getOrDefault(vocabulary, Map.of());
        return codeOrLabel != null && (gone.containsKey(codeOrLabel) || gone.containsValue(codeOrLabel));
    }

    /** For a group that carries these codes, by vocabulary: what was retired meanwhile stays on it. */
    KnownCodes forGroupWith(Map<String, Set<String>> carried) {
        Map<String, Map<String, String>> more = new HashMap<>(usable);
        carried.forEach((vocabulary, codes) -> more.put(vocabulary, with(vocabulary, codes)));
        return new KnownCodes(more, retired);
    }

    private Map<String, String> with(String vocabulary, Set<String> carried) {
        Map<String, String> labels = new HashMap<>(retired.getOrDefault(vocabulary, Map.of()));
        labels.keySet().retainAll(carried);
        labels.putAll(labels(vocabulary));
        return labels;
    }
}
