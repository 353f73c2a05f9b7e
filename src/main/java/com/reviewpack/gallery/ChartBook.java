package com.reviewpack.gallery;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every kind of chart in every situation: the ordinary one over the whole page, the others two on a page. */
final class ChartBook {

    private ChartBook() {}

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Chart.Kind kind : Chart.Kind.values()) {
            Chart ordinary = InventedCharts.of(kind, Situation.ORDINARY);
            pages.add(page(kind, List.of(Situation.ORDINARY), new Block.ChartBlock(ordinary)));
            List<Situation> others = List.of(Situation.values()).subList(1, Situation.values().length);
            for (int i = 0; i < others.size(); i += 2) {
                List<Situation> shown = others.subList(i, Math.min(i + 2, others.size()));
                pages.add(page(kind, shown, beside(kind, shown)));
            }
        }
        return pages;
    }

    private static Block beside(Chart.Kind kind, List<Situation> shown) {
        List<Block> charts = shown.stream()
                .<Block>map(situation -> new Block.ChartBlock(InventedCharts.of(kind, situation)))
                .toList();
        return charts.size() == 1
                ? charts.getFirst()
                : new Block.Beside(charts.subList(0, 1), charts.subList(1, 2), 0.5);
    }

    private static Page page(Chart.Kind kind, List<Situation> shown, Block block) {
        String situations = String.join(
                " beside ",
                shown.stream().map(situation -> words(situation.name())).toList());
        return new Page(
                kind.name().toLowerCase(Locale.ROOT) + "_"
                        + shown.getFirst().name().toLowerCase(Locale.ROOT),
                Page.Layout.CONTENT,
                words(kind.name()) + ", " + situations,
                words(kind.name()) + ": " + situations,
                String.join(" ", shown.stream().map(Situation::lookAt).toList()),
                List.of(block),
                List.of(),
                List.of());
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
