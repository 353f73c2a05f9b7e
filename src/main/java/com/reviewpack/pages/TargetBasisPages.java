package com.reviewpack.pages;

import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.targeting.Estimates;
import com.reviewpack.targeting.TargetAnalysis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a target analysis was estimated from, and whether engaging visitors brings sales at all. */
final class TargetBasisPages {

    /**
     * One input.
     *
     * @param note where it comes from, and n
     */
    private record Input(String name, Cell value, String note) {}

    private final Draft draft;
    private final StudyTexts texts;

    TargetBasisPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
    }

    /** How the answer was told; nothing where there is none. */
    List<Page> basis() {
        Optional<TargetAnalysis> study = draft.report().studies().target();
        if (study.isEmpty()) {
            return List.of();
        }
        Estimates estimates = study.get().estimates();
        String title = lift(estimates);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new TableOf<Input>()
                .text(draft.say("study.column.input"), 30, Input::name)
                .number(draft.say("column.actual"), 18, Input::value)
                .text(draft.say("study.column.from"), 52, Input::note)
                .of("target-basis", "", inputs(estimates), ""));
        blocks.add(new Block.Bullets(
                draft.say("target.basis.how"),
                List.of(
                        draft.say("target.basis.capacity", "goal", goal(estimates.goal())),
                        draft.say("target.basis.worth"),
                        draft.say("target.basis.choice"),
                        draft.say("target.basis.interval"))));
        return List.of(texts.page("target_basis", title, blocks, List.of(Sentences.ended(title)), TargetPages.FIGURES));
    }

    /** {@code 80% answered within 60 s, at most 5% abandoned}. */
    String goal(ServiceGoal goal) {
        return draft.say(
                "study.goal",
                "share",
                draft.formats().quantity(BigDecimal.valueOf(goal.answered()), Unit.RATIO),
                "within",
                draft.formats().quantity(BigDecimal.valueOf(goal.within().toSeconds()), Unit.SECONDS),
                "abandoned",
                draft.formats().quantity(BigDecimal.valueOf(goal.abandoned()), Unit.RATIO));
    }

    /** Whether engaging visitors brings sales, as one sentence without its end mark. */
    private String lift(Estimates estimates) {
        if (estimates.lift().isEmpty()) {
            return draft.say("target.lift.none");
        }
        Lift lift = estimates.lift().get();
        Interval interval = lift.interval();
        return draft.say(
                "target.lift",
                "shown",
                estimates.liftShown() ? lift.difference().signum() > 0 ? "more" : "less" : "no",
                "group",
                lift.controlGroup() ? "control" : "other",
                "size",
                draft.formats().size(change(lift.difference())),
                "low",
                points(interval.low()),
                "high",
                points(interval.high()));
    }

    private String points(BigDecimal difference) {
        return draft.formats().change(change(difference));
    }

    private static Cell.Change change(BigDecimal difference) {
        return new Cell.Change(difference, Cell.Change.Kind.POINTS, Unit.RATIO, Tone.NEUTRAL);
    }

    private List<Input> inputs(Estimates estimates) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(input(
                "agent_hours",
                new Cell.Quantity(estimates.agentHours().setScale(0, RoundingMode.HALF_EVEN), Unit.HOURS),
                draft.say("target.input.from_agents")));
        inputs.add(input(
                "concurrency",
                StudyTexts.countCell(estimates.concurrency()),
                draft.say(
                        "target.input.factor",
                        "factor",
                        draft.formats().quantity(estimates.concurrencyFactor(), Unit.FACTOR))));
        inputs.add(measured("handle", estimates.handleSeconds(), Unit.SECONDS));
        inputs.add(
                estimates.patienceSeconds() instanceof Measurement.NothingToMeasure
                        ? input(
                                "patience",
                                new Cell.Value(estimates.patienceSeconds(), Unit.SECONDS),
                                draft.say("target.input.endless"))
                        : measured("patience", estimates.patienceSeconds(), Unit.SECONDS));
        inputs.add(input("base", StudyTexts.countCell(estimates.baseRequests()), draft.say("target.input.base_note")));
        inputs.add(measured("acceptance", estimates.acceptance(), Unit.RATIO));
        inputs.add(measured("quality", estimates.quality(), Unit.RATIO));
        inputs.add(measured("conversion", estimates.conversion(), Unit.RATIO));
        boolean control = estimates.lift().map(Lift::controlGroup).orElse(false);
        inputs.add(measured(control ? "control" : "compared", estimates.compared(), Unit.RATIO));
        inputs.add(measured("order", estimates.orderValue(), texts.money()));
        inputs.add(input(
                "margin",
                estimates
                        .margin()
                        .<Cell>map(margin -> new Cell.Quantity(margin, Unit.RATIO))
                        .orElseGet(Cell.Empty::new),
                draft.say(estimates.margin().isPresent() ? "target.input.from_costs" : "target.input.no_margin")));
        return inputs;
    }

    private Input input(String key, Cell value, String note) {
        return new Input(draft.say("target.input." + key), value, note);
    }

    private Input measured(String key, Measurement value, Unit unit) {
        String n = value.known().isPresent()
                ? draft.say(
                        value instanceof Measurement.Known known && known.small() ? "n.small" : "n",
                        "n",
                        draft.formats().count(value.n()))
                : "";
        String note = draft.words().find("target.input." + key + "_note").orElse("");
        return input(
                key, new Cell.Value(value, unit), note.isEmpty() || n.isEmpty() ? note + n : note + " (" + n + ")");
    }
}
