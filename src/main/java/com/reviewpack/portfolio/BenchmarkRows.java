package com.reviewpack.portfolio;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what others have published of industries. A row at fault parks nobody and is left out. */
final class BenchmarkRows {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final String A_NUMBER = "a number with a decimal point, such as 0.85";

    private final FaultsFound faults;
    private final List<ExternalBenchmark> benchmarks = new ArrayList<>();

    BenchmarkRows(FaultsFound faults) {
        this.faults = faults;
    }

    void read(List<Row> rows) {
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows) {
            String industry = row.oneLine("industry");
            String figure = row.requiredOneLine("figure");
            Optional<BigDecimal> low = row.optional("low", CellForms::decimal, A_NUMBER);
            Optional<BigDecimal> median = row.required("median", CellForms::decimal, A_NUMBER);
            Optional<BigDecimal> high = row.optional("high", CellForms::decimal, A_NUMBER);
            Optional<Unit> unit = row.required(
                    "unit",
                    BenchmarkRows::unit,
                    "one of ratio, count, seconds, minutes, hours, nps, score, factor, or a currency of ISO 4217");
            Optional<Integer> year = row.required("year", BenchmarkRows::year, "a year such as 2025");
            String source = row.requiredOneLine("source");
            CustomerRows.refuseTwin(
                    row, "figure", String.join(" ", industry, figure, row.exact("year"), source), lines);
            median.ifPresent(middle -> order(row, low, middle, high));
            faults.add(Optional.empty(), row.faults());
            if (row.isSound() && median.isPresent() && unit.isPresent() && year.isPresent()) {
                benchmarks.add(new ExternalBenchmark(
                        industry, figure, low, median.get(), high, unit.get(), year.get(), source));
            }
        }
    }

    private static void order(Row row, Optional<BigDecimal> low, BigDecimal median, Optional<BigDecimal> high) {
        low.filter(value -> value.compareTo(median) > 0)
                .ifPresent(value -> row.refuse("low", value.toPlainString(), "expected at most the median"));
        high.filter(value -> value.compareTo(median) < 0)
                .ifPresent(value -> row.refuse("high", value.toPlainString(), "expected at least the median"));
    }

    private static Optional<Unit> unit(String text) {
        for (Unit.Kind kind : Unit.Kind.values()) {
            if (kind != Unit.Kind.MONEY && kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(new Unit(kind, null));
            }
        }
        return CellForms.currency(text).map(Unit::money);
    }

    private static Optional<Integer> year(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    List<ExternalBenchmark> benchmarks() {
        return benchmarks;
    }
}
