package org.openchair.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spanish act on oneself, listed by its infinitive, in every order of its pronoun: "quiere colgarse", "se quiere colgar", "se iba a colgar",
 * "se ha colgado". Other forms that stand beside the infinitive ({@code colgar|cuelga}) are looked for right after a pronoun; what follows
 * the verb ({@code tirar ~ puente}) is asked for in each.
 */
final class SelfAct {

    private static final List<String> PRONOUNS = List.of("se", "me", "te", "nos");

    /** What is done toward the act: wanted, tried, threatened, begun. */
    private static final String TOWARD =
            "quiere|quiero|quieres|queria|querias|queremos|quisiera|quiso|quise|quiera|querra|querria"
                    + "|quieren|querian|quisieran|kiere|kiero|va|voy|vas|vaya|vayas|iba|ibas|iria|van|vamos|iban|fue|fuera"
                    + "|intenta|intento|intentaba|intente|intentara|intentaron|trata|trato|trataba|trate|tratara|piensa|pienso|piensas|pensaba|penso|planea"
                    + "|planeaba|planeo|amenaza|amenazo|amenazaba|amenazado|desea|deseo|deseaba|puede|puedo|podria|pudiera|prefiere|prefiero|preferiria"
                    + "|vuelve|vuelvo|volvio|volveria|acaba|acabo|termina|termino|esta|estoy|estaba|estuvo|anda|andaba|ha|he|habia|hubiera|haya|debe|deberia|debo"
                    + "|decidio|decidi|propone|propuso|dejo|deja|dejaria|atreve|atreveria|logro|busca|buscaba|necesita|necesito";

    /** What stands between that and the verb: "se va a querer matar", "se ha intentado ahorcar". */
    private static final String LINK =
            "a|de|con|en|por|hasta|ya|mejor|solo|siempre|veces|tambien|luego|hoy|manana|ir|volver|poder|querer|intentar|tratar"
                    + "|tener|que|intentando|queriendo|pensando|querido|intentado|tratado|pensado|vuelto|amenazado";

    private static final int MOST_LINKS = 3;

    private SelfAct() {}

    /** The act in the notation of the word lists, a phrase for each order of its words. */
    static List<String> phrases(String listed) {
        String[] parts = listed.strip().split("\\s+", 2);
        String rest = parts.length == 1 ? "" : " " + parts[1];
        List<String> forms = Arrays.asList(parts[0].split("\\|"));
        List<String> infinitives = forms.stream().filter(isInfinitive()).toList();
        List<String> finite = forms.stream().filter(isInfinitive().negate()).toList();
        List<String> phrases = new ArrayList<>();
        phrases.add(attached(infinitives) + rest);
        for (int links = 0; links <= MOST_LINKS; links++) {
            phrases.add(either(PRONOUNS) + " " + TOWARD + (" " + LINK).repeat(links) + " " + main(infinitives) + rest);
        }
        if (!finite.isEmpty()) {
            phrases.add(either(PRONOUNS) + " " + either(finite) + rest);
        }
        return phrases;
    }

    private static Predicate<String> isInfinitive() {
        return form -> form.endsWith("r");
    }

    private static String attached(List<String> infinitives) {
        return infinitives.stream()
                .flatMap(form -> Stream.of(form, gerund(form)))
                .flatMap(form -> PRONOUNS.stream().map(form::concat))
                .collect(Collectors.joining("|"));
    }

    private static String main(List<String> infinitives) {
        return infinitives.stream()
                .flatMap(form -> Stream.of(form, gerund(form), participle(form)))
                .collect(Collectors.joining("|"));
    }

    private static String gerund(String infinitive) {
        return stem(infinitive) + (infinitive.endsWith("ar") ? "ando" : "iendo");
    }

    private static String participle(String infinitive) {
        return stem(infinitive) + (infinitive.endsWith("ar") ? "ado" : "ido");
    }

    private static String stem(String infinitive) {
        return infinitive.substring(0, infinitive.length() - 2);
    }

    private static String either(List<String> words) {
        return String.join("|", words);
    }
}
