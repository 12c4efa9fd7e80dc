package org.openchair.web.safety;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Passage.ReadBy;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * What the text screen asks about a form, which comes back with what was typed: the texts with what was found in them marked, the
 * safety question again, and what can be kept. The words come from the form, never from the service.
 *
 * @param passages what was found, within the texts
 * @param readBy who reads the texts, which every word beside them follows; null where nothing was found
 */
public record TextQuestions(List<Passage> passages, UnaryOperator<String> texts, ReadBy readBy) {

    /** Name of the safety question in a form. */
    public static final String DANGER = "screenDanger";

    /** Name of the boxes with what is kept. */
    public static final String KEEP = "screenKeep";

    private static final String TICK = " from the text above; tick what you keep.";
    private static final String APART = ":";
    private static final int PARTS = 4;

    /**
     * A stretch of a text.
     *
     * @param kind what was found in it; null for nothing
     */
    public record Piece(String words, Kind kind) {}

    /**
     * The questions about a form that was refused.
     *
     * @param texts what was typed into the field of that name
     */
    public static TextQuestions of(FieldErrors errors, UnaryOperator<String> texts) {
        List<Passage> within = errors.passages().stream()
                .filter(passage ->
                        passage.end() <= typed(texts, passage.field()).length())
                .sorted(Comparator.comparing(Passage::field).thenComparingInt(Passage::start))
                .toList();
        return new TextQuestions(within, texts, errors.readBy());
    }

    /** Is anything asked? */
    public boolean isAsked() {
        return !passages.isEmpty();
    }

    /** Is the safety question asked again? */
    public boolean asksDanger() {
        return has(Kind.CRISIS);
    }

    /** Does a diagnosis have to go? */
    public boolean refusesDiagnosis() {
        return has(Kind.DIAGNOSIS) && !keepsDiagnoses();
    }

    private boolean keepsDiagnoses() {
        return readBy == ReadBy.THERAPISTS;
    }

    /** The question whether what was found is kept. */
    public String keep() {
        return switch (readBy) {
            case GROUP, THERAPISTS -> "Does the group need this?";
            case GROUPS -> "Do groups need this?";
            case CLINIC, DIRECTORY -> "Is this needed?";
            case EVERYONE -> "Can everyone read this?";
        };
    }

    /** Who reads the texts, in words. */
    public String readers() {
        return switch (readBy) {
            case GROUP, THERAPISTS -> "The group reads it. Remove what it does not need" + TICK;
            case GROUPS -> "Groups read it. Remove what they do not need" + TICK;
            case CLINIC -> "Your clinic reads it, the group does not. Remove what is not needed" + TICK;
            case EVERYONE -> "Everyone who looks at the group reads it. Remove what is about a person" + TICK;
            case DIRECTORY -> "It stays with the group’s record. Remove what is not needed" + TICK;
        };
    }

    private boolean has(Kind kind) {
        return passages.stream().anyMatch(passage -> passage.kind() == kind);
    }

    /** Each text in pieces, found or not. */
    public List<List<Piece>> marked() {
        Map<String, List<Passage>> byField = new LinkedHashMap<>();
        passages.forEach(passage -> byField.computeIfAbsent(passage.field(), field -> new ArrayList<>())
                .add(passage));
        return byField.entrySet().stream()
                .map(field -> pieces(typed(texts, field.getKey()), field.getValue()))
                .toList();
    }

    private static List<Piece> pieces(String text, List<Passage> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Passage passage : found) {
            if (passage.start() >= at) {
                pieces.add(new Piece(text.substring(at, passage.start()), null));
                pieces.add(new Piece(text.substring(passage.start(), passage.end()), passage.kind()));
                at = passage.end();
            }
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }

    /** What was found, in words. */
    public static String about(Kind kind) {
        return switch (kind) {
            case CRISIS -> "may mean danger";
            case DIAGNOSIS -> "a diagnosis";
            case IDENTIFIER -> "identifies the person";
        };
    }

    /** Identifiers, and diagnoses where a therapist reads them, each to be kept by a tick. */
    public List<Choice> keepChoices() {
        return passages.stream()
                .filter(passage ->
                        passage.kind() == Kind.IDENTIFIER || passage.kind() == Kind.DIAGNOSIS && keepsDiagnoses())
                .map(passage -> Choice.of(
                        value(passage),
                        "Keep “" + typed(texts, passage.field()).substring(passage.start(), passage.end()) + "”: "
                                + about(passage.kind())))
                .toList();
    }

    /** Yes, first for those who must think twice. */
    public static List<Choice> yesOrNo() {
        return List.of(
                new Choice("yes", "Yes", "You will see what happens next."),
                Choice.of("no", "No, no one is in danger now"));
    }

    /** No one person is meant, so no clinic is alerted: the person who wrote of danger is shown the numbers to call. */
    public static Response toCrisisCard() {
        return Response.seeOther(URI.create("/crisis")).build();
    }

    /** What was answered; null before the screen asked. */
    public static ScreenAnswer answer(SubmittedForm form) {
        if (!form.has(DANGER) && !form.has(KEEP)) {
            return null;
        }
        Boolean inDanger = form.has(DANGER) ? (Boolean) saysDanger(form) : null;
        return new ScreenAnswer(
                inDanger,
                form.all(KEEP).stream()
                        .map(TextQuestions::passage)
                        .filter(Objects::nonNull)
                        .limit(50)
                        .toList());
    }

    /** Was the safety question answered with yes? */
    public static boolean saysDanger(SubmittedForm form) {
        return "yes".equals(form.text(DANGER));
    }

    private static String value(Passage passage) {
        return String.join(
                APART,
                passage.field(),
                passage.kind().name(),
                String.valueOf(passage.start()),
                String.valueOf(passage.end()));
    }

    // A value that is not of our own making keeps nothing.
    private static Passage passage(String value) {
        String[] parts = value.split(APART);
        try {
            return parts.length == PARTS
                    ? new Passage(
                            parts[0], Kind.valueOf(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))
                    : null;
        } catch (IllegalArgumentException notOurForm) {
            return null;
        }
    }

    private static String typed(UnaryOperator<String> texts, String field) {
        String own = field.substring(field.lastIndexOf('.') + 1);
        return Stream.ofNullable(texts.apply(own)).findFirst().orElse("");
    }
}
