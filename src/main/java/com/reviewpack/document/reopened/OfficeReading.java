package com.reviewpack.document.reopened;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.SheetCells;
import com.reviewpack.document.ooxml.CustomProperties;
import com.reviewpack.pack.Belonging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a workbook or a deck back, with every workbook that is in it. */
public final class OfficeReading {

    private static final String PRESENTATION = "ppt/presentation.xml";
    private static final Pattern CHART = Pattern.compile("(?:xl|ppt)/charts/chart[^/]*\\.xml");

    /** Pictures, fonts, films and what printers need: nothing that can be read as text. */
    private static final Pattern BINARY = Pattern.compile(
            ".*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|bin|fntdata|odttf|ttf|otf|mp[34]|wav|m4[av]|mov|wmv)");

    private final SortedMap<String, byte[]> parts;
    private final List<Reopened.Text> texts = new ArrayList<>();
    private final SortedMap<String, Reopened.Whole> embedded = new TreeMap<>();

    private OfficeReading(SortedMap<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * @throws IOException where the archive or one of its parts is damaged
     */
    public static Reopened.Whole of(byte[] file) throws IOException {
        return new OfficeReading(new Archive(file).all()).read();
    }

    /**
     * @throws IOException where the archive is damaged
     */
    public static SortedMap<String, String> description(byte[] file) throws IOException {
        byte[] custom = new Archive(file).part(CustomProperties.PART);
        return custom.length == 0 ? new TreeMap<>() : properties(custom);
    }

    private Reopened.Whole read() throws IOException {
        byte[] custom = parts.get(CustomProperties.PART);
        SortedMap<String, String> description = custom == null ? new TreeMap<>() : properties(custom);
        return parts.containsKey("xl/workbook.xml") ? workbook(description) : deck(description);
    }

    private Reopened.Whole workbook(SortedMap<String, String> description) throws IOException {
        List<String> shared = parts.containsKey(SheetReading.SHARED)
                ? SheetReading.shared(parts.get(SheetReading.SHARED))
                : List.of();
        WorkbookReading book = WorkbookReading.of(parts);
        List<Reopened.Sheet> sheets = new ArrayList<>();
        List<Integer> blank = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (WorkbookReading.SheetPart sheet : book.sheets()) {
            StringBuilder beside = new StringBuilder();
            byte[] xml = parts.get(sheet.part());
            if (xml == null) {
                throw new IOException("the sheet '" + sheet.name() + "' has no part " + sheet.part());
            }
            SheetCells cells = SheetReading.cells(xml, sheet.part(), shared, beside);
            texts.add(new Reopened.Text(sheet.part(), beside.toString()));
            read.add(sheet.part());
            sheets.add(new Reopened.Sheet(sheet.name(), cells));
            if (cells.size() == 0) {
                blank.add(sheets.size());
            }
        }
        addTexts(read);
        return new Reopened.Whole(
                description, sheets.size(), blank, texts, sheets, book.names(), charts(byName(sheets)));
    }

    private Reopened.Whole deck(SortedMap<String, String> description) throws IOException {
        addTexts(Set.of());
        List<Integer> blank = new ArrayList<>();
        List<String> slides = slides();
        for (int slide = 0; slide < slides.size(); slide++) {
            if (!shows(slides.get(slide))) {
                blank.add(slide + 1);
            }
        }
        List<Reopened.Sheet> sheets = new ArrayList<>();
        embedded.forEach((name, book) -> book.sheets()
                .forEach(sheet -> sheets.add(new Reopened.Sheet(name + "!" + sheet.name(), sheet.cells()))));
        return new Reopened.Whole(description, slides.size(), blank, texts, sheets, Map.of(), charts(Map.of()));
    }

    /**
     * @param own sheets that charts draw from; none where each chart has a workbook of its own
     */
    private List<Reopened.DrawnChart> charts(Map<String, SheetCells> own) throws IOException {
        List<Reopened.DrawnChart> charts = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (CHART.matcher(name).matches()) {
                charts.add(new ChartReading(name, own.isEmpty() ? bookOf(name) : own).read(part.getValue()));
            }
        }
        return charts;
    }

    /** The sheets of the workbook within a chart of a deck. */
    private Map<String, SheetCells> bookOf(String chart) throws IOException {
        String relations = chart.replace("/charts/", "/charts/_rels/") + ".rels";
        for (String target :
                WorkbookReading.targets(parts, relations, "ppt/charts/").values()) {
            Reopened.Whole book = embedded.get(target.replace("charts/../", ""));
            if (book != null) {
                return byName(book.sheets());
            }
        }
        return Map.of();
    }

    private static Map<String, SheetCells> byName(List<Reopened.Sheet> sheets) {
        Map<String, SheetCells> byName = new HashMap<>();
        sheets.forEach(sheet -> byName.put(sheet.name(), sheet.cells()));
        return byName;
    }

    /** The parts of the slides that the presentation shows, in their order. */
    private List<String> slides() throws IOException {
        byte[] presentation = parts.get(PRESENTATION);
        if (presentation == null) {
            throw new IOException("it is no workbook and no deck");
        }
        Map<String, String> targets = WorkbookReading.targets(parts, "ppt/_rels/presentation.xml.rels", "ppt/");
        List<String> slides = new ArrayList<>();
        Markup xml = new Markup(presentation, PRESENTATION);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.OPEN && xml.name().equals("sldId")) {
                String part = targets.get(xml.attribute("r:id"));
                if (part == null || !parts.containsKey(part)) {
                    throw new IOException("slide " + (slides.size() + 1) + " has no part");
                }
                slides.add(part);
            }
        }
        return slides;
    }

    private boolean shows(String slide) throws IOException {
        Markup xml = new Markup(parts.getOrDefault(slide, new byte[0]), slide);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.TEXT
                    && xml.name().equals("t")
                    && !xml.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param except parts whose texts are there already
     */
    private void addTexts(Set<String> except) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (except.contains(name)) {
                continue;
            }
            if (isMarkup(name)) {
                texts.add(new Reopened.Text(name, PartTexts.of(part.getValue(), name)));
            } else if (name.endsWith(".xlsx")) {
                Reopened.Whole book = of(part.getValue());
                embedded.put(name, book);
                for (Reopened.Text inner : book.texts()) {
                    texts.add(new Reopened.Text(name + "!" + inner.part(), inner.text()));
                }
            } else if (!BINARY.matcher(name).matches()) {
                texts.add(new Reopened.Text(name, new String(part.getValue(), StandardCharsets.UTF_8)));
            }
        }
    }

    private static boolean isMarkup(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml") || part.endsWith(".svg");
    }

    private static SortedMap<String, String> properties(byte[] custom) throws IOException {
        Map<String, String> all = new HashMap<>();
        Markup xml = new Markup(custom, CustomProperties.PART);
        String name = "";
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.OPEN && xml.name().equals("property")) {
                name = xml.attribute("name");
            } else if (event == Markup.Event.TEXT && xml.name().equals("lpwstr")) {
                all.merge(name, xml.text(), String::concat);
            }
        }
        SortedMap<String, String> own = new TreeMap<>(all);
        own.keySet().removeIf(key -> !key.startsWith(Belonging.PREFIX));
        return own;
    }
}
