package org.openchair.web.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.openchair.referral.ReferralState;

/** How the clinic's codes are read: "Peer-led", "Dirigido por pares". */
public final class Labels {
    private Labels() {}

    /** The words for a code; null where there is none, as in a fact that was never stated. */
    public static String of(Enum<?> code, Locale language) {
        if (code == null) {
            return null;
        }
        String key = code.getDeclaringClass().getSimpleName() + "." + code.name();
        return Words.in(Labels.class, "labels", language).getString(key);
    }

    /** The words for a code in English, as staff read them. */
    public static String of(Enum<?> code) {
        return of(code, Locale.ENGLISH);
    }

    /** Where a referral stands, as its clinic reads it: whether the person comes is said only where that is shared. */
    public static String standing(ReferralState state, boolean participationShared) {
        ResourceBundle words = Words.in(Labels.class, "labels", Locale.ENGLISH);
        ReferralState told = state.told(participationShared);
        String discreet = "ReferralState." + told + ".notShared";
        return !participationShared && words.containsKey(discreet) ? words.getString(discreet) : of(told);
    }

    /** All codes of a kind as answers to choose from. */
    public static List<Choice> choices(Enum<?>... codes) {
        return Arrays.stream(codes)
                .map(each -> Choice.of(each.name(), of(each)))
                .toList();
    }

    /** The code of this name; null if there is none of that name, as in a filter left open. */
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
