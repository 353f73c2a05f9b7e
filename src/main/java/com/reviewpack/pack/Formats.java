package com.reviewpack.pack;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Writes values in words of a locale. Rounds half even for display alone: ratios to one decimal of a per cent, money and
 * counts to whole units, seconds and minutes to whole ones above 100 and to one decimal below, hours to one decimal.
 * The locale's data come with the program, so that every machine writes the same.
 */
public final class Formats {

    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** A known quantity with its unit: {@code 71.4 %}, {@code 1,234}, {@code €12,500}. */
    public String quantity(BigDecimal value, Unit unit) {
        return switch (unit.kind()) {
            case RATIO ->
                NumberFormatter.withLocale(locale)
                        .unit(MeasureUnit.PERCENT)
                        .precision(Precision.fixedFraction(1))
                        .format(value.movePointRight(2))
                        .toString();
            case COUNT, SCORE -> plain(value, 0);
            case NPS -> plain(value, 0);
            case FACTOR -> plain(value, 2);
            case HOURS -> plain(value, 1) + " h";
            case SECONDS -> plain(value, value.abs().intValue() >= 100 ? 0 : 1) + " s";
            case MINUTES -> plain(value, value.abs().intValue() >= 100 ? 0 : 1) + " min";
            case MONEY ->
                NumberFormatter.withLocale(locale)
                        .unit(com.ibm.icu.util.Currency.getInstance(java.util.Objects.requireNonNull(unit.currency())
                                .getCurrencyCode()))
                        .precision(Precision.integer())
                        .format(value)
                        .toString();
        };
    }

    private String plain(BigDecimal value, int decimals) {
        return NumberFormatter.withLocale(locale)
                .precision(Precision.fixedFraction(decimals))
                .format(value)
                .toString();
    }

    /** A day in the locale's medium style. */
    public String day(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.MEDIUM, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A measurement: its quantity, or an en dash where there is none (the reason stands in the notes). */
    public String measurement(Measurement measurement, Unit unit) {
        return measurement.known().map(v -> quantity(v, unit)).orElse("–");
    }
}
