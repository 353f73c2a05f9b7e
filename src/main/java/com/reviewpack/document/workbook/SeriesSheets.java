package com.reviewpack.document.workbook;

import com.ibm.icu.text.CaseMap;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.Series.Point;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The series behind the pack, one sheet for each way of unfolding a figure (by day, by channel): a table with a row a
 * point and a column a figure and line of business.
 */
final class SeriesSheets {

    private static final int HEADER = 4;
    private static final int FIRST = 1;
    private static final int TITLE_COLUMNS = 5;
    private static final double WIDTH = 17;
    private static final String BY = " by ";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR_OF_WEEK = Pattern.compile("([1-7])-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final WorkbookParts parts;
    private final CellWriter cells;
    private final FigureNames figureNames;

    SeriesSheets(WorkbookParts parts) {
        this.parts = parts;
        cells = parts.cells();
        figureNames = new FigureNames(parts.pack(), parts.words());
    }

    void write(ContentsSheet contents, SheetPrint print) {
        Map<String, List<Series>> byGrain = new LinkedHashMap<>();
        for (Series series : parts.pack().report().series()) {
            if (series.points().stream().anyMatch(point -> point.value() instanceof Measurement.Known)) {
                byGrain.computeIfAbsent(grain(series), grain -> new ArrayList<>())
                        .add(series);
            }
        }
        byGrain.forEach((grain, series) -> write(grain, series, contents, print));
    }

    /** What {@code conversations.requested by day} is unfolded by. */
    private static String grain(Series series) {
        int at = series.id().indexOf(BY);
        return at < 0 ? "" : series.id().substring(at + BY.length());
    }

    private static String figure(Series series) {
        int at = series.id().indexOf(BY);
        return at < 0 ? series.id() : series.id().substring(0, at);
    }

    private void write(String grain, List<Series> all, ContentsSheet contents, SheetPrint print) {
        Words words = parts.words();
        String word = words.find("workbook.grain." + grain.replace(' ', '_')).orElse(grain);
        Sheet sheet = parts.sheet(words.say("workbook.data", Map.of("grain", word)));
        String title = words.say("workbook.data.title", Map.of("grain", word));
        contents.add(sheet, title);
        sheet.setWidth(0, 2.5);
        sheet.setWidth(FIRST, 22);
        contents.linkFrom(sheet);
        List<String> keys = keys(all);
        Set<String> headers = new HashSet<>();
        String heading = CaseMap.toTitle().wholeString().noLowercase().apply(words.language(), null, word);
        boolean dates = keys.stream().allMatch(key -> key.matches("\\d{4}-\\d{2}(-\\d{2})?"));
        header(sheet, FIRST, heading, dates ? WorkbookStyle.HEADER_RIGHT : WorkbookStyle.HEADER, headers);
        for (int i = 0; i < keys.size(); i++) {
            key(sheet, HEADER + 1 + i, keys.get(i), grain);
            SheetGrid.fitRow(cells, sheet, HEADER + 1 + i, FIRST);
        }
        int column = FIRST;
        for (Series series : all) {
            column = series(sheet, column, series, keys, headers);
        }
        SheetGrid.fitRow(cells, sheet, HEADER);
        for (int i = column + 1; i <= FIRST + TITLE_COLUMNS; i++) {
            sheet.setWidth(i, WIDTH);
        }
        SheetGrid.merged(cells, sheet, 1, FIRST, FIRST + TITLE_COLUMNS, title, WorkbookStyle.TITLE);
        SheetGrid.merged(
                cells, sheet, 2, FIRST, FIRST + TITLE_COLUMNS, words.say("workbook.data.note"), WorkbookStyle.NOTE);
        int last = HEADER + keys.size();
        parts.table(sheet, "Data_" + (grain.isEmpty() ? "all" : grain), HEADER, last, FIRST, column);
        sheet.freeze(HEADER + 1, FIRST + 1);
        print.wide(sheet, HEADER, last, FIRST, column);
    }

    /** In order of time where the keys are dates of one kind, else as they come. */
    private static List<String> keys(List<Series> all) {
        Set<String> keys = new LinkedHashSet<>();
        all.forEach(series -> series.points().forEach(point -> keys.add(point.key())));
        boolean ordered = keys.stream().allMatch(key -> key.matches("\\d[0-9W-]*"));
        return List.copyOf(ordered ? new TreeSet<>(keys) : keys);
    }

    private void key(Sheet sheet, int row, String key, String grain) {
        if (DAY.matcher(key).matches()) {
            cells.day(sheet, row, FIRST, LocalDate.parse(key), WorkbookStyle.DATE);
        } else if (MONTH.matcher(key).matches()) {
            cells.month(sheet, row, FIRST, YearMonth.parse(key));
        } else {
            cells.text(sheet, row, FIRST, named(key, grain), WorkbookStyle.TEXT);
        }
    }

    /** A key as the pack's charts name it. */
    private String named(String key, String grain) {
        Words words = parts.words();
        Matcher hour = HOUR_OF_WEEK.matcher(key);
        return hour.matches()
                ? words.formats().weekday(DayOfWeek.of(Integer.parseInt(hour.group(1)))) + " "
                        + words.formats().hour(Integer.parseInt(hour.group(2)))
                : grain.equals("channel") ? words.find("channel." + key).orElse(key) : key;
    }

    /** Writes the series' column, and one with its numbers of observations where they matter; says which is the last. */
    private int series(Sheet sheet, int before, Series series, List<String> keys, Set<String> headers) {
        Map<String, Measurement> byKey = new HashMap<>();
        for (Point point : series.points()) {
            byKey.put(point.key(), point.value());
        }
        int column = before + 1;
        String figure = figure(series);
        String name = figureNames.of(figure) + (series.lob() == null ? "" : " – " + series.lob());
        header(sheet, column, name, WorkbookStyle.HEADER_RIGHT, headers);
        for (int i = 0; i < keys.size(); i++) {
            Measurement value = byKey.get(keys.get(i));
            if (value instanceof Measurement.Known) {
                cells.measurement(sheet, HEADER + 1 + i, column, value, series.unit());
            } else {
                cells.blank(sheet, HEADER + 1 + i, column, WorkbookStyle.TEXT);
            }
        }
        parts.name(
                series.id() + (series.lob() == null ? "" : "." + series.lob()),
                sheet,
                HEADER + 1,
                HEADER + keys.size(),
                column);
        return restsOnObservations(series.unit()) ? observations(sheet, column, name, byKey, keys, headers) : column;
    }

    private int observations(
            Sheet sheet,
            int before,
            String name,
            Map<String, Measurement> byKey,
            List<String> keys,
            Set<String> headers) {
        int column = before + 1;
        String header = parts.words().say("workbook.data.n", Map.of("figure", name));
        header(sheet, column, header, WorkbookStyle.HEADER_RIGHT, headers);
        for (int i = 0; i < keys.size(); i++) {
            Measurement value = byKey.get(keys.get(i));
            if (value instanceof Measurement.Known known) {
                cells.number(
                        sheet, HEADER + 1 + i, column, BigDecimal.valueOf(known.n()), WorkbookStyle.SMALL, Unit.COUNT);
            } else {
                cells.blank(sheet, HEADER + 1 + i, column, WorkbookStyle.TEXT);
            }
        }
        return column;
    }

    private static boolean restsOnObservations(Unit unit) {
        return switch (unit.kind()) {
            case RATIO, SECONDS, MINUTES, NPS -> true;
            case COUNT, MEAN, HOURS, MONEY, SCORE, FACTOR -> false;
        };
    }

    /** Headers of a table are unlike one another, in any case. */
    private void header(Sheet sheet, int column, String text, WorkbookStyle style, Set<String> taken) {
        String base = CellText.of(text.isBlank() ? "–" : text).replace('\n', ' ');
        String name = base.substring(0, Math.min(240, base.length()));
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base.substring(0, Math.min(240, base.length())) + " (" + i + ")";
        }
        if (column > FIRST) {
            sheet.setWidth(column, WIDTH);
        }
        cells.text(sheet, HEADER, column, name, style);
    }
}
