package com.reviewpack.pages;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.Stakes;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Tone;
import com.reviewpack.warehouse.Recommendation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is proposed from findings by the playbook: each play once, for the most important finding that it answers. Those
 * whose worth in money can be told come first, by money; then the others, in the order of their findings. Money below a
 * hundredth of the period's revenue ranks nothing (ours).
 */
final class Proposals {

    private static final BigDecimal TELLING = new BigDecimal("0.01");
    private static final MathContext ROUGHLY = new MathContext(2);
    private static final String SERVICE = "conversations.answered_within_60s_rate";

    private final Draft draft;
    private final Sentences sentences;

    Proposals(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
    }

    /**
     * One proposal.
     *
     * @param worth a period, in the account's currency; empty where it cannot be told, or is next to nothing
     */
    record Proposal(Finding finding, Playbook.Play play, Optional<BigDecimal> worth) {}

    /** All that the playbook has an answer to. */
    List<Proposal> all() {
        Set<String> told = new HashSet<>();
        Stakes stakes = new Stakes(draft.report());
        List<Proposal> proposals = new ArrayList<>();
        for (Finding finding : draft.findings()) {
            draft.playbook()
                    .answer(finding)
                    .filter(play -> told.add(play.play()))
                    .ifPresent(play -> proposals.add(new Proposal(finding, play, worth(stakes, finding))));
        }
        proposals.sort(Comparator.comparing(
                (Proposal proposal) -> proposal.worth().orElse(BigDecimal.ZERO), Comparator.reverseOrder()));
        return List.copyOf(proposals);
    }

    private Optional<BigDecimal> worth(Stakes stakes, Finding finding) {
        BigDecimal least =
                draft.value("conversations.revenue").orElse(BigDecimal.ZERO).multiply(TELLING);
        return finding.effect() == Effect.BAD
                ? stakes.of(finding).filter(money -> money.compareTo(least) >= 0)
                : Optional.empty();
    }

    /** A proposal as it is shown, which is thereby kept for the next pack to come back to. */
    Block.Actions.Action action(Proposal proposal) {
        Recommendation recommendation = recommendation(proposal);
        draft.recommend(recommendation);
        return new Block.Actions.Action(
                recommendation.what(),
                recommendation.owner(),
                Optional.of(recommendation.by()),
                effect(proposal),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    private Recommendation recommendation(Proposal proposal) {
        Figure figure = moved(proposal);
        return new Recommendation(
                proposal.play().play(),
                figure.id(),
                figure.lob() == null ? "" : figure.lob(),
                figure.value().known().orElse(BigDecimal.ZERO),
                figure.value().n(),
                expected(proposal),
                draft.say("playbook." + proposal.play().play()) + where(proposal.finding()),
                owner(proposal.play().owner()),
                draft.item().dueOn().plusDays(proposal.play().days()));
    }

    /** The figure that acting is to move: the finding's, but the service where demand is taken as it is. */
    private Figure moved(Proposal proposal) {
        Figure own = proposal.finding().figure();
        return proposal.play().brings() == Playbook.Brings.SHIFTS_PLANNED
                ? draft.known(SERVICE).orElse(own)
                : own;
    }

    private String where(Finding finding) {
        return switch (finding.kind()) {
            case WEAK_HOURS ->
                finding.driver()
                        .map(driver -> " (" + sentences.part(driver.dimension(), driver.key()) + ")")
                        .orElse("");
            case UNUSUAL_DAY, LEVEL_SHIFTED ->
                finding.departure()
                        .flatMap(Departure::day)
                        .map(day -> " (" + draft.day(day) + ")")
                        .orElse("");
            case TARGET_MISSED,
                    TARGET_REACHED,
                    CHANGED,
                    CHANGED_ON_YEAR,
                    LEVEL_BREACHED,
                    LEFT_UNANSWERED,
                    HOURS_EXCEEDED,
                    HOURS_RUNNING_OUT,
                    HOURS_LAPSING,
                    OUT_OF_ORDINARY ->
                sentences.driver(finding).map(driver -> " (" + driver + ")").orElse("");
        };
    }

    private String owner(Playbook.Owner owner) {
        return owner == Playbook.Owner.CSM ? draft.csm() : draft.say("owner." + owner.key());
    }

    /** The value that acting is to bring to the figure that it moves. */
    private Optional<BigDecimal> expected(Proposal proposal) {
        Finding finding = proposal.finding();
        return switch (proposal.play().brings()) {
            case REGAINED -> regained(finding);
            case PART -> withoutPart(finding).or(() -> regained(finding));
            case USUAL ->
                finding.departure()
                        .flatMap(departure -> departure.usual().known())
                        .or(() -> regained(finding));
            case NO_BREACH, ALL_ANSWERED, EXPANSION_USED -> Optional.of(BigDecimal.ZERO);
            case WITHIN_HOURS -> draft.value("hours.cap_quarter");
            case SHIFTS_PLANNED -> draft.value(SERVICE);
        };
    }

    /** The target, or else what the finding compares the value with: the one before may be the worse of the two. */
    private static Optional<BigDecimal> regained(Finding finding) {
        Figure figure = finding.figure();
        return Optional.ofNullable(figure.target())
                .or(() -> finding.departure()
                        .flatMap(departure -> departure.usual().known()))
                .or(() -> Optional.ofNullable(
                                finding.kind() == Finding.Kind.CHANGED_ON_YEAR ? figure.lastYear() : figure.previous())
                        .flatMap(Measurement::known));
    }

    /** The figure without what the named part takes; empty where other parts make up for some of it. */
    private static Optional<BigDecimal> withoutPart(Finding finding) {
        return finding.driver()
                .filter(driver -> driver.share().compareTo(BigDecimal.ONE) <= 0)
                .filter(driver -> driver.amount().kind() != Difference.Kind.PER_CENT)
                .flatMap(driver -> finding.figure()
                        .value()
                        .known()
                        .map(value -> value.subtract(driver.amount().amount()).round(MathContext.DECIMAL64)));
    }

    private String effect(Proposal proposal) {
        Figure figure = proposal.finding().figure();
        String effect = switch (proposal.play().brings()) {
            case REGAINED -> valued("effect.back_to", figure, expected(proposal));
            case PART, USUAL -> valued("effect.up_to", figure, expected(proposal));
            case NO_BREACH, ALL_ANSWERED, WITHIN_HOURS, EXPANSION_USED, SHIFTS_PLANNED ->
                draft.say("effect." + proposal.play().brings().key());
        };
        return proposal.worth()
                .filter(money -> !effect.isEmpty())
                .map(money -> draft.say(
                        "effect.worth",
                        "effect",
                        effect,
                        "money",
                        draft.formats()
                                .quantity(
                                        money.round(ROUGHLY),
                                        Unit.money(draft.scope().account().currency()))))
                .orElse(effect);
    }

    private String valued(String key, Figure figure, Optional<BigDecimal> value) {
        return value.map(known -> draft.say(
                        key,
                        "name",
                        draft.name(figure.id()),
                        "value",
                        draft.formats().quantity(known, figure.unit())))
                .orElse("");
    }
}
