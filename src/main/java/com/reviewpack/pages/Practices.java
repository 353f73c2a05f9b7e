package com.reviewpack.pages;

import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which best practices serve which figure: the template {@code practices.csv}, whose texts stand in the wording under
 * {@code practice.KEY} and {@code practice.KEY.how}. A file of the user's replaces single figures.
 */
public final class Practices {

    /** The name of the template file. */
    public static final String FILE = "practices.csv";

    private static final String HEADER = "figure,practices";

    private final Map<String, List<String>> byFigure;

    private Practices(Map<String, List<String>> byFigure) {
        this.byFigure = byFigure;
    }

    /**
     * @param files the content of a template file by its name, empty where the user has none of that name
     */
    public static Practices of(Function<String, Optional<byte[]>> files) {
        Map<String, List<String>> byFigure = new LinkedHashMap<>();
        read(Words.builtIn(FILE), byFigure);
        read(files.apply(FILE), byFigure);
        return new Practices(Map.copyOf(byFigure));
    }

    /** Those that come with the program. */
    public static Practices builtIn() {
        return of(name -> Optional.empty());
    }

    private static void read(Optional<byte[]> content, Map<String, List<String>> into) {
        content.map(Practices::lines).stream().flatMap(List::stream).forEach(line -> {
            String[] cells = line.text().split(",", -1);
            if (line.isData() && cells.length == 2) {
                into.put(cells[0].strip(), names(cells[1]));
            }
        });
    }

    /** Keys of the practices that serve a figure, the most telling first; none where the file has no line for it. */
    List<String> of(String figure) {
        return byFigure.getOrDefault(figure, List.of());
    }

    private record Line(long number, String text) {
        boolean isData() {
            return !text.isBlank() && !text.startsWith("#") && !text.strip().equals(HEADER);
        }
    }

    private static List<Line> lines(byte[] content) {
        List<Line> lines = new ArrayList<>();
        for (String text : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new Line(lines.size() + 1L, text));
        }
        return lines;
    }

    private static List<String> names(String cell) {
        return List.of(cell.split(";", -1)).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Every line of an edited file that names an unknown figure, or a practice without wording.
     *
     * @param name the file as faults name it
     * @param words in which the practices are told
     */
    public static List<Fault> faults(String name, byte[] content, Words words) {
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines(content)) {
            String[] cells = line.text().split(",", -1);
            if (line.isData() && cells.length != 2) {
                faults.add(new Fault(
                        name, line.number(), "", line.text(), "expected FIGURE,PRACTICE;PRACTICE … on one line"));
            } else if (line.isData()) {
                faults.addAll(faults(name, line.number(), cells[0].strip(), names(cells[1]), words));
            }
        }
        return faults;
    }

    private static List<Fault> faults(String name, long line, String figure, List<String> practices, Words words) {
        List<Fault> faults = new ArrayList<>();
        if (FigureDefinitions.of(figure).isEmpty()) {
            faults.add(new Fault(
                    name,
                    line,
                    "figure",
                    figure,
                    "is no figure: use an id of the workbook's definitions"
                            + Nearest.hint(figure, FigureDefinitions.ids())));
        }
        for (String practice : practices) {
            if (words.find("practice." + practice).isEmpty()
                    || words.find("practice." + practice + ".how").isEmpty()) {
                faults.add(new Fault(
                        name,
                        line,
                        "practices",
                        practice,
                        "has no wording: add practice." + practice + " and practice." + practice + ".how to "
                                + Words.fileName("")));
            }
        }
        return faults;
    }
}
