package com.reviewpack.document.ooxml;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number format codes of office documents. The program that opens the document writes separators as its user's locale
 * does; currencies stand by their code.
 */
public final class NumberCodes {

    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final int THOUSAND = 3;

    /** Of a trillion. */
    private static final int MOST_ZEROS = 12;

    private static final String ISO_DAY = "yyyy\\-mm\\-dd";
    private static final String ISO_MONTH = "yyyy\\-mm";

    /** What stands for the language's word for percentage points. */
    private static final String POINTS = "pp";

    private static final Pattern DIGITS_OF_DAYS = Pattern.compile("(y|yyyy|MM|dd|[./ -])+");

    private NumberCodes() {}

    /**
     * A code as the language writes it: its word for percentage points, its space before the percent sign, and days and
     * months in its order where the code gives them as ISO 8601 does.
     */
    public static String localized(String code, Formats formats) {
        return switch (code) {
            case ISO_DAY -> days("yMMdd", formats).orElse(code);
            case ISO_MONTH -> days("yMM", formats).orElse(code);
            default ->
                code.replace("\" " + POINTS + "\"", "\"\u00a0" + formats.pointsWord() + "\"")
                        .replace("0%", spacesPercent(formats) ? "0\u00a0%" : "0%");
        };
    }

    private static boolean spacesPercent(Formats formats) {
        return NumberFormat.getPercentInstance(formats.locale()) instanceof DecimalFormat format
                && UCharacter.isUWhiteSpace(
                        format.toPattern().codePointBefore(format.toPattern().length() - 1));
    }

    /** Empty where the language counts years or writes days in another way than spreadsheets can. */
    private static Optional<String> days(String skeleton, Formats formats) {
        String pattern = DateTimePatternGenerator.getInstance(formats.locale()).getBestPattern(skeleton);
        return DIGITS_OF_DAYS.matcher(pattern).matches()
                ? Optional.of(pattern.replaceAll("y+", "yyyy").replace('M', 'm').replaceAll("[^ymd]", "\\\\$0"))
                : Optional.empty();
    }

    /** For a cell, where there is room for all digits. */
    public static String of(Unit unit) {
        return switch (unit.kind()) {
            case RATIO -> "0.0%";
            case COUNT, NPS, SCORE -> "#,##0";
            case MEAN -> "#,##0.0";
            case SECONDS -> "#,##0.0\" s\"";
            case MINUTES -> "#,##0.0\" min\"";
            case HOURS -> "#,##0.0\" h\"";
            case MONEY -> "#,##0\" " + unit.key() + "\"";
            case FACTOR -> "0.00";
        };
    }

    /**
     * For labels and axes of a chart whose title names the unit: large values in thousands, millions and so on, as far as
     * the language has a short word for them.
     */
    public static String compact(Unit unit, BigDecimal largest, Formats formats) {
        return switch (unit.kind()) {
            case RATIO -> "0.0%";
            case FACTOR -> "0.00";
            case NPS, SCORE -> "#,##0";
            case MEAN -> "#,##0.0";
            case SECONDS, MINUTES, HOURS -> largest.compareTo(BigDecimal.TEN) < 0 ? "#,##0.0" : "#,##0";
            case COUNT, MONEY -> scaled(largest, formats);
        };
    }

    private static String scaled(BigDecimal largest, Formats formats) {
        for (int zeros = MOST_ZEROS; zeros >= THOUSAND; zeros -= THOUSAND) {
            BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(zeros);
            boolean thousands = zeros == THOUSAND;
            BigDecimal from = thousands ? HUNDRED_THOUSAND : one.multiply(BigDecimal.TEN);
            String word = largest.compareTo(from) < 0 ? "" : formats.thousandsWord(zeros);
            if (!word.isEmpty()) {
                String digits = (thousands ? "#,##0" : "#,##0.0") + ",".repeat(zeros / THOUSAND);
                BigDecimal least = thousands ? TEN_THOUSAND : one;
                return "[>=" + least.toPlainString() + "]" + digits + "\"" + word + "\";#,##0";
            }
        }
        return "#,##0";
    }

    /** For differences, with their sign; points are percentage points, already times a hundred. */
    public static String difference(Cell.Change.Kind kind, Unit unit, BigDecimal largest) {
        return switch (kind) {
            case POINTS -> "+0.0\" pp\";\u22120.0\" pp\";0.0\" pp\"";
            case PER_CENT -> "+0.0%;\u22120.0%;0.0%";
            case ABSOLUTE ->
                switch (unit.kind()) {
                    case RATIO -> "+0.0%;\u22120.0%;0.0%";
                    case FACTOR -> "+0.00;\u22120.00;0.00";
                    case MEAN -> "+0.0;\u22120.0;0.0";
                    case COUNT, NPS, SCORE, MONEY -> "+#,##0;\u2212#,##0;0";
                    case SECONDS, MINUTES, HOURS ->
                        largest.compareTo(BigDecimal.TEN) < 0 ? "+0.0;\u22120.0;0.0" : "+#,##0;\u2212#,##0;0";
                };
        };
    }
}
