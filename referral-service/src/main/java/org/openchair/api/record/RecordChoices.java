package org.openchair.api.record;

import java.util.List;
import java.util.Map;
import org.openchair.api.directory.CodeLabel;
import org.openchair.directory.Approach;

/**
 * What a session's record can say.
 *
 * @param fidelity the checklist of each approach
 */
public record RecordChoices(
        List<CodeLabel> topics,
        List<CodeLabel> support,
        List<CodeLabel> risks,
        Map<Approach, List<CodeLabel>> fidelity) {}
