package com.reviewpack.document;

import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.document.type.ContinuedTitle;
import com.reviewpack.document.type.TitleEnd;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page template sees of a pack: texts, lists of texts and the ids of drawings, all ready to be set. Templates
 * decide where and how; nothing is left to compute.
 */
final class PageModel {

    /** A report with more sections than this lists them in two columns. */
    private static final int MOST_IN_ONE_COLUMN = 6;

    private static final float POINTS_OF_REPORT = 9;
    private static final float POINTS_OF_DECK = 12;
    private static final float SLIDE_TITLE = 22;
    /** Between the margins of a slide, in points. */
    private static final float SLIDE_WIDTH = 866;
    /** What is left of an account's name at the least, in points. */
    private static final float LEAST_NAME = 60;
    /** To the left and to the right of a report's page, in millimetres. */
    private static final int MARGINS = 38;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** How much of a line words fill where the next one goes to the next line. */
    private static final float FILLED = 0.93f;
    /** The share of a footer that says whose a page is and of when, on paper and on slides. */
    private static final float FOOT_LEFT = 0.6f;

    private static final float FOOT_LEFT_OF_SLIDES = 0.72f;

    private final Pack pack;
    private final Look look;
    private final Words words;
    private final Typefaces typefaces;
    private final Map<String, Chart> charts = new LinkedHashMap<>();
    private Map<String, Float> heights = Map.of();
    private final PageColumns columns;
    private int besides;
    private boolean opensOnFront = true;

    PageModel(Pack pack, Look look, Words words, Typefaces typefaces) {
        this.pack = pack;
        this.look = look;
        this.words = words;
        this.typefaces = typefaces;
        this.columns = new PageColumns(words, typefaces, pack.head().form().isSlides());
    }

    Pack pack() {
        return pack;
    }

    Look look() {
        return look;
    }

    /** Heights of drawings by id, in points, where they differ from the charts' own. */
    void setHeights(Map<String, Float> changed) {
        heights = Map.copyOf(changed);
    }

    /** Sets the first section after the first page, which says the highlights instead; for the next {@link #values}. */
    void openAfterFront() {
        opensOnFront = false;
    }

    /** The key of the first section after the cover; empty where there is none. */
    Optional<String> firstSection() {
        return sections().findFirst().map(Page::key);
    }

    private Stream<Page> sections() {
        return pack.pages().stream().filter(page -> page.layout() != Page.Layout.COVER);
    }

    /** The size of text in charts, in points. */
    float textSize() {
        return pack.head().form().isSlides() ? POINTS_OF_DECK : POINTS_OF_REPORT;
    }

    /** The charts by the ids that the pages use, after {@link #values}. */
    Map<String, Chart> charts() {
        return charts;
    }

    /** The id of a chart's drawing; the same chart may stand on two pages. */
    String drawing(Chart chart) {
        String id = "drawing-" + charts.size();
        charts.put(id, chart);
        return id;
    }

    /** The id of the next two stacks that stand side by side. */
    String beside() {
        return "beside-" + besides++;
    }

    /** The height of a drawing in points. */
    float height(String id, Chart chart) {
        return heights.getOrDefault(id, ChartDrawing.height(chart, textSize()));
    }

    /** What lies between the margins of a page, in points. */
    double bodyWidth() {
        Paper paper = Paper.of(pack.head().country(), pack.locale());
        return switch (pack.head().form()) {
            case UPRIGHT -> (paper.width() - MARGINS) * POINTS_PER_MILLIMETRE;
            case ACROSS -> (paper.height() - MARGINS) * POINTS_PER_MILLIMETRE;
            case SLIDES -> SLIDE_WIDTH;
        };
    }

    /** How wide the columns of tables are. */
    PageColumns columns() {
        return columns;
    }

    Words words() {
        return words;
    }

    Map<String, Object> values() {
        charts.clear();
        besides = 0;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", words.language().toLanguageTag());
        values.put("name", pack.name());
        values.put("account", pack.head().whose());
        values.put("basis", pack.head().basis());
        values.put("period", pack.periodText());
        String asOf = words.say(
                "page.as_of", Map.of("day", words.formats().day(pack.head().asOf())));
        String catalogue =
                words.say("page.catalogue", Map.of("version", pack.head().catalogue()));
        values.put("asOf", asOf);
        values.put("catalogue", catalogue);
        values.put("footAccount", footAccount(" · " + pack.periodText(), " · " + asOf + " · " + catalogue));
        values.put("look", lookValues());
        values.put("paper", paper());
        values.put("words", wordValues());
        values.put("highlights", pack.highlights());
        List<Map<String, Object>> pages = pages();
        values.put("pages", pages);
        values.put("opensOnFront", opensOnFront);
        long listed = pages.stream()
                .filter(page -> page.get("listed") == Boolean.TRUE)
                .count();
        values.put("contentsPerColumn", listed > MOST_IN_ONE_COLUMN ? (listed + 1) / 2 : Math.max(1, listed));
        values.put("definitions", definitions());
        values.put("dataNotes", pack.dataNotes());
        values.put("hasAppendix", pack.pages().stream().anyMatch(page -> page.layout() == Page.Layout.APPENDIX));
        return values;
    }

