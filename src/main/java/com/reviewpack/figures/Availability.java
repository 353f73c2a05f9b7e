package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import com.reviewpack.warehouse.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Since when each kind of export is known in the installation. */
final class Availability {

    private final Map<ExportKind, LocalDate> firstDays = new EnumMap<>(ExportKind.class);

    Availability(Facts facts) {
        for (ExportKind kind : ExportKind.values()) {
            facts.firstDay(kind).ifPresent(day -> firstDays.put(kind, day));
        }
    }

    /** What is missing of that kind for the period; empty where the period is covered. */
    Optional<Measurement> missing(ExportKind kind, Period period) {
        LocalDate first = firstDays.get(kind);
        if (first == null) {
            return Optional.of(new Measurement.MissingData(words(kind) + " export"));
        }
        return period.start().isBefore(first)
                ? Optional.of(new Measurement.MissingData(words(kind) + " export before " + first))
                : Optional.empty();
    }

    private static String words(ExportKind kind) {
        return kind.key().replace('_', ' ');
    }
}
