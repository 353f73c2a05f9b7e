package com.reviewpack.gate;

import com.reviewpack.document.Reopened;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether finished files hold the numbers that their pages say, each as often. */
final class NumberProof {

    /** Between a number and what a formula made of others. */
    private static final double NEAR = 1e-9;

    private final PageNumbers said;

    NumberProof(PageNumbers said) {
        this.said = said;
    }

    /** What pages of a PDF or slides of a deck do not say, or not as often. */
    List<String> inPages(Reopened.Whole file, String called) {
        Map<String, Integer> found = new HashMap<>();
        for (Reopened.Text text : file.texts()) {
            if (text.part().startsWith("page ") || text.part().startsWith("ppt/slides/slide")) {
                Numbers.count(text.text(), found);
            }
        }
        return seldom(said.shown(), found, called);
    }

    /** What is wrong with native charts: each shows what its cells hold, and these hold what the pages have drawn. */
    List<String> inCharts(Reopened.Whole file, String called) {
        List<String> wrong = new ArrayList<>();
        for (Reopened.DrawnChart chart : file.charts()) {
            if (!chart.difference().isEmpty()) {
                wrong.add("the chart " + chart.part() + " in its " + called + " " + chart.difference());
            }
        }
        lacking(said.inCharts(), numbers(file, sheet -> true))
                .ifPresent(number -> wrong.add("the number " + plain(number)
                        + " stands in the charts of its pages, and in those of its " + called
                        + " not at all, or not as often"));
        return wrong;
    }

    /**
     * What the pages in a workbook lack.
     *
     * @param isPage whether a sheet of that name is a page, and neither the scorecard nor data
     */
    List<String> inSheets(Reopened.Whole workbook, Predicate<String> isPage, String called) {
        Map<String, Integer> found = new HashMap<>();
        for (Reopened.Sheet sheet : workbook.sheets()) {
            for (int i = 0; i < sheet.cells().size(); i++) {
                Numbers.count(sheet.cells().text(i), found);
            }
        }
        List<String> wrong = seldom(said.worded(), found, called);
        List<Double> wanted = new ArrayList<>(said.inCells());
        wanted.addAll(said.inHeatMaps());
        lacking(wanted, numbers(workbook, isPage))
                .ifPresent(number -> wrong.add("the number " + plain(number)
                        + " stands in the tables of its pages, and in those of its " + called
                        + " not at all, or not as often"));
        return wrong;
    }

    private static List<String> seldom(SortedMap<String, Integer> said, Map<String, Integer> found, String called) {
        List<String> wrong = new ArrayList<>();
        said.forEach((number, times) -> {
            int there = found.getOrDefault(number, 0);
            if (there < times) {
                wrong.add("the number " + number + " stands " + there + " times in its " + called
                        + ", and its pages say it " + times + " times");
            }
        });
        return wrong;
    }

    private static double[] numbers(Reopened.Whole file, Predicate<String> wanted) {
        return file.sheets().stream()
                .filter(sheet -> wanted.test(sheet.name()))
                .map(Reopened.Sheet::cells)
                .flatMapToDouble(cells ->
                        IntStream.range(0, cells.size()).filter(cells::isNumber).mapToDouble(cells::number))
                .toArray();
    }

    /** The least number that is wanted and not there, or not as often. */
    private static Optional<Double> lacking(List<Double> wanted, double[] there) {
        double[] sorted =
                wanted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Arrays.sort(there);
        int at = 0;
        for (double number : sorted) {
            double near = NEAR * Math.max(1, Math.abs(number));
            while (at < there.length && there[at] < number - near) {
                at++;
            }
            if (at == there.length || there[at] > number + near) {
                return Optional.of(number);
            }
            at++;
        }
        return Optional.empty();
    }

    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
