package org.openchair.directory.setup;

import java.util.List;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.SupportGroup;

/** Everything that the set-up of a group states, part by part; two are equal when they say the same. */
public record GroupContent(
        PurposePart purpose,
        FormatPart format,
        TimesPart times,
        PlacePart place,
        PeoplePart people,
        GuidelinesPart guidelines,
        InclusionPart inclusion,
        EvaluationPart evaluation) {

    /** What a group states now. */
    public static GroupContent of(SupportGroup group) {
        GroupFacts facts = group.facts();
        return new GroupContent(
                PurposePart.of(facts),
                FormatPart.of(facts),
                TimesPart.of(facts),
                PlacePart.of(facts),
                PeoplePart.of(facts),
                GuidelinesPart.of(facts),
                InclusionPart.of(facts),
                EvaluationPart.of(group.evaluation()));
    }

    /** One of its parts. */
    public Part part(SetUpPart kind) {
        return parts().get(kind.ordinal());
    }

    /** All of its parts, in the order of {@link SetUpPart}. */
    public List<Part> parts() {
        return List.of(purpose, format, times, place, people, guidelines, inclusion, evaluation);
    }
}
