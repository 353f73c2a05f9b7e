package com.reviewpack.gallery;

import com.reviewpack.document.Templates;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.pack.Belonging;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.ReadableCharts;
import com.reviewpack.pack.TitleBlock;
import com.reviewpack.pack.Words;
import com.reviewpack.sample.SampleInstallation;
import com.reviewpack.workshop.PackWorkshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The charts and the blocks, as slides and as a report. Titles are the gallery's own, in English; numbers, dates and the
 * words around the pages are in the language.
 */
final class Books {

    static final String CONTENT = "parts";

    private final Path folder;
    private final Locale language;
    private final Words words;
    private final PackWorkshop workshop;

    Books(Path folder, Locale language, Templates templates) {
        this.folder = folder;
        this.language = language;
        this.words = Words.of(language, name -> templates.find("", name));
        this.workshop = new PackWorkshop(templates);
    }

    List<Shown> charts() throws IOException {
        return both("charts", "Charts", ChartBook.pages());
    }

    List<Shown> blocks() throws IOException {
        return both("blocks", "Blocks", BlockBook.pages());
    }

    private List<Shown> both(String what, String title, List<Page> pages) throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (TitleBlock.Form form : List.of(TitleBlock.Form.SLIDES, TitleBlock.Form.UPRIGHT)) {
            String name = what + (form.isSlides() ? "-slides" : "-report");
            try {
                shown.add(
                        Exhibition.write(folder, language, CONTENT, name, workshop.make(pack(form, title, pages), "")));
            } catch (RuntimeException fault) {
                shown.add(new Shown(language, name, CONTENT, List.of(), List.of(), fault.toString()));
            }
        }
        return shown;
    }

    private Pack pack(TitleBlock.Form form, String title, List<Page> pages) {
        return new Pack(
                new TitleBlock(
                        Belonging.exhibit(title),
                        "gallery/" + title,
                        form,
                        Names.LONG,
                        Names.GREEK,
                        "",
                        SampleInstallation.DEFAULT_UNTIL,
                        "invented"),
                new FigureReport(new FigureSet(List.of()), List.of()),
                language,
                title,
                "October 2026",
                ReadableCharts.of(pages, form, words),
                List.of(new Pack.Definition("invented", Names.LONG, Names.MARKUP, Names.QUOTES, Names.CHINESE)),
                List.of(Names.LONG),
                List.of(title),
                List.of(),
                words);
    }
}
