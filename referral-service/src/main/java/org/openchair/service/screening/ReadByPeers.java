package org.openchair.service.screening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openchair.Passage.Kind;
import org.openchair.platform.request.Wording;
import org.openchair.screening.Reader;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * What someone who leads a group as a peer reads of what was written to it. A text with a diagnosis was kept while therapists alone led
 * the group, so it is withheld, and the reader is told so (ADR 71). It is read again each time: nothing is kept of what is found.
 */
@RequestScoped
public class ReadByPeers {

    private static final String THERAPIST_LEADS =
            """
            SELECT FROM openchair.group_facilitator f
             WHERE f.group_id = ? AND NOT openchair.reads_as_peer(f.staff_id, f.group_id)""";

    /** What is shown in place of a text, by whom the reader can ask: someone who reads it, or whoever finds such a person. */
    private enum InPlace {
        THERAPIST(
                "Not shown to you: this was written for the therapists of this group."
                        + " Ask a therapist who leads it for what you need to know.",
                "No se le muestra: esto se escribió para los terapeutas de este grupo."
                        + " Pregunte lo que necesite saber a un terapeuta que lo dirija."),
        PROGRAM_MANAGER(
                "Not shown to you: this was written for the therapists of this group, and none leads it now."
                        + " Ask the program manager who can tell you what you need to know.",
                "No se le muestra: esto se escribió para los terapeutas de este grupo, y ahora ninguno lo dirige."
                        + " Pregunte a quien administra el programa quién puede decirle lo que necesite saber.");

        private final String english;
        private final String spanish;

        InPlace(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        boolean says(String text) {
            return english.equals(text) || spanish.equals(text);
        }
    }

    private final Map<UUID, InPlace> inPlace = new HashMap<>();

    @Inject
    Rows rows;

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
     * @param peerOf the group that the reader leads as a peer; null when they read all
     */
    public String shown(String text, UUID peerOf) {
        return withholds(text, peerOf) ? inPlace(peerOf) : text;
    }

    /**
     * Is the text withheld from this reader?
     *
     * @param text may be null
     * @param peerOf the group that the reader leads as a peer; null when they read all
     */
    public boolean withholds(String text, UUID peerOf) {
        return peerOf != null && holdsDiagnosis(text);
    }

    /** Is it what a reader was shown in place of a text? It is never written down. */
    public boolean isInPlaceOfText(String text) {
        return Arrays.stream(InPlace.values()).anyMatch(words -> words.says(text));
    }

    private boolean holdsDiagnosis(String text) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return lists.screen().find(text, Reader.GROUP, today).stream().anyMatch(hit -> hit.kind() == Kind.DIAGNOSIS);
    }

    private String inPlace(UUID group) {
        InPlace words = inPlace.computeIfAbsent(
                group, id -> rows.any(Query.of(THERAPIST_LEADS, id)) ? InPlace.THERAPIST : InPlace.PROGRAM_MANAGER);
        return "es".equals(wording.locale().getLanguage()) ? words.spanish : words.english;
    }
}
