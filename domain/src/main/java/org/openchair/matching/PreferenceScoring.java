package org.openchair.matching;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.directory.Leadership;
import org.openchair.directory.WaitingBand;

/** How each wish is judged, with the sentence that says so. What a group never stated meets no wish. */
final class PreferenceScoring {

    private static final double NEAR_MILES = 1;
    private static final double FAR_MILES = 25;

    private PreferenceScoring() {}

    static Optional<Fit> focus(Pairing pairing) {
        List<Topic> wanted = pairing.wishes().focus();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(about(pairing.group(), wanted));
    }

    private static Fit about(Candidate group, List<Topic> wanted) {
        List<Topic> met = wanted.stream()
                .filter(each -> group.focus().contains(each.code()))
                .toList();
        return met.isEmpty()
                ? Fit.none(() -> "Not about " + joined(wanted, Topic::label) + ".")
                : new Fit(
                        (double) met.size() / wanted.size(),
                        () -> "About " + joined(met, Topic::label) + missing(wanted, met));
    }

    private static String missing(List<Topic> wanted, List<Topic> met) {
        List<Topic> rest = wanted.stream().filter(each -> !met.contains(each)).toList();
        return rest.isEmpty() ? "." : ", but not about " + joined(rest, Topic::label) + ".";
    }

    static Optional<Fit> stage(Pairing pairing) {
        Topic wanted = pairing.wishes().stage();
        return wanted == null
                ? Optional.empty()
                : Optional.of(staged(pairing.group().stages(), wanted));
    }

    private static Fit staged(Set<String> stages, Topic wanted) {
        if (stages.isEmpty()) {
            return Fit.none(() -> "Does not state a stage of recovery.");
        }
        return stages.contains(wanted.code())
                ? Fit.full(() -> "For this stage of recovery: " + wanted.label() + ".")
                : Fit.none(() -> "For another stage of recovery.");
    }

    static Optional<Fit> leadership(Pairing pairing) {
        Leadership wanted = pairing.wishes().leadership();
        return wanted == null
                ? Optional.empty()
                : Optional.of(led(pairing.group().leadership(), wanted));
    }

    private static Fit led(Leadership leadership, Leadership wanted) {
        if (leadership == null) {
            return Fit.none(() -> "Does not state who leads it.");
        }
        double share = leadership == wanted ? 1 : leadership == Leadership.CO_LED ? 0.5 : 0;
        return new Fit(share, () -> words(leadership));
    }

    private static String words(Leadership leadership) {
        return switch (leadership) {
            case PEER_LED -> "Led by a peer.";
            case THERAPIST_LED -> "Led by a therapist.";
            case CO_LED -> "Led by a peer and a professional together.";
        };
    }

    static Optional<Fit> dayAndTime(Pairing pairing) {
        Needs.Wishes wishes = pairing.wishes();
        return wishes.days().isEmpty() && wishes.times().isEmpty()
                ? Optional.empty()
                : Optional.of(when(pairing.group().slot(), wishes));
    }

    private static Fit when(MeetingSlot slot, Needs.Wishes wishes) {
        Set<DayOfWeek> days = slot.days();
        if (days.isEmpty() || slot.startsAt() == null) {
            return Fit.none(() -> "Does not state fixed days and times: ask the group.");
        }
        PartOfDay part = PartOfDay.of(slot.startsAt());
        boolean dayFits = wishes.days().isEmpty() || overlap(days, wishes.days());
        boolean timeFits = wishes.times().isEmpty() || wishes.times().contains(part);
        return new Fit(
                (dayFits ? 0.5 : 0) + (timeFits ? 0.5 : 0), () -> "Meets " + plural(days) + ", " + part.words() + ".");
    }

    private static boolean overlap(Set<DayOfWeek> some, Set<DayOfWeek> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static String plural(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted =
                Arrays.stream(DayOfWeek.values()).filter(days::contains).toList();
        return sorted.size() == DayOfWeek.values().length
                ? "daily"
                : joined(sorted, day -> day.getDisplayName(TextStyle.FULL, Locale.US) + "s");
    }

    static Optional<Fit> distance(Pairing pairing) {
        return Optional.ofNullable(pairing.wishes().from()).map(from -> away(pairing.group(), from));
    }

    private static Fit away(Candidate group, Point from) {
        if (group.remote()) {
            return Fit.full(() -> "No travel needed.");
        }
        return group.place().point() == null
                ? Fit.none(() -> "Distance not known.")
                : away(from.milesTo(group.place().point()));
    }

    private static Fit away(double miles) {
        double share = 1 - (miles - NEAR_MILES) / (FAR_MILES - NEAR_MILES);
        return new Fit(Math.max(0, Math.min(1, share)), () -> milesAway(miles));
    }

    private static String milesAway(double miles) {
        long whole = Math.round(miles);
        return miles < NEAR_MILES
                ? "Less than a mile away."
                : "About %d %s away.".formatted(whole, whole == 1 ? "mile" : "miles");
    }

    static Fit waiting(Pairing pairing) {
        Candidate.Seats seats = pairing.group().seats();
        if (seats.openings() == null) {
            return new Fit(0.4, () -> "Does not state its capacity, so there may be no seat.");
        }
        return switch (seats.openings()) {
            case OPEN -> Fit.full(() -> "Has open seats.");
            case FEW -> Fit.full(() -> "Has a few open seats.");
            case FULL -> queue(seats.waiting());
            case CLOSED -> new Fit(0, () -> "Not taking new members.");
        };
    }

    private static Fit queue(WaitingBand waiting) {
        return new Fit(
                1.0 / (4 + waiting.fewest()), () -> "Full: there is a waitlist, with " + words(waiting) + " on it.");
    }

    private static String words(WaitingBand waiting) {
        return switch (waiting) {
            case FEWER_THAN_FIVE -> "fewer than 5 people";
            case FIVE_TO_TEN -> "5 to 10 people";
            case ELEVEN_OR_MORE -> "11 or more people";
        };
    }

    static Optional<Fit> size(Pairing pairing) {
        GroupSize wanted = pairing.wishes().size();
        return wanted == null
                ? Optional.empty()
                : Optional.of(sized(pairing.group().seats(), wanted));
    }

    private static Fit sized(Candidate.Seats seats, GroupSize wanted) {
        Integer people = seats.target() == null ? seats.capacity() : seats.target();
        if (people == null) {
            return Fit.none(() -> "Does not state its size.");
        }
        GroupSize size = GroupSize.of(people);
        return new Fit(size == wanted ? 1 : 0, () -> "For about %d people: %s.".formatted(people, size.words()));
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        List<String> texts = all.stream().map(words).collect(Collectors.toList());
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }
}
