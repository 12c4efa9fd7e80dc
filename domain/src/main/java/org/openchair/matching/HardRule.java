package org.openchair.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;

/**
 * What a match never breaks. A fact that a group never stated does not meet a need. Only what the clinician asked for can be
 * relaxed; what the group or the directory demands cannot.
 */
public enum HardRule implements Rule<Pairing> {
    VETTED("not-vetted", "It is not listed as vetted, or its vetting is over a year old.", null, p -> !p.group()
            .listing()
            .holdsOn(p.needs().today())),
    KEPT_APART(
            "kept-apart",
            "A patient of the same clinic whom the patient must not meet has a seat in it or is offered one. No one is told: it is as if there were no such group.",
            null,
            p -> p.needs().keptFrom().contains(p.group().id())),
    ENROLLMENT_OPEN(
            "enrollment-closed",
            "Its cohort has started or its meetings are over, so it takes no one new, or it does not say when its cohort starts.",
            null,
            p -> !p.group().cohort().openOn(p.needs().today())
                    || p.group().seats().openings() == Openings.CLOSED),
    AGE(
            "outside-age-range",
            "The patient's age, or one the patient may have, is outside its limits. A person who may be under 18 needs a group that states a youngest age they have reached.",
            null,
            p -> !p.group().ages().admit(p.needs().ages())),
    KIND(
            "other-kind",
            "It is not the kind of group that is needed.",
            "either a support group or group therapy",
            p -> p.must().kind() != null && p.must().kind() != p.group().kind()),
    LANGUAGE(
            "other-language",
            "It is not held in any of the languages asked for.",
            "any language",
            p -> !p.must().languages().isEmpty()
                    && p.must().languages().stream()
                            .noneMatch(each -> p.group().languages().contains(each.code()))),
    FORMAT(
            "other-format",
            "It does not meet in a way that is possible for the patient.",
            "any way of meeting",
            HardRule::meetsInAnotherWay),
    COST(
            "too-expensive",
            "It costs more than the limit, or does not say what it costs.",
            "any cost",
            p -> p.must().costLimit() != null
                    && (p.group().cost() == null
                            || p.group().cost().compareTo(p.must().costLimit()) > 0)),
    ACCESSIBILITY(
            "access-not-offered",
            "It does not list all the access the patient needs; what concerns a room counts as met online and by phone.",
            "groups that do not say what access they offer (ask the group)",
            p -> !p.must().access().stream().allMatch(p.group()::meets)),
    SEAT(
            "no-free-seat",
            "It has no open seat now, or does not say how many it can take.",
            "a place on the waitlist",
            p -> p.must().seatNow() && !p.group().seats().free());

    private static final List<HardRule> IN_ORDER = List.of(values());

    private final String code;
    private final String detail;
    private final String relaxed;
    private final Predicate<Pairing> broken;

    HardRule(String code, String detail, String relaxed, Predicate<Pairing> broken) {
        this.code = code;
        this.detail = detail;
        this.relaxed = relaxed;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Pairing pairing) {
        return Rule.when(breaks(pairing), code, detail);
    }

    /** Stable code, in kebab-case, of being broken. */
    public String code() {
        return code;
    }

    /** Why a group that breaks it is no match. */
    public String detail() {
        return detail;
    }

    /** What the clinician would accept by relaxing it; empty when it is not theirs to relax. */
    public Optional<String> relaxed() {
        return Optional.ofNullable(relaxed);
    }

    boolean breaks(Pairing pairing) {
        return broken.test(pairing);
    }

    /**
     * Those that a group breaks, in their order; a group that breaks none is a match.
     *
     * @param most how many it is worth to look for
     */
    public static List<HardRule> brokenBy(Pairing pairing, int most) {
        List<HardRule> broken = List.of();
        for (HardRule rule : IN_ORDER) {
            if (broken.size() < most && rule.breaks(pairing)) {
                broken = and(broken, rule);
            }
        }
        return broken;
    }

    private static List<HardRule> and(List<HardRule> broken, HardRule rule) {
        return broken.isEmpty()
                ? List.of(rule)
                : Stream.concat(broken.stream(), Stream.of(rule)).toList();
    }

    private static boolean meetsInAnotherWay(Pairing pairing) {
        var possible = pairing.must().formats();
        MeetingFormat format = pairing.group().format();
        boolean eitherWay = format == MeetingFormat.HYBRID
                && (possible.contains(MeetingFormat.IN_PERSON) || possible.contains(MeetingFormat.ONLINE_VIDEO));
        return !possible.isEmpty() && !eitherWay && (format == null || !possible.contains(format));
    }
}
