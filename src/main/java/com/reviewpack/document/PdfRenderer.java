package com.reviewpack.document;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.page.Picture;
import com.reviewpack.document.page.StyleSheets;
import com.reviewpack.document.page.Typeset;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Sets a pack as PDF: reports on the account's paper from {@code report/report.ftlh}, decks on 16:9 pages from
 * {@code deck/deck.ftlh}. Templates and fonts are read once a look.
 */
public final class PdfRenderer implements Renderer {

    /**
     * Fitting is tried until no slide runs over, since rows of a table may break otherwise once a chart above has changed;
     * charts are pressed below the height at which they look their best only where nothing else helps.
     */
    private static final float[] LEAST_HEIGHTS = {1, 1, 0.8f, 0.6f};

    /** What is read once a look and used for all of its documents. */
    private record Workshop(PageTemplates pages, Palette palette, Typeset.Stock stock) {}

    private final Map<Look, Workshop> workshops = new ConcurrentHashMap<>();

    @Override
    public String ending() {
        return "pdf";
    }

    /**
     * @throws PageTemplates.TemplateFault where a page template cannot be used
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        Workshop workshop = workshops.computeIfAbsent(look, PdfRenderer::open);
        Words words = pack.words();
        PageModel model = new PageModel(pack, look, words, workshop.stock().typefaces());
        Typeset typeset = layOut(model, workshop);
        if (pack.head().form().isSlides()) {
            fit(pack, model, typeset);
        } else if (!opensOnFront(model, typeset)) {
            model.openAfterFront();
            typeset = layOut(model, workshop);
        }
        return typeset.write(new Typeset.About(
                pack.name() + " · " + pack.head().whose(),
                pack.periodText(),
                look.name(),
                words.language().toLanguageTag(),
                pack.head().asOf(),
                SelfDescription.of(pack, typeset.pages())));
    }

    private static Workshop open(Look look) {
        return new Workshop(
                new PageTemplates(look.templates()),
                Palette.of(look.ink(), look.accent(), look.good(), look.bad()),
                new Typeset.Stock(
                        Typefaces.of(look.font(), name -> look.templates().find(look.brand(), name)),
                        look.logo()
                                .map(logo -> Map.of("logo", Picture.of("logo", logo)))
                                .orElse(Map.of()),
                        new StyleSheets()));
    }

    /** Whether the first section begins on the first page, or there is none. */
    private static boolean opensOnFront(PageModel model, Typeset typeset) {
        return model.firstSection()
                .flatMap(typeset::place)
                .map(place -> place.page() == 1)
                .orElse(true);
    }

    /** Slides that ran over are set more densely, those of few words larger; then charts take the height that is left. */
    private static void fit(Pack pack, PageModel model, Typeset typeset) {
        Set<String> overfull = SlideFit.overfull(pack, typeset);
        Set<String> enlarged = new HashSet<>();
        SlideFit.enlarged(pack, typeset).forEach((name, keys) -> {
            keys.removeAll(overfull);
            typeset.mark(keys, name);
            enlarged.addAll(keys);
        });
        if (!overfull.isEmpty()) {
            typeset.mark(overfull, SlideFit.DENSE);
            typeset.layOutAgain(Map.of());
        }
        Set<String> held = new HashSet<>();
        Map<String, Float> last = Map.of();
        for (float least : LEAST_HEIGHTS) {
            last = SlideFit.heights(pack, model, typeset, least, held);
            model.setHeights(last);
            typeset.layOutAgain(last);
            Set<String> over = SlideFit.overfull(pack, typeset);
            if (over.isEmpty()) {
                return;
            }
            held.addAll(over);
            enlarged.retainAll(over);
            typeset.mark(enlarged, SlideFit.DENSE);
        }
        typeset.mark(SlideFit.overfull(pack, typeset), SlideFit.SPILLED);
        typeset.layOutAgain(last);
    }

    private static Typeset layOut(PageModel model, Workshop workshop) {
        Pack pack = model.pack();
        Look look = model.look();
        Map<String, Object> values = model.values();
        String template = switch (pack.head().form()) {
            case UPRIGHT, ACROSS -> "report/report.ftlh";
            case SLIDES -> "deck/deck.ftlh";
        };
        String html = workshop.pages().fill(look.brand(), template, values);
        return Typeset.layOut(
                new Typeset.Content(html, drawings(model, workshop.palette())),
                workshop.stock(),
                pack.head().form().isSlides());
    }

    private static Map<String, Consumer<Canvas>> drawings(PageModel model, Palette palette) {
        Map<String, Consumer<Canvas>> drawings = new LinkedHashMap<>();
        for (Map.Entry<String, Chart> chart : model.charts().entrySet()) {
            drawings.put(
                    chart.getKey(),
                    canvas -> ChartDrawing.draw(
                            chart.getValue(), palette, model.words().formats(), model.textSize(), canvas));
        }
        return drawings;
    }
}