    /** The account's name as far as it leaves a footer's line whole: the period stands beside it, on slides more. */
    private String footAccount(String period, String more) {
        boolean slides = pack.head().form().isSlides();
        float room = (float) bodyWidth() * (slides ? FOOT_LEFT_OF_SLIDES : FOOT_LEFT) - textSize();
        float rest = typefaces.width(slides ? period + more : period, Weight.REGULAR, textSize());
        return typefaces.fit(pack.head().whose(), Weight.REGULAR, textSize(), Math.max(LEAST_NAME, room - rest));
    }

    private Map<String, Object> lookValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", look.name());
        values.put("accent", look.accent());
        values.put("ink", look.ink());
        values.put("good", look.good());
        values.put("bad", look.bad());
        values.put("font", look.font());
        values.put("hasLogo", look.logo().isPresent());
        values.put("confidentiality", look.confidentiality(words.language()));
        return values;
    }

    private String paper() {
        String paper = switch (Paper.of(pack.head().country(), pack.locale())) {
            case A4 -> "A4";
            case LETTER -> "letter";
        };
        return switch (pack.head().form()) {
            case UPRIGHT, SLIDES -> paper;
            case ACROSS -> paper + " landscape";
        };
    }

    private Map<String, Object> wordValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contents", words.say("page.contents"));
        values.put("notes", words.say("page.notes"));
        values.put("actionWhat", words.say("action.what"));
        values.put("actionWho", words.say("action.who"));
        values.put("actionBy", words.say("action.by"));
        values.put("actionEffect", words.say("action.effect"));
        values.put("actionStatus", words.say("action.status"));
        String pageOf = words.say("page.of", Map.of("page", "\u0001", "pages", "\u0002"));
        int page = pageOf.indexOf('\u0001');
        int pages = pageOf.indexOf('\u0002');
        boolean inOrder = page >= 0 && pages > page;
        values.put("beforePage", inOrder ? pageOf.substring(0, page) : "");
        values.put("betweenPages", inOrder ? pageOf.substring(page + 1, pages) : " / ");
        values.put("afterPages", inOrder ? pageOf.substring(pages + 1) : "");
        return values;
    }

    private List<Map<String, Object>> pages() {
        PageBlocks blocks = new PageBlocks(this);
        List<Map<String, Object>> pages = new ArrayList<>();
        String above = "";
        for (Page page : pack.pages()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("key", page.key());
            values.put("layout", page.layout().name().toLowerCase(Locale.ROOT));
            values.put("label", page.label());
            values.put(
                    "listed",
                    page.layout() != Page.Layout.COVER && !page.label().equals(above));
            above = page.label();
            values.put("title", title(page, page.title()));
            values.put("continued", title(page, ContinuedTitle.of(page.title(), words)));
            values.put("subtitle", subtitle(page));
            int opening = blocks.opening(page.blocks());
            List<Map<String, Object>> all = blocks.of(page.blocks());
            values.put("blocks", all);
            values.put("opening", all.subList(0, opening));
            values.put("following", all.subList(opening, all.size()));
            pages.add(values);
        }
        return pages;
    }

    /** On a slide in one line: a long name without numbers gives way to what the page is about. */
    private String subtitle(Page page) {
        String text = page.subtitle();
        String whose = pack.head().whose();
        float over = typefaces.width(text, Weight.REGULAR, POINTS_OF_DECK) - SLIDE_WIDTH;
        if (over > 0 && text.startsWith(whose) && whose.chars().noneMatch(Character::isDigit)) {
            float left = Math.max(
                    LEAST_NAME, typefaces.width(whose, Weight.REGULAR, POINTS_OF_DECK) - over - POINTS_OF_DECK);
            String name = fit(page, whose, Weight.REGULAR, POINTS_OF_DECK, left);
            text = name + text.substring(whose.length());
        }
        return fit(page, text, Weight.REGULAR, POINTS_OF_DECK, SLIDE_WIDTH);
    }

    /** On slides within two lines, of which the second is no single word. */
    private String title(Page page, String whole) {
        float room = 2 * SLIDE_WIDTH * FILLED;
        String told = pack.head().form().isSlides()
                ? ContinuedTitle.fit(whole, words, text -> typefaces.width(text, Weight.SEMIBOLD, SLIDE_TITLE) <= room)
                : whole;
        String title = fit(page, told, Weight.SEMIBOLD, SLIDE_TITLE, room);
        boolean wraps = pack.head().form().isSlides()
                && page.layout() != Page.Layout.COVER
                && typefaces.width(title, Weight.SEMIBOLD, SLIDE_TITLE) > SLIDE_WIDTH;
        return wraps ? TitleEnd.together(title) : title;
    }

    /** On a slide as far as it fits, since what stands above its body cannot grow; in full elsewhere. */
    private String fit(Page page, String text, Weight weight, float size, float width) {
        boolean slide = pack.head().form().isSlides() && page.layout() != Page.Layout.COVER;
        return slide ? typefaces.fit(text, weight, size, width) : text;
    }

    private List<Map<String, Object>> definitions() {
        List<Map<String, Object>> definitions = new ArrayList<>();
        for (Pack.Definition definition : pack.definitions()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", definition.name());
            values.put("meaning", definition.meaning());
            values.put("source", definition.source());
            definitions.add(values);
        }
        return definitions;
    }
}
