package com.reviewpack.gate;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.Reopened.CellValue;
import com.reviewpack.measure.Measurement;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Whether finished files hold the numbers that were computed: each figure in its row, each number of a page as often. */
final class NumberProof {

    /** The sizes beside a figure that its row of the workbook repeats. */
    private static final List<String> BESIDE =
            List.of("value", "previous", "last_year", "target", "n", "numerator", "denominator");

    /** Differences are computed anew here, in another order. */
    private static final double NEAR = 1e-9;

    private final Pack pack;

    NumberProof(Pack pack) {
        this.pack = pack;
    }

    /**
     * What is wrong with the scorecard: its rows are those of the figures, in their order, and hold what the figures hold.
     *
     * @param json the pack's {@code figures.json}
     */
    List<String> inWorkbook(Reopened.Whole workbook, JsonNode json) {
        JsonNode figures = json.path("figures");
        if (figures.isEmpty()) {
            return List.of();
        }
        String first = figures.get(0).path("id").asString("");
        String place = workbook.names().getOrDefault(first, "");
        String sheet = place.substring(0, Math.max(0, place.lastIndexOf('!')))
                .replaceAll("^'|'$", "")
                .replace("''", "'");
        List<String> wrong = new ArrayList<>();
        workbook.sheets().stream()
                .filter(one -> one.name().equals(sheet))
                .findFirst()
                .ifPresentOrElse(
                        scorecard -> compare(scorecard, figures, wrong),
                        () -> wrong.add("its workbook has no cell for the figure " + first));
        return wrong;
    }

    private static void compare(Reopened.Sheet scorecard, JsonNode figures, List<String> wrong) {
        Map<Integer, Row> rows = new TreeMap<>();
        scorecard
                .cells()
                .forEach((address, value) -> rows.computeIfAbsent(
                                rowOf(address), number -> new Row(new ArrayList<>(), new ArrayList<>()))
                        .add(value));
        List<Row> left = new ArrayList<>(rows.values());
        int at = 0;
        for (JsonNode figure : figures) {
            String id = figure.path("id").asString("");
            while (at < left.size() && !left.get(at).texts().contains(id)) {
                at++;
            }
            if (at == left.size()) {
                wrong.add("its workbook has no row for the figure " + id);
                return;
            }
            Row row = left.get(at++);
            row.stray(figure)
                    .ifPresent(number -> wrong.add("the row of " + id + " in its workbook holds the number "
                            + number.toPlainString() + ", which figures.json does not"));
            for (String name : BESIDE) {
                JsonNode number = figure.path(name);
                boolean shown = number.isNumber()
                        && (!name.equals("n") || figure.path("value").isNumber());
                if (shown && !row.holds(number.decimalValue())) {
                    wrong.add("the row of " + id + " in its workbook lacks the " + name.replace('_', ' ') + " of "
                            + "figures.json, " + number.decimalValue().toPlainString());
                }
            }
        }
    }

    private static int rowOf(String address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) >= '0' && address.charAt(i) <= '9') {
                row = row * 10 + address.charAt(i) - '0';
            }
        }
        return row;
    }

    /** A row of a sheet. */
    private record Row(List<String> texts, List<BigDecimal> numbers) {
        void add(CellValue value) {
            if (value.number()) {
                numbers.add(new BigDecimal(value.text()));
            } else {
                texts.add(value.text());
            }
        }

        boolean holds(BigDecimal wanted) {
            double plain = wanted.doubleValue();
            return numbers.stream().anyMatch(number -> number.doubleValue() == plain);
        }

        /** The first number that is neither the figure's nor a difference to what it is compared with. */
        Optional<BigDecimal> stray(JsonNode figure) {
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
            return numbers.stream()
                    .filter(number -> known.stream()
                            .noneMatch(
                                    one -> Math.abs(one - number.doubleValue()) <= NEAR * Math.max(1, Math.abs(one))))
                    .findFirst();
        }
    }

    /** What the pages say and the file does not, or not as often. */
    List<String> inTexts(Reopened.Whole file, String called) {
        Map<String, Integer> found = new HashMap<>();
        for (Reopened.Text text : file.texts()) {
            if (text.part().startsWith("page ") || text.part().startsWith("ppt/slides/slide")) {
                Numbers.count(text.text(), found);
            }
        }
        Map<String, Integer> said = new TreeMap<>();
        for (Page page : pack.pages()) {
            Numbers.count(page.title(), said);
            Numbers.count(page.subtitle(), said);
            page.blocks().forEach(block -> count(block, said));
        }
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

    private void count(Block block, Map<String, Integer> said) {
        switch (block) {
            case Block.Prose prose -> prose.paragraphs().forEach(text -> Numbers.count(text, said));
            case Block.Bullets bullets -> {
                Numbers.count(bullets.heading(), said);
                bullets.points().forEach(text -> Numbers.count(text, said));
            }
            case Block.Tiles tiles ->
                tiles.tiles().forEach(tile -> {
                    Numbers.count(tile.label(), said);
                    count(tile.value(), said);
                    count(tile.change(), said);
                    Numbers.count(tile.note(), said);
                });
            case Block.Table table -> count(table, said);
            case Block.ChartBlock chart -> Numbers.count(chart.chart().title(), said);
            case Block.Actions actions -> count(actions, said);
            case Block.Callout callout -> {
                Numbers.count(callout.heading(), said);
                Numbers.count(callout.text(), said);
            }
            case Block.Beside beside -> {
                beside.left().forEach(inner -> count(inner, said));
                beside.right().forEach(inner -> count(inner, said));
            }
        }
    }

    private void count(Block.Table table, Map<String, Integer> said) {
        Numbers.count(table.heading(), said);
        table.columns().forEach(column -> Numbers.count(column.header(), said));
        table.rows().forEach(row -> row.cells().forEach(cell -> count(cell, said)));
        Numbers.count(table.note(), said);
    }

    private void count(Block.Actions actions, Map<String, Integer> said) {
        Words words = pack.words();
        Numbers.count(actions.heading(), said);
        for (Block.Actions.Action action : actions.actions()) {
            Numbers.count(action.what(), said);
            Numbers.count(action.owner(), said);
            action.by().ifPresent(day -> Numbers.count(words.formats().day(day), said));
            Numbers.count(action.expectedEffect(), said);
            Numbers.count(action.status(), said);
        }
        Numbers.count(actions.note(), said);
    }

    private void count(Cell cell, Map<String, Integer> said) {
        boolean silent = cell instanceof Cell.Value value && !(value.measurement() instanceof Measurement.Known)
                || cell instanceof Cell.Empty;
        if (!silent) {
            Numbers.count(pack.words().cell(cell), said);
        }
    }
}
