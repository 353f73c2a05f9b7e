package com.reviewpack.document;

import com.reviewpack.document.reopened.OfficeReading;
import com.reviewpack.document.reopened.PdfReading;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A finished file, read back from its bytes. */
public sealed interface Reopened {

    /**
     * It is whole.
     *
     * @param description what it says of itself to programs, by name, as {@link SelfDescription} wrote it
     * @param pages pages of a PDF, slides of a deck, sheets of a workbook
     * @param blank those without any content, counted from 1
     * @param texts what its parts say
     * @param sheets of a workbook, in the order in which they stand; of a deck those within its charts
     * @param names what a workbook's names refer to ({@code 'Scorecard'!$D$6})
     * @param charts native ones
     */
    record Whole(
            SortedMap<String, String> description,
            int pages,
            List<Integer> blank,
            List<Text> texts,
            List<Sheet> sheets,
            Map<String, String> names,
            List<DrawnChart> charts)
            implements Reopened {
        public Whole {
            description = Collections.unmodifiableSortedMap(new TreeMap<>(description));
            blank = List.copyOf(blank);
            texts = List.copyOf(texts);
            sheets = List.copyOf(sheets);
            names = Map.copyOf(names);
            charts = List.copyOf(charts);
        }
    }

    /**
     * It cannot be read, or not to its end.
     *
     * @param reason one clause
     */
    record Damaged(String reason) implements Reopened {}

    /**
     * What one part says.
     *
     * @param part its name within the file: {@code page 3}, {@code xl/sharedStrings.xml}
     * @param text paragraphs, cells, alternative texts and names, each on a line of its own
     */
    record Text(String part, String text) {}

    /**
     * A sheet of a workbook, or of a workbook within a chart of a deck.
     *
     * @param name of a sheet within a chart, with the part that holds it: {@code ppt/embeddings/chart1.xlsx!Data}
     * @param cells that have a value; of a formula its result
     */
    record Sheet(String name, SheetCells cells) {}

    /**
     * A native chart.
     *
     * @param part its name within the file
     * @param drawnFrom names of the sheets that it refers to
     * @param difference where what it shows is not what stands in its cells: a clause that follows its name; else empty
     */
    record DrawnChart(String part, SortedSet<String> drawnFrom, String difference) {
        public DrawnChart {
            drawnFrom = Collections.unmodifiableSortedSet(new TreeSet<>(drawnFrom));
        }
    }

    /**
     * Reads a file.
     *
     * @param ending of its name, without the dot: {@code pdf}, {@code xlsx} or {@code pptx}
     */
    static Reopened of(String ending, byte[] content) {
        try {
            return switch (ending) {
                case "pdf" -> PdfReading.of(content);
                case "xlsx", "pptx" -> OfficeReading.of(content);
                default -> throw new IllegalArgumentException("no document ends with ." + ending);
            };
        } catch (IOException damage) {
            return new Damaged(String.valueOf(damage.getMessage()));
        }
    }

    /**
     * What a file says of itself to programs, without reading the rest of it; empty where it cannot be read.
     *
     * @param ending as in {@link #of}
     */
    static SortedMap<String, String> description(String ending, byte[] content) {
        try {
            return switch (ending) {
                case "pdf" -> PdfReading.description(content);
                case "xlsx", "pptx" -> OfficeReading.description(content);
                default -> throw new IllegalArgumentException("no document ends with ." + ending);
            };
        } catch (IOException damage) {
            return new TreeMap<>();
        }
    }
}
