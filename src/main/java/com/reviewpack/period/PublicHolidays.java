package com.reviewpack.period;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The public holidays of one country or subdivision, as the holiday library keeps them. A holiday that is observed on
 * another day counts on that day alone. Safe for use by several threads; each calendar is read once.
 */
final class PublicHolidays {

    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> KEPT = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final EnumSet<Datasubtype> CURRENT = EnumSet.of(Datasubtype.regular);
    private static final Map<String, PublicHolidays> BY_CODE = new ConcurrentHashMap<>();

    private final Optional<HolidayManager> library;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(String code) {
        String country = country(code);
        this.library = KEPT.contains(country)
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))))
                : Optional.empty();
        this.subdivision =
                code.length() > 2 ? new String[] {code.substring(3).toLowerCase(Locale.ROOT)} : new String[0];
    }

    /** The holidays of a code that {@link #isKnown}; a country that the library does not keep has none. */
    static PublicHolidays of(String code) {
        return BY_CODE.computeIfAbsent(code, PublicHolidays::new);
    }

    /** Whether {@code code} is a country of ISO 3166-1 or a subdivision of ISO 3166-2 that CLDR lists as in use. */
    static boolean isKnown(String code) {
        if (!code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") || !ISO_COUNTRIES.contains(country(code))) {
            return false;
        }
        return code.length() == 2
                || ValidIdentifiers.isValid(Datatype.subdivision, CURRENT, country(code), code.substring(3)) != null;
    }

    /** {@code DE} of {@code DE-BY}. */
    static String country(String code) {
        return code.substring(0, 2);
    }

    boolean contains(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::daysOf).contains(day);
    }

    /** A holiday of a neighbouring year may be observed in this one: 1 January 2028 on 31 December 2027. */
    private Set<LocalDate> daysOf(int year) {
        return library.stream()
                .flatMap(holidays -> IntStream.rangeClosed(year - 1, year + 1)
                        .mapToObj(Year::of)
                        .map(y -> holidays.getHolidays(y, subdivision)))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }
}
