package org.openchair.web.frame;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;

/** What helps a person take part, as a facilitator reads it. */
public final class Help {
    private Help() {}

    /** Coded needs, then words; null when nothing is stated. */
    public static String of(List<CodeLabel> needs, String words) {
        String all = Stream.concat(needs.stream().map(CodeLabel::label), Stream.ofNullable(words))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
