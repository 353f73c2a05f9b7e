package com.reviewpack.document.reopened;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.ooxml.CustomProperties;
import com.reviewpack.pack.Belonging;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a workbook or a deck back, with every workbook that is in it. */
public final class OfficeReading {

    /** What all parts hold at most, unpacked. */
    private static final int MOST = 512 << 20;

    private static final String PRESENTATION = "ppt/presentation.xml";
    private static final int END_OF_ARCHIVE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COUNT_AT = 10;

    private final SortedMap<String, byte[]> parts;
    private final List<Reopened.Text> texts = new ArrayList<>();

    private OfficeReading(SortedMap<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * @throws IOException where the archive or one of its parts is damaged
     */
    public static Reopened.Whole of(byte[] file) throws IOException {
        return new OfficeReading(unpacked(file)).read();
    }

    /**
     * @throws IOException where the archive is damaged
     */
    public static SortedMap<String, String> description(byte[] file) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(CustomProperties.PART)) {
                    return properties(in.readAllBytes());
                }
            }
        } catch (IllegalArgumentException damage) {
            throw new IOException("its archive is damaged: " + damage.getMessage(), damage);
        }
        return new TreeMap<>();
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
            Map<String, Reopened.CellValue> cells = SheetReading.cells(xml, sheet.part(), shared, beside);
            texts.add(new Reopened.Text(sheet.part(), beside.toString()));
            read.add(sheet.part());
            sheets.add(new Reopened.Sheet(sheet.name(), cells));
            if (cells.isEmpty()) {
                blank.add(sheets.size());
            }
        }
        addTexts(read);
        return new Reopened.Whole(description, sheets.size(), blank, texts, sheets, book.names());
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
        return new Reopened.Whole(description, slides.size(), blank, texts, List.of(), Map.of());
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
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                texts.add(new Reopened.Text(name, PartTexts.of(part.getValue(), name)));
            } else if (name.endsWith(".xlsx")) {
                for (Reopened.Text inner : of(part.getValue()).texts()) {
                    texts.add(new Reopened.Text(name + "!" + inner.part(), inner.text()));
                }
            }
        }
    }

    private static SortedMap<String, byte[]> unpacked(byte[] file) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        long size = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, MOST - size + 1));
                size += content.length;
                if (size > MOST) {
                    throw new IOException("it unpacks to more than " + (MOST >> 20) + " MB");
                }
                parts.put(entry.getName(), content);
                entries++;
            }
        } catch (IllegalArgumentException damage) {
            throw new IOException("its archive is damaged: " + damage.getMessage(), damage);
        }
        if (entries == 0 || listed(file) != entries) {
            throw new IOException("its archive ends too early");
        }
        return parts;
    }

    /** How many parts the archive's own list has; -1 where there is none at its end. */
    private static int listed(byte[] file) {
        if (file.length < END_LENGTH) {
            return -1;
        }
        ByteBuffer end = ByteBuffer.wrap(file, file.length - END_LENGTH, END_LENGTH)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(0) == END_OF_ARCHIVE ? Short.toUnsignedInt(end.getShort(COUNT_AT)) : -1;
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
