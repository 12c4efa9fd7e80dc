package org.openchair.service.directory;

import java.util.Locale;
import java.util.function.Function;

/** What the directory is narrowed by, each beside the column that holds it. */
enum Facet {
    LEADERSHIP("g.leadership", false, GroupSearch::leadership),
    FOCUS("s.focus", true, GroupSearch::focus),
    FORMAT("g.format", false, GroupSearch::format),
    LANGUAGE("s.languages", true, GroupSearch::language),
    AUDIENCE("s.audience", true, GroupSearch::audience),
    COST("g.cost", false, GroupSearch::cost),
    ENROLLMENT("g.enrollment", false, GroupSearch::enrollment);

    private final String column;
    private final boolean several;
    private final Function<GroupSearch, Object> asked;

    Facet(String column, boolean several, Function<GroupSearch, Object> asked) {
        this.column = column;
        this.several = several;
        this.asked = asked;
    }

    /** The code asked for, or null when this is left open. */
    Object asked(GroupSearch search) {
        return asked.apply(search);
    }

    /** Holds when the group has the code that is the parameter. */
    String condition() {
        return several ? column + " @> ARRAY[CAST(? AS text)]" : column + " = ?";
    }

    /** The column of the counting statement that says whether a group has what was asked for here. */
    String fits() {
        return code() + "_fits";
    }

    /** The column under this facet's own name. */
    String column() {
        return column + " AS " + code();
    }

    /** Rows of the counting statement's groups, a code each. */
    String codes() {
        return several ? "listed CROSS JOIN LATERAL unnest(" + code() + ") AS each(code)" : codesOfOne();
    }

    private String codesOfOne() {
        return "(SELECT *, " + code() + " AS code FROM listed WHERE " + code() + " IS NOT NULL) each";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
