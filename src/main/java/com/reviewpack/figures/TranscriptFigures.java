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
    private static final String SOURCE = "transcripts and conversations exports; scorecard.yaml";

    private static final FigureDefinition READ = new FigureDefinition(
            ROOM + "read",
            Unit.Kind.COUNT,
            Direction.NEUTRAL,
            Statistic.COUNT,
            "Transcripts read",
            "Transcripts of the package's conversations in which an agent says something. A transcript without a"
                    + " conversation of its id counts in packages of the whole account alone (ours).",
            SOURCE);
    private static final FigureDefinition SCORE = score(
            ROOM + "score",
            "Conversation score",
            "Mean over conversations of their dimensions' scores, each times its weight in the scorecard ÷ the weights of the"
                    + " dimensions that the conversation gave occasion for; read by rule (ours).");
    private static final List<FigureDefinition> DIMENSIONS = List.of(
            dimension(
                    "greeting",
                    "Greeting",
                    "The agent greets in the first two lines and offers help in the first three."),
            dimension(
                    "responsiveness",
                    "Responsiveness",
                    "How soon an agent's line follows a consumer's: in full within 45 seconds, not at all from 240 on."),
            dimension(
                    "understanding",
                    "Understanding",
                    "The agent asks, leaves no question without a line after it, and says what was understood."),
            dimension(
                    "resolution",
                    "Resolution",
                    "The consumer leaves with thanks and without complaint, the agent names the solution and does not refuse."),
            dimension("clarity", "Clarity", "Share of the agent's lines with at most 40 words."),
            dimension("tone", "Tone", "Words of courtesy are said, blunt ones are not."),
            dimension("closing", "Closing", "The agent asks for further wishes and says goodbye."),
            dimension(
                    "escalation",
                    "Escalation",
                    "Where the matter goes to someone else, the agent says what happens next."));

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

    /** A dimension that an edited scorecard adds has no words of its own here. */
    static Optional<FigureDefinition> of(String id) {
        return id.startsWith(ROOM)
                ? Optional.of(score(
                        id,
                        id.substring(ROOM.length()).replace('_', ' '),
                        "Score of this dimension by the signals of the scorecard, mean over the conversations that gave"
                                + " occasion for it."))
                : Optional.empty();
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

    private static FigureDefinition dimension(String key, String name, String meaning) {
        return score(
                ROOM + key,
                name,
                meaning + " Mean over the conversations that gave occasion, by the signals of the scorecard (ours).");
    }

    private static FigureDefinition score(String id, String name, String meaning) {
        return new FigureDefinition(id, Unit.Kind.SCORE, Direction.UP_IS_GOOD, Statistic.MEAN, name, meaning, SOURCE);
    }
}
