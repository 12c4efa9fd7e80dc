package org.openchair.web.frame;

import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;

/** What a template may not contain, checked when templates are compiled: it fails the build. */
public final class TemplatePolicy extends OwaspHtmlPolicy {
    /** Adds to jte's own rules that no element carries a script in an attribute. */
    public TemplatePolicy() {
        addPolicy(new PreventInlineEventHandlers());
    }
}
