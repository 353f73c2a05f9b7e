package com.reviewpack.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration: seconds ({@code 180}), with units ({@code 3m}, {@code 1h30m}) or as ISO 8601 ({@code PT3M}). */
final class DurationWords implements ITypeConverter<Duration> {

    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d+(?:\\.\\d+)?)h)?(?:(\\d+(?:\\.\\d+)?)m)?(?:(\\d+(?:\\.\\d+)?)s)?");
    private static final int[] UNIT_SECONDS = {3600, 60, 1};

    @Override
    public Duration convert(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (SECONDS.matcher(words).matches()) {
            return seconds(new BigDecimal(words));
        }
        Matcher units = UNITS.matcher(words);
        if (!words.isEmpty() && units.matches()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int unit = 0; unit < UNIT_SECONDS.length; unit++) {
                String amount = units.group(unit + 1);
                if (amount != null) {
                    sum = sum.add(new BigDecimal(amount).multiply(BigDecimal.valueOf(UNIT_SECONDS[unit])));
                }
            }
            return seconds(sum);
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new TypeConversionException("'" + text + "' is no duration; write it like 180, 3m, 1h30m or PT3M");
        }
    }

    private static Duration seconds(BigDecimal seconds) {
        try {
            return Duration.ofNanos(seconds.movePointRight(9).toBigInteger().longValueExact());
        } catch (ArithmeticException e) {
            throw new TypeConversionException("'" + seconds + "' seconds are more than can be reckoned with");
        }
    }
}
