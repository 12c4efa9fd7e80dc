package org.openchair.service.screening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openchair.Passage.Kind;
import org.openchair.screening.Reader;
import org.openchair.service.request.Wording;

/**
 * What someone who leads a group as a peer reads of what was written to it. A text with a diagnosis was kept while therapists alone led
 * the group, so it is withheld, and the reader is told so (ADR 71). It is read again each time: nothing is kept of what is found.
 */
@RequestScoped
public class ReadByPeers {

    private static final String WITHHELD =
            "Not shown to you: this was written for the therapists of this group. Ask the clinic for what you need to know.";
    private static final String WITHHELD_ES =
            "No se le muestra: esto se escribió para los terapeutas de este grupo. Pregunte a la clínica lo que necesite saber.";

    @Inject
    WordLists lists;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /**
     * The text as this reader sees it.
     *
     * @param text may be null
     * @param asPeer does the reader lead the group as a peer?
     */
    public String shown(String text, boolean asPeer) {
        return withholds(text, asPeer) ? withheld() : text;
    }

    /**
     * Is the text withheld from this reader?
     *
     * @param text may be null
     * @param asPeer does the reader lead the group as a peer?
     */
    public boolean withholds(String text, boolean asPeer) {
        return asPeer && holdsDiagnosis(text);
    }

    /** Is it what a reader was shown in place of a text? It is never written down. */
    public boolean isInPlaceOfText(String text) {
        return WITHHELD.equals(text) || WITHHELD_ES.equals(text);
    }

    private boolean holdsDiagnosis(String text) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return lists.screen().find(text, Reader.GROUP, today).stream().anyMatch(hit -> hit.kind() == Kind.DIAGNOSIS);
    }

    private String withheld() {
        return "es".equals(wording.locale().getLanguage()) ? WITHHELD_ES : WITHHELD;
    }
}
