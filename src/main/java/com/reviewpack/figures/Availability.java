package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import com.reviewpack.warehouse.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Since when each kind of export is known in the installation, and which of its columns are known for a period. */
final class Availability {

    private final Facts facts;
    private final Period range;
    private final Map<ExportKind, LocalDate> firstDays = new EnumMap<>(ExportKind.class);
    private final Map<ExportKind, Map<Period, SortedSet<String>>> absent = new EnumMap<>(ExportKind.class);

    /**
     * @param range all days that anyone will ask about
     */
    Availability(Facts facts, Period range) {
        this.facts = facts;
        this.range = range;
        for (ExportKind kind : ExportKind.values()) {
            facts.firstDay(kind).ifPresent(day -> firstDays.put(kind, day));
        }
    }

    /** What is missing of that kind for the period; empty where the period is covered. */
    Optional<Measurement> missing(ExportKind kind, Period period) {
        LocalDate first = firstDays.get(kind);
        if (first == null) {
            return Optional.of(new Measurement.MissingData(MissingInput.Kind.EXPORT, kind.key()));
        }
        if (period.start().isBefore(first)) {
            return Optional.of(
                    new Measurement.MissingData(MissingInput.Kind.EXPORT_BEFORE, kind.key(), first.toString()));
        }
        return facts.lacks(kind, period)
                ? Optional.of(new Measurement.MissingData(MissingInput.Kind.EXPORT, kind.key()))
                : Optional.empty();
    }

    /** What is missing for one figure: the kind as a whole, or a column that the figure is told from. */
    Optional<Measurement> missing(ExportKind kind, Period period, String figure) {
        return missing(kind, period, NeededColumns.of(figure));
    }

    /** What is missing for something that is told from these columns. */
    Optional<Measurement> missing(ExportKind kind, Period period, List<String> columns) {
        return missing(kind, period).or(() -> {
            SortedSet<String> absentThen = absentColumns(kind, period);
            List<String> lacking = columns.stream().filter(absentThen::contains).toList();
            return lacking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Measurement.MissingData(
                            MissingInput.Kind.COLUMNS, kind.key(), String.join(", ", lacking)));
        });
    }

    /** Asks about a part of the range only where the whole range lacks a column at all, which is rare. */
    private SortedSet<String> absentColumns(ExportKind kind, Period period) {
        Map<Period, SortedSet<String>> known = absent.computeIfAbsent(kind, k -> new HashMap<>());
        SortedSet<String> anywhere = known.computeIfAbsent(range, whole -> facts.absentColumns(kind, whole));
        return anywhere.isEmpty()
                ? new TreeSet<>()
                : known.computeIfAbsent(period, part -> facts.absentColumns(kind, part));
    }
}
