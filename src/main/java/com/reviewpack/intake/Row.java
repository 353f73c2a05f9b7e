package com.reviewpack.intake;

import com.reviewpack.intake.reading.Decimals;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one accepted row, by their places in the {@link Layout}: texts as they stand, everything else as the
 * long that its {@link CellType} reads. One row is filled again and again, so that millions cost no objects; whoever
 * wants to keep one turns it into a record. Not safe for several threads.
 */
public final class Row {
    private final long[] values;
    private final String[] texts;

    public Row(Layout layout) {
        values = new long[layout.columns().size()];
        texts = new String[values.length];
        clear();
    }

    /** Nothing is known in any cell. */
    public void clear() {
        Arrays.fill(values, CellType.UNKNOWN);
        Arrays.fill(texts, "");
    }

    public void set(int place, long value) {
        values[place] = value;
    }

    public void set(int place, String text) {
        texts[place] = text;
    }

    /** The cell's value, {@link CellType#UNKNOWN} where it is empty or text. */
    public long value(int place) {
        return values[place];
    }

    /** The cell's text; empty where it is not known or no text. */
    public String text(int place) {
        return texts[place];
    }

    boolean knows(int place) {
        return values[place] != CellType.UNKNOWN;
    }

    AccountId account(int place) {
        return new AccountId(texts[place]);
    }

    Instant instant(int place) {
        return Instants.toInstant(values[place]);
    }

    @Nullable
    Instant instantOrNull(int place) {
        return knows(place) ? instant(place) : null;
    }

    @Nullable
    Duration durationOrNull(int place) {
        return knows(place) ? Duration.ofNanos(values[place]) : null;
    }

    @Nullable
    Integer intOrNull(int place) {
        return knows(place) ? Integer.valueOf((int) values[place]) : null;
    }

    @Nullable
    Long longOrNull(int place) {
        return knows(place) ? Long.valueOf(values[place]) : null;
    }

    @Nullable
    Boolean yesNoOrNull(int place) {
        return knows(place) ? Boolean.valueOf(values[place] == 1) : null;
    }

    @Nullable
    BigDecimal decimalOrNull(int place) {
        return knows(place) ? Decimals.unpack(values[place]) : null;
    }

    BigDecimal decimal(int place) {
        return Decimals.unpack(values[place]);
    }

    LocalDate day(int place) {
        return LocalDate.ofEpochDay(values[place]);
    }

    /** The constant whose place among its kind the cell holds; {@code unknown} where it is empty. */
    <E extends Enum<E>> E word(int place, E[] constants, E unknown) {
        return knows(place) ? constants[(int) values[place]] : unknown;
    }
}
