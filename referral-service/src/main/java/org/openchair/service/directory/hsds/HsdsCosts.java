package org.openchair.service.directory.hsds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.directory.Cost;

/**
 * What a service costs: as our attribute says, else by its options, else by words that leave no doubt.
 *
 * @param cost null when it is not stated
 * @param note the same in words, or null
 */
record HsdsCosts(Cost cost, String note) {

    private static final String OPTIONS = "cost_options";
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final Set<String> FREE_WORDS = Set.of(
            "free",
            "free of charge",
            "no cost",
            "no charge",
            "no fee",
            "no fees",
            "none",
            "at no cost",
            "gratis",
            "gratuito",
            "gratuita",
            "sin costo");

    static HsdsCosts of(HsdsNode service, Cost stated, LocalDate today) {
        String words = words(service);
        List<String> notes = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        service.children(OPTIONS).forEach(option -> read(option, today, notes, amounts));
        Cost cost = stated == null ? cost(words, amounts) : stated;
        String note = Stream.concat(Stream.ofNullable(words), notes.stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return new HsdsCosts(cost, note.isEmpty() ? null : note);
    }

    /** {@code fees} is the older name of the same. */
    private static String words(HsdsNode service) {
        String fees = service.text("fees_description");
        return fees == null ? service.text("fees") : fees;
    }

    private static void read(HsdsNode option, LocalDate today, List<String> notes, List<BigDecimal> amounts) {
        LocalDate until = option.date("valid_to", AcceptedDates.on(today).butBirths());
        LocalDate from = option.date("valid_from", AcceptedDates.on(today).butBirths());
        if (until != null && until.isBefore(today) || from != null && from.isAfter(today)) {
            option.markRead();
            option.remarks().add(OPTIONS, "not-valid-today", "A cost that does not hold today was left out.");
            return;
        }
        BigDecimal amount = amount(option);
        if (amount != null) {
            amounts.add(amount);
        }
        String words = words(option, amount);
        if (!words.isEmpty()) {
            notes.add(words + (from == null ? "" : " from " + from) + (until == null ? "" : " until " + until));
        }
    }

    private static BigDecimal amount(HsdsNode option) {
        String text = option.text("amount");
        try {
            BigDecimal amount = text == null ? null : new BigDecimal(text);
            if (amount == null || amount.signum() >= 0 && amount.compareTo(MOST) <= 0 && amount.scale() <= 6) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        option.remarks().add(option.at("amount"), "out-of-range", "This is not an amount and was left out.");
        return null;
    }

    private static String words(HsdsNode option, BigDecimal amount) {
        String name = option.text("option");
        String currency = option.text("currency");
        String sum = amount == null ? null : sum(amount, currency == null ? "" : currency.toUpperCase(Locale.ROOT));
        String figures = Stream.of(sum, amount == null ? currency : null, option.text("amount_description"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(name, figures)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String sum(BigDecimal amount, String currency) {
        String plain =
                amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
        return currency.equals("USD") ? "$" + plain : (plain + " " + currency).strip();
    }

    /** Several amounts, or words for nothing beside an amount, say no one thing: the note has them. */
    private static Cost cost(String words, List<BigDecimal> amounts) {
        boolean free = words != null
                && FREE_WORDS.contains(
                        words.toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "").strip());
        if (amounts.isEmpty()) {
            return free ? Cost.FREE : null;
        }
        boolean nothing = amounts.stream().allMatch(amount -> amount.signum() == 0);
        boolean always = amounts.stream().allMatch(amount -> amount.signum() > 0);
        if (nothing) {
            return Cost.FREE;
        }
        return always && !free ? Cost.FEE : null;
    }
}
