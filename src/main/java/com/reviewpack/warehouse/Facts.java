package com.reviewpack.warehouse;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Transcript;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * The accepted facts of one account as known at the close of one business date, in the account's zone. Rows dated later
 * are not seen. Corrections are settled: each key stands once.
 *
 * <p>Rows come in no promised order; whoever folds them must not depend on it.
 */
public interface Facts {

    /** Conversations whose {@code requestedAt} falls in the period, one after the other. */
    void conversations(Period period, Consumer<Conversation> each);

    /** Visitor hours that begin in the period. */
    void visitors(Period period, Consumer<VisitorHour> each);

    /** Agent intervals that begin in the period. */
    void agents(Period period, Consumer<AgentInterval> each);

    /** Every ticket opened before the close, with its events before the close in order of time. */
    List<TicketHistory> tickets();

    /** Hours worked in the period, of all the account's packages, travel included. */
    List<HoursEntry> hours(Period period);

    /** Transcripts of conversations whose first line was said in the period, one after the other. */
    void transcripts(Period period, Consumer<Transcript> each);

    /**
     * The optional columns that a file with rows of this account in the period did not have, so that nobody knows their
     * values for the whole period; of tickets and hours, that any of their files did not have.
     */
    SortedSet<String> absentColumns(ExportKind kind, Period period);

    /** Whether it is known that for no day of the period an export of that kind was taken in: 0 rows then mean nothing. */
    default boolean lacks(ExportKind kind, Period period) {
        return false;
    }

    /**
     * The local day, in this account's zone, of the first accepted row of that kind in the whole installation; empty
     * where no export of that kind was ever taken in.
     */
    Optional<LocalDate> firstDay(ExportKind kind);
}
