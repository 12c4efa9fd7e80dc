package org.openchair.api.record;

import java.util.List;
import java.util.Map;
import org.openchair.api.directory.CodeLabel;

/**
 * What a session's record can say.
 *
 * @param fidelity the checklist of each approach, by its code
 */
public record RecordChoices(
        List<CodeLabel> topics,
        List<CodeLabel> support,
        List<CodeLabel> approaches,
        List<CodeLabel> risks,
        Map<String, List<CodeLabel>> fidelity) {}
