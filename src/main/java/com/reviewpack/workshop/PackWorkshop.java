package com.reviewpack.workshop;

import com.reviewpack.document.FiguresJson;
import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.PortfolioJson;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.due.DueItem;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Figures;
import com.reviewpack.figures.Scope;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import com.reviewpack.pages.Background;
import com.reviewpack.pages.PackComposer;
import com.reviewpack.pages.Playbook;
import com.reviewpack.pages.PortfolioComposer;
import com.reviewpack.pages.PortfolioView;
import com.reviewpack.pages.Practices;
import com.reviewpack.pages.Sections;
import com.reviewpack.peers.AccountResults;
import com.reviewpack.period.Period;
import com.reviewpack.transcripts.Scorecard;
import com.reviewpack.warehouse.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes a pack from facts: computes, composes, and draws it in every format that it comes in. Safe for several threads. */
public final class PackWorkshop {

    private final Templates templates;
    private final boolean everySection;
    private final Map<String, PackComposer> composers = new ConcurrentHashMap<>();
    private final Renderer pdf = new PdfRenderer();
    private final Renderer pptx = new PptxRenderer();
    private final Renderer xlsx = new XlsxRenderer();
    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Map<String, Scorecard> scorecards = new ConcurrentHashMap<>();
    private final Map<String, Words> words = new ConcurrentHashMap<>();

    public PackWorkshop(Templates templates) {
        this(templates, false);
    }

    private PackWorkshop(Templates templates, boolean everySection) {
        this.templates = templates;
        this.everySection = everySection;
    }

    /** One whose packs show every section of their lists, whether its conditions hold or not. */
    public static PackWorkshop withEverySection(Templates templates) {
        return new PackWorkshop(templates, true);
    }

    /** Whether the program makes such packs; others are prepared by people. */
    public boolean makes(Deliverable deliverable) {
        return composerOf("").composes(deliverable);
    }

    /**
     * A pack as it leaves.
     *
     * @param documents in the order in which they are listed
     */
    public record Made(Pack pack, List<Document> documents) {
        public Made {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A document of a pack.
     *
     * @param ending without the dot: {@code pdf}
     */
    public record Document(String ending, byte[] content) {}

    /**
     * @param peers every account's results over a period; asked only where the deliverable compares with peers
     */
    public Made make(
            DueItem item,
            Scope scope,
            Facts facts,
            Background background,
            Function<Period, List<AccountResults>> peers) {
        return draw(scope, compose(item, scope, facts, background, peers));
    }

    /** A pack of a package, in every format that its deliverable comes in. */
    Made draw(Scope scope, Pack pack) {
        Look look = lookOf(scope.account().brand());
        List<Document> documents = new ArrayList<>();
        for (Renderer renderer : renderers(scope.deliverable())) {
            documents.add(new Document(renderer.ending(), renderer.render(pack, look)));
        }
        documents.add(new Document("figures.json", FiguresJson.write(scope, pack)));
        return new Made(pack, documents);
    }

    /** What a pack says, before it is drawn. */
    public Pack compose(
            DueItem item,
            Scope scope,
            Facts facts,
            Background background,
            Function<Period, List<AccountResults>> peers) {
        String brand = scope.account().brand();
        FigureReport report = Figures.compute(scope, facts, peers, () -> scorecardOf(brand));
        return composerOf(brand)
                .compose(
                        item,
                        scope,
                        report,
                        background,
                        wordsOf(brand, scope.account().locale()));
    }

    /** A pack of no account's, in every format that its form comes in. */
    public Made make(Pack pack, String brand) {
        Look look = lookOf(brand);
        List<Document> documents = new ArrayList<>();
        for (Renderer renderer : pack.head().form().isSlides() ? List.of(pdf, pptx, xlsx) : List.of(pdf, xlsx)) {
            documents.add(new Document(renderer.ending(), renderer.render(pack, look)));
        }
        return new Made(pack, documents);
    }

    /** A view over many accounts: on paper, and as a workbook; a brand's own people read it, never its customers. */
    public Made make(PortfolioView view) {
        Words words = wordsOf(view.brand(), view.locale());
        Pack pack = PortfolioComposer.compose(view, words);
        Look look = lookOf(view.brand()).marked(words.say("page.internal"));
        return new Made(
                pack,
                List.of(
                        new Document(pdf.ending(), pdf.render(pack, look)),
                        new Document(xlsx.ending(), xlsx.render(pack, look)),
                        new Document("figures.json", PortfolioJson.write(view, pack))));
    }

    private Look lookOf(String brand) {
        return looks.computeIfAbsent(brand, name -> Looks.read(templates, name));
    }

    private List<Renderer> renderers(Deliverable deliverable) {
        return switch (deliverable.shape()) {
            case REPORT -> List.of(pdf, xlsx);
            case DECK -> List.of(pdf, pptx, xlsx);
        };
    }

    private Scorecard scorecardOf(String brand) {
        return scorecards.computeIfAbsent(
                brand,
                name -> templates.find(name, Scorecard.FILE).map(Scorecard::of).orElseGet(Scorecard::builtIn));
    }

    /** Whether the deliverable has sections under that brand that are shown on conditions alone. */
    public boolean hasConditions(Deliverable deliverable, String brand) {
        return sectionsOf(brand).hasConditions(deliverable);
    }

    private Sections sectionsOf(String brand) {
        Sections sections = Sections.of(templates.lines(brand, Sections.FILE), name -> templates.find(brand, name));
        return everySection ? sections.unconditional() : sections;
    }

    private PackComposer composerOf(String brand) {
        return composers.computeIfAbsent(
                brand,
                own -> new PackComposer(
                        sectionsOf(own),
                        Practices.of(name -> templates.lines(own, name)),
                        Playbook.of(name -> templates.find(own, name))));
    }

    private Words wordsOf(String brand, Locale locale) {
        return words.computeIfAbsent(
                brand + " " + locale.toLanguageTag(), key -> Words.of(locale, name -> templates.lines(brand, name)));
    }
}
