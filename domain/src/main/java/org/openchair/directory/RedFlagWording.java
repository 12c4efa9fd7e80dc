package org.openchair.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Wording in what a group says of itself that looks like a red flag, in English and Spanish: a promise of a cure, a high fee,
 * something for sale. It is shown to whoever vets the group and decides nothing by itself; a listed group that takes up such
 * wording is vetted again. What is said with a "no" just before it is not found.
 */
public enum RedFlagWording {
    /** A promise of a cure. */
    SURE_CURE(
            "(?:sure|certain|guaranteed?|proven|permanent|total|complete|instant|miracle)\\s+(?:\\p{L}+\\s+){0,2}(?:cures?|healing|recovery)",
            "(?:guarantees?|guaranteed|guaranteeing|promises?|promised)\\s+(?:\\p{L}+\\s+){0,5}(?:cures?|cured|recover\\p{L}*|heal\\p{L}*|results)",
            "(?:we|will|can|that|it)\\s+(?:\\p{L}+\\s+){0,1}cures?",
            "cures?\\s+(?:\\p{L}+\\s+){0,2}(?:you|depression|anxiety|addiction|cancer|trauma|grief|ptsd|bipolar|pain)",
            "miracles?(?:\\s+\\p{L}+)?",
            "100\\s?(?:%|percent)\\s+(?:\\p{L}+\\s+){0,3}(?:cure\\p{L}*|success|effective|guarantee\\p{L}*|recover\\p{L}*)",
            "cura(?:ción)?\\s+(?:segura|garantizada|total|definitiva|milagrosa|completa)",
            "(?:garantiza\\p{L}*|promete\\p{L}*)\\s+(?:\\p{L}+\\s+){0,4}(?:cura\\p{L}*|sanar\\p{L}*|recupera\\p{L}*|resultados)",
            "(?:se|lo|la|te|le|los|las)\\s+cura(?:n|mos|rá|rán)?(?:\\s+de\\s+\\p{L}+)?",
            "curamos",
            "milagros?(?:[oa]s?)?"),
    /** An amount that may be a high fee. */
    HIGH_FEES(
            "(?:\\$|US\\$|USD)\\s?\\d[\\d,.]*",
            "\\d[\\d,.]*\\s?(?:dollars|usd|dólares)",
            "(?:down\\s+payment|deposit\\s+required|pago\\s+inicial)"),
    /** Something for sale. */
    SELLING(
            "(?:buy|buying|purchase|purchasing|order)\\s+(?:\\p{L}+\\s+){0,2}(?:our|my|the|this|these|his|her|their|products?|services?|supplements?|tea|oils?|books?|courses?)",
            "(?:our|my)\\s+(?:own\\s+)?(?:\\p{L}+\\s+){0,1}(?:products?|supplements?|tea|oils?|vitamins?|remed(?:y|ies))",
            "(?:special\\s+offer|limited\\s+time|for\\s+sale|discount(?:s|ed)?|money[- ]back)",
            "(?:compre|compra|comprar|compren|adquiera)\\s+(?:\\p{L}+\\s+){0,2}(?:nuestr\\p{L}+|mi|mis|el|la|los|las|este|esta|productos?|suplementos?|té|libros?|cursos?)",
            "nuestr[oa]s?\\s+(?:productos?|suplementos?|té|aceites?|vitaminas?|remedios?)",
            "(?:oferta\\s+especial|por\\s+tiempo\\s+limitado|en\\s+venta|descuentos?)");

    /** Dollars from which an amount is shown as a possibly high fee. */
    public static final int HIGH = 50;

    private static final Pattern DENIED = Pattern.compile(
            "(?:\\b(?:no|not|never|nobody|nothing|none|without|cannot|can't|don't|doesn't|won't|nunca|nadie|nada|sin|ni)\\b|n['’]t\\b)[^.!?;]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Wording that was found.
     *
     * @param flag what it looks like
     * @param place where it stands
     * @param words as they are written there
     */
    public record Finding(RedFlagWording flag, StatedIn place, String words) {}

    /** What a group states in words. */
    public enum StatedIn {
        NAME,
        PURPOSE,
        CONFIDENTIALITY,
        GROUND_RULES,
        TYPICAL_MEETING,
        INCLUSION,
        REGISTRATION,
        COST_NOTE,
        STAGE
    }

    private final List<Pattern> patterns;

    RedFlagWording(String... patterns) {
        this.patterns = Stream.of(patterns)
                .map(each -> Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + each + ")(?![\\p{L}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** Everything that looks like a red flag, in the order of the texts; each wording once. */
    public static List<Finding> in(GroupFacts facts) {
        return texts(facts).entrySet().stream()
                .flatMap(text -> in(text.getKey(), text.getValue()).stream())
                .distinct()
                .toList();
    }

    /** Does the group say something that looks like a red flag, and did not say so before? */
    static boolean added(GroupFacts before, GroupFacts after) {
        Set<String> known = in(before).stream().map(Finding::words).collect(Collectors.toSet());
        return in(after).stream().anyMatch(found -> !known.contains(found.words()));
    }

    /** What looks like a red flag in one text; empty for null. */
    public static List<Finding> in(StatedIn place, String text) {
        List<Finding> found = new ArrayList<>();
        for (RedFlagWording wording : values()) {
            if (text != null) {
                wording.patterns.forEach(pattern -> found.addAll(wording.matches(pattern, place, text)));
            }
        }
        return found;
    }

    private List<Finding> matches(Pattern pattern, StatedIn place, String text) {
        List<Finding> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!DENIED.matcher(text.substring(0, matcher.start())).find() && counts(matcher.group())) {
                found.add(new Finding(this, place, matcher.group().strip()));
            }
        }
        return found;
    }

    private boolean counts(String words) {
        String digits = words.replaceAll("[.,]\\d{1,2}(?!\\d)", "").replaceAll("\\D", "");
        return this != HIGH_FEES || digits.isEmpty() || digits.length() > 6 || Integer.parseInt(digits) >= HIGH;
    }

    private static Map<StatedIn, String> texts(GroupFacts facts) {
        Map<StatedIn, String> texts = new EnumMap<>(StatedIn.class);
        texts.put(StatedIn.NAME, facts.name());
        texts.put(StatedIn.PURPOSE, facts.charter().purpose());
        texts.put(StatedIn.CONFIDENTIALITY, facts.charter().confidentialityGuideline());
        texts.put(StatedIn.GROUND_RULES, facts.charter().groundRules());
        texts.put(StatedIn.TYPICAL_MEETING, facts.charter().typicalMeeting());
        texts.put(StatedIn.INCLUSION, facts.charter().inclusionNote());
        texts.put(StatedIn.REGISTRATION, facts.joining().registrationNote());
        texts.put(StatedIn.COST_NOTE, facts.joining().costNote());
        texts.put(StatedIn.STAGE, facts.membership().stageNote());
        return texts;
    }
}
