package com.reviewpack.intake;

import com.reviewpack.portfolio.AccountId;
import java.time.Instant;
import java.util.List;

/** A line of a transcripts export: what was said in one conversation, in the export's order. */
public record Transcript(String conversation, AccountId account, List<Line> lines) {
    public Transcript {
        lines = List.copyOf(lines);
    }

    /** The row of an export that was laid out as {@link ExportKind#TRANSCRIPTS}. */
    public static Transcript from(Row row) {
        return new Transcript(row.text(0), row.account(1), TranscriptLines.read(row.text(3)));
    }

    /**
     * One thing said.
     *
     * @param by who spoke, as the export says ({@code agent}, {@code consumer}, {@code bot}, …)
     * @param agent the agent's id; empty for others
     */
    public record Line(Instant at, String by, String agent, String text) {}
}
