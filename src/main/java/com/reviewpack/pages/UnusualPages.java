package com.reviewpack.pages;

import com.reviewpack.findings.Finding;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is out of the ordinary: a period, a day, a new level, or hours of the week. */
final class UnusualPages {

    private static final int MOST_POINTS = 5;

    private final Draft draft;
    private final Sentences sentences;

    UnusualPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
    }

    /** The findings that tell of it, the most important first. */
    static List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.departure().isPresent())
                .toList();
    }

    /** None where nothing is out of the ordinary. */
    List<Page> unusual() {
        List<Finding> found = of(draft.findings());
        if (found.isEmpty()) {
            return List.of();
        }
        Finding top = found.getFirst();
        draft.lead(top);
        List<Block> blocks = new ArrayList<>();
        chart(top).map(Block.ChartBlock::new).ifPresent(blocks::add);
        List<String> others =
                found.stream().skip(1).limit(MOST_POINTS).map(sentences::of).toList();
        if (blocks.isEmpty()) {
            blocks.add(new Block.Prose(List.of(draft.say("unusual.usual"))));
        }
        if (!others.isEmpty()) {
            blocks.add(new Block.Bullets(draft.say("unusual.others"), others));
        }
        String title = sentences.of(top);
        return List.of(new Page(
                "unusual",
                Page.Layout.CONTENT,
                draft.say("section.unusual"),
                title,
                draft.subtitle(draft.say("subtitle.unusual")),
                blocks,
                List.of(Sentences.ended(title)),
                draft.evidence(found.stream()
                        .limit(MOST_POINTS + 1L)
                        .flatMap(finding -> finding.evidence().stream())
                        .distinct()
                        .toList())));
    }

    private Optional<Chart> chart(Finding finding) {
        return new FindingCharts(draft)
                .proof(finding)
                .or(() -> new Charts(draft).trend(finding.figure().id()));
    }
}
