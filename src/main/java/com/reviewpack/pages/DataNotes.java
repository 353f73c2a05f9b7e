package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Tone;
import com.reviewpack.peers.Quartiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader must know of the data: sources, gaps, small numbers, short periods, missing inputs. */
final class DataNotes {

    private static final Set<Deliverable> ON_PLANS = EnumSet.of(
            Deliverable.STRATEGIC_ROADMAP, Deliverable.PRODUCT_RELEASE_REVIEW, Deliverable.PRODUCT_ROADMAP_REVIEW);

    private final Draft draft;

    DataNotes(Draft draft) {
        this.draft = draft;
    }

    /** All notes, what limits the conclusions first. */
    List<String> all() {
        List<String> notes = new ArrayList<>(limits());
        notes.add(draft.say(
                "note.period",
                "period",
                draft.periodText(),
                "zone",
                draft.scope().account().zone().getId(),
                "day",
                draft.day(draft.scope().asOf())));
        if (!draft.report().figures().all().isEmpty()) {
            notes.add(draft.say("note.small", "least", Measurement.SMALL_BELOW));
            notes.add(draft.say("note.changes"));
        }
        if (ON_PLANS.contains(draft.item().deliverable())) {
            notes.add(draft.say("note.plans"));
        }
        if (!new PeerStandings(draft).shown().isEmpty()) {
            notes.add(draft.say("note.peers", "least", Quartiles.FEWEST));
        }
        Set<Source> sources = draft.report().figures().all().stream()
                .filter(figure -> figure.value().known().isPresent())
                .flatMap(figure -> figure.sources().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!sources.isEmpty()) {
            notes.add(draft.say("note.sources", "sources", draft.words().sources(sources)));
        }
        notes.add(
                draft.say("note.catalogue", "version", draft.scope().catalogue().version()));
        return notes;
    }

    /** What limits the conclusions of this pack; most packs have none. */
    private List<String> limits() {
        List<String> notes = new ArrayList<>();
        if (draft.item().shortPeriod()) {
            notes.add(draft.say(
                    "note.short_period",
                    "period",
                    draft.periodText(),
                    "days",
                    draft.scope().period().days()));
        }
        for (Background.Gap gap : draft.background().gaps()) {
            notes.add(draft.say(
                    "note.gap",
                    "kind",
                    draft.say("kind." + gap.kind()),
                    "days",
                    draft.formats().period(gap.days())));
        }
        missingGroups().forEach(group -> notes.add(draft.say("note.missing", "group", draft.say("group." + group))));
        return notes;
    }

    /** Groups of figures none of which could be computed for want of data. */
    private Set<String> missingGroups() {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        for (Figure figure : draft.report().figures().all()) {
            String group = figure.id().substring(0, figure.id().indexOf('.'));
            (figure.value().status() == Status.MISSING_DATA ? missing : known).add(group);
        }
        missing.removeAll(known);
        return missing;
    }

    /** What must be read before the figures, as a remark set off from the text. */
    Optional<Block> callout() {
        List<String> notes = new ArrayList<>(limits());
        draft.figure("conversations.requested")
                .filter(figure -> figure.value() instanceof Measurement.Known known
                        && known.value().compareTo(java.math.BigDecimal.valueOf(Measurement.SMALL_BELOW)) < 0)
                .ifPresent(figure -> notes.add(
                        draft.say("note.few", "value", draft.text(figure), "least", Measurement.SMALL_BELOW)));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Callout(draft.say("note.heading"), String.join(" ", notes), Tone.NEUTRAL));
    }
}
