package com.reviewpack.gate;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.SheetCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Whether a workbook holds the figures and the series of {@code figures.json}. */
final class ScorecardProof {

    /** The sizes beside a figure that its row of the workbook repeats. */
    private static final List<String> BESIDE =
            List.of("value", "previous", "last_year", "target", "n", "numerator", "denominator");

    /** Differences are computed anew here, in another order. */
    private static final double NEAR = 1e-9;

    /** Names that spreadsheet programs give, such as those of areas to print. */
    private static final String OF_PROGRAMS = "_xlnm";

    private final Reopened.Whole workbook;
    private final FiguresFile file;
    private final String scorecard;
    private final Set<String> named = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    ScorecardProof(Reopened.Whole workbook, FiguresFile file) {
        this.workbook = workbook;
        this.file = file;
        String first = file.figures().isEmpty()
                ? ""
                : file.figures().getFirst().path("id").asString("");
        this.scorecard = sheet(workbook.names().getOrDefault(first, ""));
        workbook.names().forEach((name, place) -> {
            if (!name.startsWith(OF_PROGRAMS)) {
                named.add(sheet(place));
            }
        });
        if (!file.figures().isEmpty()) {
            workbook.sheets().stream()
                    .filter(one -> one.name().equals(scorecard))
                    .findFirst()
                    .ifPresentOrElse(
                            sheet -> compare(sheet.cells()),
                            () -> wrong.add("its workbook has no cell for the figure " + first));
        }
        if (!file.series().isEmpty()) {
            compareSeries();
        }
    }

    private static String sheet(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('!')))
                .replaceAll("^'|'$", "")
                .replace("''", "'");
    }

    /** What is not as it should be: a clause each. */
    List<String> wrong() {
        return wrong;
    }

    /** Whether a sheet holds neither the figures nor a series of them, each of which has a name. */
    boolean isPage(String sheet) {
        return !named.contains(sheet);
    }

    private void compare(SheetCells cells) {
        int at = 0;
        for (JsonNode figure : file.figures()) {
            String id = figure.path("id").asString("");
            Row row = rowFrom(cells, at);
            while (row.size() > 0 && !row.holds(id)) {
                row = rowFrom(cells, row.end());
            }
            if (row.size() == 0) {
                wrong.add("its workbook has no row for the figure " + id);
                return;
            }
            at = row.end();
            compare(row, figure, id);
        }
    }

    private void compare(Row row, JsonNode figure, String id) {
        row.stray(figure)
                .ifPresent(number -> wrong.add("the row of " + id + " in its workbook holds the number "
                        + NumberProof.plain(number) + ", which figures.json does not"));
        for (String name : BESIDE) {
            JsonNode number = figure.path(name);
            boolean shown = number.isNumber()
                    && (!name.equals("n") || figure.path("value").isNumber());
            if (shown && !row.holds(number.doubleValue())) {
                wrong.add("the row of " + id + " in its workbook lacks the " + name.replace('_', ' ') + " of "
                        + "figures.json, " + number.decimalValue().toPlainString());
            }
        }
    }

    private static Row rowFrom(SheetCells cells, int begin) {
        int end = begin;
        while (end < cells.size() && cells.row(end) == cells.row(begin)) {
            end++;
        }
        return new Row(cells, begin, end);
    }

    /** Cells of one row. */
    private record Row(SheetCells cells, int begin, int end) {

        int size() {
            return end - begin;
        }

        boolean holds(String text) {
            for (int i = begin; i < end; i++) {
                if (cells.text(i).equals(text)) {
                    return true;
                }
            }
            return false;
        }

        boolean holds(double wanted) {
            for (int i = begin; i < end; i++) {
                if (cells.number(i) == wanted) {
                    return true;
                }
            }
            return false;
        }

        /** The first number that is neither the figure's nor a difference to what it is compared with. */
        Optional<Double> stray(JsonNode figure) {
            List<Double> known = new ArrayList<>();
            for (String name : BESIDE) {
                if (figure.path(name).isNumber()) {
                    known.add(figure.path(name).doubleValue());
                }
            }
            double value = figure.path("value").asDouble(0);
            for (String other : List.of("previous", "last_year", "target")) {
                if (figure.path("value").isNumber() && figure.path(other).isNumber()) {
                    double before = figure.path(other).doubleValue();
                    known.addAll(List.of(value - before, 100 * (value - before), value / before - 1));
                }
            }
            for (int i = begin; i < end; i++) {
                double number = cells.number(i);
                if (cells.isNumber(i)
                        && known.stream()
                                .noneMatch(one -> Math.abs(one - number) <= NEAR * Math.max(1, Math.abs(one)))) {
                    return Optional.of(number);
                }
            }
            return Optional.empty();
        }
    }

    /** A series stands in a column of its own; where each of its values rests on observations, these stand behind it. */
    private void compareSeries() {
        Set<NumberSum> found = new HashSet<>();
        for (Reopened.Sheet sheet : workbook.sheets()) {
            if (named.contains(sheet.name())) {
                found.addAll(columns(sheet.cells()));
            }
        }
        for (FiguresFile.Series series : file.series()) {
            if (!found.contains(series.values())) {
                wrong.add("its workbook has no column with the "
                        + series.values().numbers() + " values of the series " + series.id());
            }
            if (series.restsOnObservations() && !found.contains(series.observations())) {
                wrong.add("its workbook has no column with the numbers behind the series " + series.id());
            }
        }
    }

    private static Collection<NumberSum> columns(SheetCells cells) {
        TreeMap<Integer, NumberSum> columns = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.isNumber(i)) {
                NumberSum before = columns.getOrDefault(cells.column(i), NumberSum.NONE);
                columns.put(cells.column(i), before.and(cells.number(i)));
            }
        }
        return columns.values();
    }
}
