package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Tiles.Tile;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.Estimate;
import com.reviewpack.targeting.HourState;
import com.reviewpack.targeting.SegmentTarget;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the optimum number of visitors is targeted: the answer with its curve. */
final class TargetPages {

    static final List<String> FIGURES = List.of(
            "target.exposed_now",
            "target.exposed_optimum",
            "target.quality_contacts_now",
            "target.quality_contacts_optimum",
            "target.spare_hours",
            "target.overloaded_hours");

    private final Draft draft;
    private final StudyTexts texts;
    private final Optional<TargetAnalysis> study;

    TargetPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.study = draft.report().studies().target();
    }

    /** The first page: the answer, its key numbers, the curve. */
    List<Page> answer() {
        return List.of(study.map(this::answer).orElseGet(this::untold));
    }

    /** On a slide: the funnel of visitors beside the curve; the visitors alone where no optimum is known. */
    List<Page> slide() {
        Optional<Chart> curve = study.flatMap(one -> TargetCurve.of(draft, one));
        Optional<Block> funnel = new PerformancePages(draft)
                .visitors().stream()
                        .flatMap(page -> page.blocks().stream())
                        .filter(Block.ChartBlock.class::isInstance)
                        .findFirst();
        if (curve.isEmpty()) {
            return new PerformancePages(draft).visitors();
        }
        TargetAnalysis found = study.orElseThrow();
        Block line = new Block.ChartBlock(curve.get());
        List<Block> blocks = new ArrayList<>();
        blocks.add(funnel.<Block>map(left -> new Block.Beside(List.of(left), List.of(line), 0.42))
                .orElse(line));
        optimum(found).ifPresent(blocks::add);
        return List.of(texts.page(
                "targeting",
                answerAlone(found),
                blocks,
                List.of(Sentences.ended(sentence(found)), hoursSentence(found)),
                FIGURES));
    }

    /** What the optimum would bring, where a slide's title has no room to say so. */
    private Optional<Block> optimum(TargetAnalysis found) {
        String effect = effect(found, "target.at_optimum_effect", "target.at_optimum_money");
        if (!weighs(found.verdict()) || effect.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(effect.substring(0, 1).toUpperCase(draft.words().locale()) + effect.substring(1) + ".");
        sentences.addAll(new TargetBounds(draft).sentences(found));
        return Optional.of(
                new Block.Callout(draft.say("target.at_optimum"), String.join(" ", sentences), Tone.NEUTRAL));
    }

    private Page untold() {
        String title = texts.missing("target.exposed_now")
                .map(export -> draft.say("target.answer.missing", "export", export))
                .orElseGet(() -> draft.say("target.answer.untold"));
        return texts.page(
                "target",
                title,
                List.of(new Block.Callout(draft.say("note.heading"), draft.say("target.needs"), Tone.NEUTRAL)),
                List.of(Sentences.ended(title)),
                FIGURES);
    }

    private Page answer(TargetAnalysis found) {
        String title = sentence(found);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(tiles(found)));
        TargetCurve.of(draft, found).map(Block.ChartBlock::new).ifPresent(blocks::add);
        List<String> meaning = meaning(found);
        if (!meaning.isEmpty()) {
            blocks.add(new Block.Prose(meaning));
        }
        if (found.verdict() == Verdict.TOO_LITTLE_DATA) {
            blocks.add(new Block.Callout(
                    draft.say("note.heading"),
                    draft.say("target.little", "least", Measurement.SMALL_BELOW),
                    Tone.NEUTRAL));
        }
        List<String> talking = new ArrayList<>(List.of(Sentences.ended(title)));
        talking.addAll(meaning);
        return texts.page("target", title, blocks, talking, FIGURES);
    }

    /** The answer with what the optimum brings, as one sentence without its end mark. */
    String sentence(TargetAnalysis found) {
        String effect = effect(found, "target.effect", "target.effect_money");
        return !weighs(found.verdict()) || effect.isEmpty()
                ? answerAlone(found)
                : draft.say("target.answer_effect", "answer", answerAlone(found), "effect", effect);
    }

    /** Whether the answer sets the optimum beside the offers of now. */
    private static boolean weighs(Verdict verdict) {
        return switch (verdict) {
            case TOO_FEW, TOO_MANY, WRONG_ONES, NO_GAIN_SHOWN, ABOUT_RIGHT -> true;
            case TOO_LITTLE_DATA,
                    NO_AGENTS,
                    NOTHING_ACCEPTED,
                    NO_VISITORS,
                    NOTHING_OFFERED,
                    NO_CONVERSATIONS,
                    NO_QUALITY_CONTACTS -> false;
        };
    }

    private String answerAlone(TargetAnalysis found) {
        return draft.say(
                "target.answer." + found.verdict().name().toLowerCase(Locale.ROOT),
                "n",
                found.exposedNow().known().orElse(BigDecimal.ZERO),
                "now",
                texts.count(found.exposedNow()),
                "optimum",
                texts.count(found.exposedOptimum()),
                "way",
                StudyTexts.way(found.gain().qualityContacts().value().known().orElse(BigDecimal.ZERO)),
                "visitors",
                draft.formats()
                        .count(found.segments().stream()
                                .mapToLong(SegmentTarget::visitors)
                                .sum()),
                "conversations",
                draft.formats().count(found.estimates().quality().n()),
                "period",
                draft.periodText(),
                "bound",
                TargetBounds.byService(found) ? "service" : "none");
    }

    /** What the optimum brings: quality contacts, or money where it brings more of it from fewer contacts. */
    private String effect(TargetAnalysis found, String contacts, String moneyInstead) {
        Estimate gain = found.gain().qualityContacts();
        Optional<Estimate> money = found.worth().money() ? moneyGain(found) : Optional.empty();
        boolean fewer =
                StudyTexts.whole(gain.value().known().orElse(BigDecimal.ZERO)).signum() < 0;
        if (fewer
                && money.flatMap(one -> one.value().known())
                        .filter(one -> one.signum() > 0)
                        .isPresent()) {
            return draft.say(
                    moneyInstead,
                    "sure",
                    sure(money.get()),
                    "money",
                    draft.formats().measurement(money.get().value(), texts.money()),
                    "gain",
                    texts.count(gain.value().map(BigDecimal::abs)),
                    "interval",
                    texts.interval(money.get().interval().orElseThrow(), texts.money()));
        }
        return gain.interval()
                .map(interval -> draft.say(
                        contacts,
                        "sure",
                        sure(gain),
                        "way",
                        StudyTexts.way(gain.value().known().orElse(BigDecimal.ZERO)),
                        "gain",
                        texts.count(gain.value().map(BigDecimal::abs)),
                        "interval",
                        texts.interval(interval, Unit.COUNT)))
                .orElse("");
    }

    /** Whether the interval leaves zero out, for a choice of words. */
    private static String sure(Estimate gain) {
        return gain.interval()
                        .filter(one -> one.low().signum() > 0 || one.high().signum() < 0)
                        .isPresent()
                ? "yes"
                : "no";
    }

    private List<Tile> tiles(TargetAnalysis found) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("target.tile.now", found.exposedNow(), new Cell.Empty(), ""));
        if (found.verdict().tellsOptimum()) {
            tiles.add(tile(
                    "target.tile.optimum",
                    found.exposedOptimum(),
                    change(found.exposedNow(), found.exposedOptimum(), Tone.NEUTRAL),
                    draft.say("target.tile.to_now")));
        }
        tiles.add(tile(
                "target.tile.contacts",
                found.qualityContactsNow(),
                new Cell.Empty(),
                draft.say("target.tile.counted")));
        if (found.verdict().tellsOptimum()) {
            tiles.add(tile(
                    "target.tile.contacts_optimum",
                    found.qualityContactsOptimum(),
                    change(found.qualityContactsNow(), found.qualityContactsOptimum(), Tone.GOOD),
                    draft.say("target.tile.to_now")));
            money(found).ifPresent(tiles::add);
        }
        if (found.estimates().handleSeconds().known().isPresent()) {
            tiles.add(new Tile(
                    draft.say("target.tile.overloaded"),
                    StudyTexts.countCell(found.overloadedHours()),
                    new Cell.Empty(),
                    draft.say("target.tile.spare", "n", found.spareHours())));
        }
        return tiles;
    }

    private Tile tile(String label, Measurement value, Cell change, String note) {
        return new Tile(draft.say(label), StudyTexts.countCell(value), change, note);
    }

    private static Optional<Estimate> moneyGain(TargetAnalysis found) {
        return List.of(found.gain().contribution(), found.gain().revenue()).stream()
                .filter(estimate -> estimate.interval().isPresent())
                .findFirst();
    }

    /** What the optimum brings in money, or in sales where no price is known; nothing where no lift is shown. */
    private Optional<Tile> money(TargetAnalysis found) {
        record Part(String label, Estimate estimate, Unit unit) {}
        return List.of(
                        new Part("target.tile.contribution", found.gain().contribution(), texts.money()),
                        new Part("target.tile.revenue", found.gain().revenue(), texts.money()),
                        new Part("target.tile.conversions", found.gain().conversions(), Unit.COUNT))
                .stream()
                .filter(part -> part.estimate().interval().isPresent())
                .findFirst()
                .map(part -> new Tile(
                        draft.say(part.label()),
                        part.unit().kind() == Unit.Kind.COUNT
                                ? StudyTexts.countCell(part.estimate().value())
                                : new Cell.Value(part.estimate().value(), part.unit()),
                        new Cell.Empty(),
                        texts.interval(part.estimate().interval().orElseThrow(), part.unit())));
    }

    /** The difference in whole things; no colour on what rests on few, none where there is no difference. */
    private static Cell change(Measurement now, Measurement then, Tone better) {
        if (now.known().isEmpty()
                || then.known().isEmpty()
                || then instanceof Measurement.Known known && known.small()) {
            return new Cell.Empty();
        }
        BigDecimal difference = StudyTexts.whole(then.known().get())
                .subtract(StudyTexts.whole(now.known().get()));
        Tone tone = better == Tone.NEUTRAL || difference.signum() == 0
                ? Tone.NEUTRAL
                : difference.signum() > 0 ? Tone.GOOD : Tone.BAD;
        return new Cell.Change(difference, Cell.Change.Kind.ABSOLUTE, Unit.COUNT, tone);
    }

    /** What the numbers mean, as sentences. */
    private List<String> meaning(TargetAnalysis found) {
        List<String> sentences = new ArrayList<>();
        if (found.estimates().handleSeconds().known().isPresent()) {
            sentences.add(hoursSentence(found));
        }
        if (found.verdict().tellsOptimum()) {
            sentences.addAll(new TargetBounds(draft).sentences(found));
            sentences.add(draft.say("target.worth." + found.worth().name().toLowerCase(Locale.ROOT)));
        }
        return sentences;
    }

    private String hoursSentence(TargetAnalysis found) {
        long open = found.hours().stream()
                .filter(hour -> hour.state() != HourState.CLOSED)
                .count();
        BigDecimal lost = found.hours().stream()
                .filter(hour -> hour.state() == HourState.OVERLOADED)
                .flatMap(hour -> hour.lostQualityContacts().known().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return draft.say(
                "target.hours_sentence",
                "open",
                open,
                "spare",
                found.spareHours(),
                "over",
                found.overloadedHours(),
                "lost",
                texts.count(lost));
    }
}
