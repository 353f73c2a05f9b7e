package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Scope;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.ReadableCharts;
import com.reviewpack.pack.TitleBlock;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the content of a deliverable from its figures: pages whose titles and charts come from the same findings. The
 * same arguments give the same pack. Safe for use by several threads.
 */
public final class PackComposer {

    private static final int MOST_HIGHLIGHTS = 3;
    private static final int MOST_ANSWERS = 2;

    private final FindingRules rules;
    private final Sections sections;
    private final Practices practices;
    private final Playbook playbook;

    /** With the practices and the playbook that come with the program. */
    public PackComposer(Sections sections) {
        this(sections, Practices.builtIn(), Playbook.builtIn());
    }

    /**
     * @param sections which sections each deliverable has, in which order
     * @param practices which best practices serve which figure
     * @param playbook what to recommend for which finding
     */
    public PackComposer(Sections sections, Practices practices, Playbook playbook) {
        this.rules = FindingRules.builtIn();
        this.sections = sections;
        this.practices = practices;
        this.playbook = playbook;
    }

    /** Whether the deliverable can be composed. */
    public boolean composes(Deliverable deliverable) {
        return sections.has(deliverable);
    }

    /**
     * @param words in the account's language
     * @throws IllegalArgumentException where the deliverable has no order of sections
     */
    public Pack compose(DueItem item, Scope scope, FigureReport report, Background background, Words words) {
        Draft draft = new Draft(item, scope, report, background, words, rules, practices, playbook);
        List<Page> pages = new ArrayList<>();
        for (PageSource section : sections.of(item.deliverable(), draft)) {
            pages.addAll(section.pages(draft));
        }
        TitleBlock head = TitleBlock.of(item, scope, words);
        return new Pack(
                head,
                report,
                words.locale(),
                draft.say("deliverable." + item.deliverable().key()),
                draft.periodText(),
                ReadableCharts.of(pages, head.form(), words),
                new AppendixPages(draft).all(),
                new DataNotes(draft).all(),
                highlights(draft, pages),
                draft.recommended(),
                words);
    }

    /**
     * One to three sentences: what an analysis or a plan answers on its first page, else one a finding's figure; where
     * there is no finding, how the demand stands.
     */
    private static List<String> highlights(Draft draft, List<Page> pages) {
        return switch (draft.item().deliverable()) {
            case ACCOUNT_PLAN, PERFORMANCE_REVIEW, QBR, MBR -> findings(draft);
            case INDUSTRY_KPI_ANALYSIS,
                    TARGET_ANALYSIS,
                    STRATEGIC_ROADMAP,
                    PRODUCT_RELEASE_REVIEW,
                    PRODUCT_ROADMAP_REVIEW,
                    TRANSCRIPT_ANALYSIS,
                    MISSED_OPPORTUNITY_ANALYSIS,
                    AGENT_EFFECTIVENESS ->
                pages.stream()
                        .filter(page -> page.layout() == Page.Layout.CONTENT)
                        .limit(1)
                        .map(page -> Sentences.ended(page.title()))
                        .toList();
        };
    }

    private static List<String> findings(Draft draft) {
        Sentences sentences = new Sentences(draft);
        List<String> highlights = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Finding finding : draft.findings()) {
            if (highlights.size() < MOST_HIGHLIGHTS
                    && !told.contains(finding.figure().id())) {
                told.add(finding.figure().id());
                highlights.add(Sentences.ended(sentences.withDriver(finding)));
            }
        }
        return highlights.isEmpty()
                ? List.of(Sentences.ended(sentences.standing("conversations.requested")))
                : highlights;
    }
}
