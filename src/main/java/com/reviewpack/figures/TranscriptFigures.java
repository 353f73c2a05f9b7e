package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import com.reviewpack.transcripts.Scorecard;
import com.reviewpack.transcripts.TranscriptAnalysis;
import com.reviewpack.transcripts.TranscriptReading;
import com.reviewpack.warehouse.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The figures of transcripts: how many were read, the score, and one score for each dimension of the scorecard. */
final class TranscriptFigures {

    private static final String ROOM = "transcripts.";

    private static final FigureDefinition READ = new FigureDefinition(
            ROOM + "read",
            Unit.Kind.COUNT,
            Direction.NEUTRAL,
            Statistic.COUNT,
            Source.TRANSCRIPTS,
            Source.CONVERSATIONS,
            Source.SCORECARD);
    private static final FigureDefinition SCORE = score(ROOM + "score");
    private static final List<FigureDefinition> DIMENSIONS = Stream.of(
                    "greeting",
                    "responsiveness",
                    "understanding",
                    "resolution",
                    "clarity",
                    "tone",
                    "closing",
                    "escalation")
            .map(key -> score(ROOM + key))
            .toList();

    private final Scope scope;
    private final Facts facts;
    private final Availability availability;
    private final Supplier<Scorecard> scorecard;

    TranscriptFigures(Scope scope, Facts facts, Availability availability, Supplier<Scorecard> scorecard) {
        this.scope = scope;
        this.facts = facts;
        this.availability = availability;
        this.scorecard = scorecard;
    }

    /** Those that the built-in scorecard gives. */
    static List<FigureDefinition> all() {
        return Stream.concat(Stream.of(READ, SCORE), DIMENSIONS.stream()).toList();
    }

    /** A dimension that an edited scorecard adds has no words of its own. */
    static Optional<FigureDefinition> of(String id) {
        return id.startsWith(ROOM) ? Optional.of(score(id)) : Optional.empty();
    }

    /**
     * Reads the transcripts of a period and adds their figures; empty, with every figure missing, where the export does not
     * reach back to it.
     */
    Optional<TranscriptAnalysis> read(Period period, Map<FigureKey, Measurement> into) {
        Scorecard by = scorecard.get();
        Optional<Measurement> missing = availability.missing(ExportKind.TRANSCRIPTS, period);
        if (missing.isPresent()) {
            put(into, READ.id(), missing.get());
            put(into, SCORE.id(), missing.get());
            by.keys().forEach(key -> put(into, ROOM + key, missing.get()));
            return Optional.empty();
        }
        TranscriptAnalysis read = TranscriptReading.of(
                period, scope.account(), scope.successPackage().lobs(), by, facts);
        put(into, READ.id(), Measurement.count(read.read()));
        put(into, SCORE.id(), read.score());
        read.dimensions().forEach(dimension -> put(into, ROOM + dimension.key(), dimension.score()));
        return Optional.of(read);
    }

    private static void put(Map<FigureKey, Measurement> into, String id, Measurement value) {
        into.put(new FigureKey(id, null), value);
    }

    private static FigureDefinition score(String id) {
        return new FigureDefinition(
                id,
                Unit.Kind.SCORE,
                Direction.UP_IS_GOOD,
                Statistic.MEAN,
                Source.TRANSCRIPTS,
                Source.CONVERSATIONS,
                Source.SCORECARD);
    }
}
