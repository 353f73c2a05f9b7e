package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantity as a sentence says it, read back without the program's formats.
 *
 * @param value ratios and points as 0.06, times in seconds, all else as it stands
 * @param half half of the last digit that was written: the true value is no further off
 */
record SaidQuantity(Form form, double value, double half) {

    /** How it was written. */
    enum Form {
        PER_CENT,
        POINTS,
        HOURS,
        TIME,
        MONEY,
        PLAIN
    }

    private static final Pattern TIME =
            Pattern.compile("(-?)(?:([\\d.,]+) [dTj] (\\d\\d) h|([\\d.,]+) h (\\d\\d) min|([\\d.,]+) min (\\d\\d) s)");

    /**
     * @throws IllegalArgumentException where the text is no quantity
     */
    static SaidQuantity read(String text, Locale locale) {
        String plain = SaidLanguage.blanks(text).replace('\u2212', '-').strip();
        String points = " " + SaidLanguage.of(locale).points();
        Matcher time = TIME.matcher(plain);
        if (time.matches()) {
            return time(time, locale);
        }
        if (plain.endsWith("%")) {
            return number(Form.PER_CENT, plain.substring(0, plain.length() - 1), 0.01, locale);
        }
        if (plain.endsWith(points)) {
            return number(Form.POINTS, plain.substring(0, plain.length() - points.length()), 0.01, locale);
        }
        if (plain.endsWith(" min")) {
            return number(Form.TIME, plain.substring(0, plain.length() - 4), 60, locale);
        }
        if (plain.endsWith(" s")) {
            return number(Form.TIME, plain.substring(0, plain.length() - 2), 1, locale);
        }
        if (plain.endsWith(" h")) {
            return number(Form.HOURS, plain.substring(0, plain.length() - 2), 1, locale);
        }
        if (plain.contains("€")) {
            return number(Form.MONEY, plain.replace("€", ""), 1, locale);
        }
        return number(Form.PLAIN, plain, 1, locale);
    }

    private static SaidQuantity time(Matcher time, Locale locale) {
        double sign = time.group(1).isEmpty() ? 1 : -1;
        if (time.group(2) != null) {
            return new SaidQuantity(
                    Form.TIME,
                    sign * (86_400 * plain(time.group(2), locale) + 3600 * Integer.parseInt(time.group(3))),
                    1830.5);
        }
        if (time.group(4) != null) {
            return new SaidQuantity(
                    Form.TIME,
                    sign * (3600 * plain(time.group(4), locale) + 60 * Integer.parseInt(time.group(5))),
                    30.5);
        }
        return new SaidQuantity(
                Form.TIME, sign * (60 * plain(time.group(6), locale) + Integer.parseInt(time.group(7))), 0.5);
    }

    private static SaidQuantity number(Form form, String text, double scale, Locale locale) {
        String number = text.strip();
        String point = Pattern.quote(String.valueOf(SaidLanguage.of(locale).point()));
        String group = Pattern.quote(String.valueOf(SaidLanguage.of(locale).group()));
        if (!number.matches("-?(?:\\d{1,3}(?:" + group + "\\d{3})+|\\d+)(?:" + point + "\\d+)?")) {
            throw new IllegalArgumentException("no number: '" + text + "'");
        }
        int dot = number.lastIndexOf(SaidLanguage.of(locale).point());
        int digits = dot < 0 ? 0 : number.length() - dot - 1;
        return new SaidQuantity(form, plain(number, locale) * scale, 0.5 * Math.pow(10, -digits) * scale);
    }

    private static double plain(String number, Locale locale) {
        SaidLanguage language = SaidLanguage.of(locale);
        String western = number.replace(String.valueOf(language.group()), "").replace(language.point(), '.');
        return new BigDecimal(western).doubleValue();
    }

    /** Whether it says {@code truth}, a value in that unit, to the digits that were written. */
    boolean says(double truth, Unit.Kind unit) {
        double inBase = unit == Unit.Kind.MINUTES ? 60 * truth : truth;
        return form == formOf(unit) && near(inBase);
    }

    /** Whether it is a difference of that size between two values of the unit. */
    boolean saysSize(double now, double then, Unit.Kind unit) {
        double gap = Math.abs(now - then);
        return switch (unit) {
            case RATIO -> form == Form.POINTS && near(gap);
            case NPS, SCORE, FACTOR -> form == Form.PLAIN && near(gap);
            case COUNT, MEAN, SECONDS, MINUTES, HOURS, MONEY -> form == Form.PER_CENT && near(gap / Math.abs(then));
        };
    }

    boolean near(double truth) {
        return Math.abs(value - truth) <= half + 1e-7 * Math.max(1, Math.abs(truth));
    }

    private static Form formOf(Unit.Kind unit) {
        return switch (unit) {
            case RATIO -> Form.PER_CENT;
            case COUNT, MEAN, NPS, SCORE, FACTOR -> Form.PLAIN;
            case SECONDS, MINUTES -> Form.TIME;
            case HOURS -> Form.HOURS;
            case MONEY -> Form.MONEY;
        };
    }
}
