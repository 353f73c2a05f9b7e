package com.reviewpack.pages;

import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.measure.Measurement;
import com.reviewpack.pack.Belonging;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.ReadableCharts;
import com.reviewpack.pack.TitleBlock;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the view of a person over the accounts that they look after. The same arguments give the same pack. Safe for use
 * by several threads.
 */
public final class PortfolioComposer {

    private static final List<String> SHOWN = List.of(
            "conversations.requested",
            "conversations.answered_within_60s_rate",
            "conversations.abandonment_rate",
            "conversations.csat",
            "conversations.conversion_rate",
            "conversations.revenue",
            "tickets.unanswered",
            "health.score",
            "hours.used_year",
            "roi.benefit");

    private PortfolioComposer() {}

    /** @param words in the view's language */
    public static Pack compose(PortfolioView view, Words words) {
        PortfolioDraft draft = new PortfolioDraft(view, words);
        PortfolioPages pages = new PortfolioPages(draft);
        PortfolioContractPages contract = new PortfolioContractPages(draft);
        PortfolioMoneyPages money = new PortfolioMoneyPages(draft);
        List<Page> all = new ArrayList<>();
        all.add(pages.needs());
        if (!view.accounts().isEmpty()) {
            all.add(new PortfolioTable(draft).page());
        }
        pages.tickets().ifPresent(all::add);
        contract.coming().ifPresent(all::add);
        contract.entitlements().ifPresent(all::add);
        contract.hours().ifPresent(all::add);
        money.addOns().ifPresent(all::add);
        if (draft.isRole(Viewer.Role.PARTNER)) {
            all.add(money.share());
        }
        return new Pack(
                head(draft),
                new FigureReport(new FigureSet(List.of()), List.of()),
                words.locale(),
                draft.say("portfolio.name"),
                draft.periodText(),
                ReadableCharts.of(all, TitleBlock.Form.ACROSS, words),
                definitions(draft),
                notes(draft),
                List.of(Sentences.ended(pages.needsTitle())),
                words);
    }

    private static TitleBlock head(PortfolioDraft draft) {
        PortfolioView view = draft.view();
        return new TitleBlock(
                Belonging.view(view.viewer(), view.ids(), view.due().week()),
                view.due().key(),
                TitleBlock.Form.ACROSS,
                view.name(),
                draft.say("portfolio.basis", "n", draft.size()),
                "",
                view.asOf(),
                view.catalogue());
    }

    private static List<Pack.Definition> definitions(PortfolioDraft draft) {
        return SHOWN.stream()
                .flatMap(id -> FigureDefinitions.of(id).stream())
                .map(known -> Pack.Definition.of(known, draft.words()))
                .toList();
    }

    private static List<String> notes(PortfolioDraft draft) {
        PortfolioView view = draft.view();
        Stream<String> gaps = view.gaps().stream()
                .map(gap -> draft.say(
                        "note.gap",
                        "kind",
                        draft.say("kind." + gap.kind()),
                        "days",
                        draft.formats().period(gap.days())));
        Stream<String> standing = Stream.of(
                draft.say(
                        "portfolio.note.accounts", "day", draft.day(view.asOf().plusDays(1))),
                draft.say("portfolio.note.week"),
                draft.say("portfolio.note.need"),
                draft.say("portfolio.note.sums"),
                draft.say("note.small", "least", Measurement.SMALL_BELOW),
                draft.say("note.catalogue", "version", view.catalogue()));
        return Stream.concat(gaps, standing).toList();
    }
}
