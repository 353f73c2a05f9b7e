package com.reviewpack.pages;

import com.reviewpack.findings.EarlyWarning;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Says why an account may leave, to those who look after it: never in a customer's pack. */
public final class WarningSentences {

    /** Below so many conversations in four weeks a fall has come down to few (ours). */
    private static final BigDecimal FEW = BigDecimal.valueOf(60);

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private final Words words;

    public WarningSentences(Words words) {
        this.words = words;
    }

    /** What the signs together say, in a word or two. */
    public String risk(EarlyWarning.Risk risk) {
        return words.say("warning.risk." + risk.key());
    }

    /** The reason as one sentence without its end mark. */
    public String of(EarlyWarning.Reason reason) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("value", words.formats().quantity(reason.value(), reason.unit()));
        arguments.put("n", reason.value());
        reason.reference()
                .ifPresent(
                        reference -> arguments.put("reference", words.formats().quantity(reference, reason.unit())));
        arguments.putAll(
                switch (reason.sign()) {
                    case FALLING_DEMAND ->
                        Map.of(
                                "size",
                                size(reason, Cell.Change.Kind.PER_CENT),
                                "few",
                                reason.value().compareTo(FEW) < 0 ? "yes" : "no");
                    case FALLING_SATISFACTION, FALLING_CONVERSION ->
                        Map.of("size", size(reason, Cell.Change.Kind.POINTS));
                    case FORGOTTEN_TICKET -> Map.of("days", reason.value().divide(HOURS_A_DAY, 0, RoundingMode.DOWN));
                    case GIVING_UP, NOBODY_ONLINE, UNANSWERED_TICKETS, BROKEN_LEVELS, GOALS_OFF_TRACK, HOURS_UNUSED ->
                        Map.of();
                });
        return words.say("warning." + reason.sign().key(), arguments);
    }

    /** How much is gone, by the strength of the sign. */
    private String size(EarlyWarning.Reason reason, Cell.Change.Kind kind) {
        return words.formats().size(new Cell.Change(reason.strength(), kind, Unit.RATIO, Tone.BAD));
    }
}
