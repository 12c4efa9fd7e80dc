package org.openchair.web.directory;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.GroupSummary;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.Words;

/**
 * The groups that whoever comes may see.
 *
 * @param groups this page of them
 * @param total how many there are in all
 * @param paging where this page stands
 * @param language in which it is read
 */
public record PublicGroupList(List<GroupSummary> groups, long total, Paging paging, Locale language) {

    /** A group in one line: who leads it, how it meets, when, where, and for how much. */
    public String line(GroupSummary group) {
        return Stream.of(
                        Labels.of(group.leadership(), language),
                        Labels.of(group.format(), language),
                        group.schedule(),
                        group.city(),
                        Labels.of(group.cost(), language))
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What a group is about. */
    public List<String> focus(GroupSummary group) {
        return group.focus().stream().map(CodeLabel::label).toList();
    }

    /** A text of the page. */
    public String say(String key) {
        return Words.in(FactSheetView.class, "fact-sheet", language).getString(key);
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }

    /** What keeps the language in an address; nothing for English. */
    public String inLanguage() {
        return Spanish.is(language) ? "?lang=es" : "";
    }
}
