package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.net.IDN;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What cells may look like: each form turns a text into a value, or into nothing where the text is not of that form. */
final class CellForms {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-W[0-9]{2}|-[0-9]{2}(-H[12])?|-Q[1-4]|-S[12])?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static final String A_DAY = "a day such as 2026-10-31";
    static final String AN_AMOUNT = "an amount of 0 or more with a decimal point, such as 58000.50";

    private CellForms() {}

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> !d.isBefore(EARLIEST) && d.isBefore(LATEST));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    /** A tag of BCP 47 with a known language, and a known country where it names one. */
    static Optional<Locale> locale(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build())
                    .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                    .filter(locale -> locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
        } catch (IllformedLocaleException notALocale) {
            return Optional.empty();
        }
    }

    static Optional<Currency> currency(String text) {
        try {
            return Optional.of(Currency.getInstance(text));
        } catch (IllegalArgumentException notACurrency) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<BigDecimal> amount(String text) {
        return decimal(text).filter(amount -> amount.signum() >= 0);
    }

    /** Exactly one plain address: no name, no list, no quotes, no spaces. International domains are accepted. */
    static Optional<String> email(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > 254) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return LOCAL_PART.matcher(text.substring(0, at)).matches()
                            && DOMAIN.matcher(domain).matches()
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** {@code *}, or names between semicolons, each once. */
    static Optional<LobScope> lobs(String text) {
        if (text.equals("*")) {
            return Optional.of(LobScope.all());
        }
        Set<String> names = new TreeSet<>();
        for (String name : text.split(";", -1)) {
            if (name.isBlank() || name.strip().equals("*") || !names.add(name.strip())) {
                return Optional.empty();
            }
        }
        return Optional.of(new LobScope(names));
    }

    static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A period as it reads in file names: a calendar period, or {@code START..END}. */
    static Optional<String> period(String text) {
        String[] days = text.split("\\.\\.", -1);
        boolean named = PERIOD.matcher(text).matches();
        boolean range = days.length == 2
                && day(days[0]).isPresent()
                && day(days[1]).isPresent()
                && days[0].compareTo(days[1]) < 0;
        return named || range ? Optional.of(text) : Optional.empty();
    }

    /** One of the constants of an enum, in lower case. */
    static <E extends Enum<E>> Optional<E> word(Class<E> words, String text) {
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
