package org.openchair.directory;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public holidays of a country, or of a country and one of its states, with the days on which they are observed instead. */
public final class HolidayCalendar {

    /** The federal holidays of the United States: what counts for a group that names no calendar. */
    public static final String DEFAULT = "US";

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    /** The library spells as in Britain. */
    private static final Map<String, String> NAMES_HERE = Map.of("LABOUR_DAY", "Labor Day");
    /** An observed holiday is at most the Friday before or the Monday after a weekend. */
    private static final int FARTHEST_OBSERVED = 3;

    /** Each year is worked out once and kept, so the years that can be asked for are few. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2199);

    private final HolidayManager country;
    private final String[] region;

    private HolidayCalendar(String code) {
        String[] parts = code.toLowerCase(Locale.ROOT).split("-");
        this.country = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        this.region = Arrays.copyOfRange(parts, 1, parts.length);
    }

    /**
     * The calendar of a country or state, or empty when none is known.
     *
     * @param code ISO 3166, such as {@code US} or {@code US-NY}
     */
    public static Optional<HolidayCalendar> of(String code) {
        boolean country = CODE.matcher(code).matches()
                && HolidayManager.getSupportedCalendarCodes().stream().anyMatch(code.substring(0, 2)::equalsIgnoreCase);
        return country ? Optional.of(new HolidayCalendar(code)).filter(HolidayCalendar::knowsRegion) : Optional.empty();
    }

    private boolean knowsRegion() {
        return region.length == 0
                || country.getCalendarHierarchy().getChildren().containsKey(region[0]);
    }

    /** Name of the holiday in English, or empty on any other day. */
    public Optional<String> holidayOn(LocalDate day) {
        return YEARS.isValidIntValue(day.getYear()) ? known(day) : Optional.empty();
    }

    private Optional<String> known(LocalDate day) {
        return country
                .getHolidays(
                        day.minusDays(FARTHEST_OBSERVED),
                        day.plusDays(FARTHEST_OBSERVED),
                        HolidayType.PUBLIC_HOLIDAY,
                        region)
                .stream()
                .map(holiday -> name(holiday, day))
                .flatMap(Optional::stream)
                .sorted()
                .findFirst();
    }

    private static Optional<String> name(Holiday holiday, LocalDate day) {
        String key = Objects.requireNonNullElse(holiday.getPropertiesKey(), "");
        String name = NAMES_HERE.getOrDefault(key, holiday.getDescription(Locale.US));
        if (holiday.getActualDate().equals(day)) {
            return Optional.of(name);
        }
        return holiday.getObservedDate().filter(day::equals).map(observed -> name + " (observed)");
    }
}
