package com.reviewpack.pages;

import com.reviewpack.targeting.TargetAnalysis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why the optimum lies below the offers of now, which an optimum that nothing bounds would not: the service goal holds in
 * every hour, and no segment is offered a conversation of which nothing is expected.
 */
final class TargetBounds {

    private final Draft draft;

    TargetBounds(Draft draft) {
        this.draft = draft;
    }

    /** One sentence for each bound; none where the optimum offers as many as now, or more. */
    List<String> sentences(TargetAnalysis found) {
        if (!fewer(found)) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        if (byService(found)) {
            sentences.add(draft.say(
                    "target.bound.service",
                    "goal",
                    new TargetBasisPages(draft).goal(found.estimates().goal()),
                    "n",
                    found.overloadedHours()));
        }
        if (leavesOut(found)) {
            sentences.add(draft.say("target.bound.segments"));
        }
        return sentences;
    }

    /** Without segments to leave out, nothing but what the team can take keeps offers back. */
    static boolean byService(TargetAnalysis found) {
        return fewer(found) && (!leavesOut(found) || found.overloadedHours() > 0);
    }

    private static boolean fewer(TargetAnalysis found) {
        Optional<BigDecimal> now = found.exposedNow().known();
        Optional<BigDecimal> optimum = found.exposedOptimum().known();
        return now.isPresent()
                && optimum.isPresent()
                && StudyTexts.whole(optimum.get()).compareTo(now.get()) < 0;
    }

    private static boolean leavesOut(TargetAnalysis found) {
        return found.segments().stream()
                .anyMatch(segment ->
                        segment.exposed() > 0 && segment.contactWorth().signum() <= 0);
    }
}
