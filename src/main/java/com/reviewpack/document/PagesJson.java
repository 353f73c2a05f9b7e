package com.reviewpack.document;

import com.reviewpack.measure.Measurement;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What the pages of a pack say, for {@code figures.json}: sentences as they stand, numbers as they are before a document
 * rounds them. With it every number in a finished file can be traced to a line of that file.
 */
final class PagesJson {

    private PagesJson() {}

    /** Names what a pack is called, what its mail says, and what stands after its last page. */
    static void head(JsonGenerator json, Pack pack) {
        json.writeStringProperty("locale", pack.locale().toLanguageTag());
        json.writeStringProperty("name", pack.name());
        json.writeStringProperty("period_text", pack.periodText());
        texts(json, "highlights", pack.highlights());
        json.writeArrayPropertyStart("definitions");
        for (Pack.Definition definition : pack.definitions()) {
            texts(json, List.of(definition.name(), definition.meaning(), definition.source()));
        }
        json.writeEndArray();
        texts(json, "data_notes", pack.dataNotes());
    }

    /** One page: its sentences, tables, tiles, actions and charts, in reading order. */
    static void page(JsonGenerator json, Page page) {
        json.writeStringProperty("key", page.key());
        json.writeStringProperty("label", page.label());
        json.writeStringProperty("title", page.title());
        json.writeStringProperty("subtitle", page.subtitle());
        json.writeArrayPropertyStart("blocks");
        page.blocks().forEach(block -> block(json, block));
        json.writeEndArray();
        texts(json, "talking_points", page.talkingPoints());
        texts(json, "evidence", page.evidence());
    }

    private static void block(JsonGenerator json, Block block) {
        if (block instanceof Block.Beside beside) {
            beside.left().forEach(one -> block(json, one));
            beside.right().forEach(one -> block(json, one));
            return;
        }
        json.writeStartObject();
        switch (block) {
            case Block.Prose prose -> texts(json, "text", prose.paragraphs());
            case Block.Bullets bullets -> {
                json.writeStringProperty("heading", bullets.heading());
                texts(json, "points", bullets.points());
            }
            case Block.Callout callout -> {
                json.writeStringProperty("heading", callout.heading());
                texts(json, "text", List.of(callout.text()));
            }
            case Block.Tiles tiles -> tiles(json, tiles);
            case Block.Table table -> table(json, table);
            case Block.Actions actions -> actions(json, actions);
            case Block.ChartBlock drawn -> chart(json, drawn.chart());
            case Block.Beside beside -> throw new IllegalStateException("its stacks stand in its place: " + beside);
        }
        json.writeEndObject();
    }

    private static void tiles(JsonGenerator json, Block.Tiles tiles) {
        json.writeArrayPropertyStart("tiles");
        for (Block.Tiles.Tile tile : tiles.tiles()) {
            json.writeStartArray();
            json.writeString(tile.label());
            cell(json, tile.value());
            cell(json, tile.change());
            json.writeString(tile.note());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void table(JsonGenerator json, Block.Table table) {
        json.writeStringProperty("table", table.key());
        json.writeStringProperty("heading", table.heading());
        texts(
                json,
                "columns",
                table.columns().stream().map(Block.Table.Column::header).toList());
        json.writeArrayPropertyStart("rows");
        for (Block.Table.Row row : table.rows()) {
            json.writeStartArray();
            row.cells().forEach(cell -> cell(json, cell));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringProperty("note", table.note());
    }

    private static void actions(JsonGenerator json, Block.Actions actions) {
        json.writeStringProperty("heading", actions.heading());
        json.writeArrayPropertyStart("actions");
        for (Block.Actions.Action action : actions.actions()) {
            json.writeStartArray();
            json.writeString(action.what());
            json.writeString(action.owner());
            action.by().ifPresentOrElse(day -> cell(json, new Cell.Day(day)), () -> cell(json, new Cell.Empty()));
            json.writeString(action.expectedEffect());
            json.writeString(action.status());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringProperty("note", actions.note());
    }

    /** A number with its unit, a text, or null where there is nothing. */
    private static void cell(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Text text -> json.writeString(text.text());
            case Cell.State state -> json.writeString(state.text());
            case Cell.Value value -> value(json, value);
            case Cell.Quantity quantity ->
                number(json, quantity.value(), quantity.unit().key());
            case Cell.Change change -> change(json, change);
            case Cell.Day day -> {
                json.writeStartObject();
                json.writeStringProperty("day", day.day().toString());
                json.writeEndObject();
            }
            case Cell.Empty empty -> json.writeNull();
        }
    }

    private static void value(JsonGenerator json, Cell.Value value) {
        Measurement measurement = value.measurement();
        if (measurement.known().isPresent()) {
            number(json, measurement.known().get(), value.unit().key());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("status", measurement.status().key());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, BigDecimal number, String unit) {
        json.writeStartObject();
        FiguresJson.number(json, "value", number);
        json.writeStringProperty("unit", unit);
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Cell.Change change) {
        json.writeStartObject();
        FiguresJson.number(json, "change", change.change());
        json.writeStringProperty("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("unit", change.unit().key());
        json.writeEndObject();
    }

    private static void chart(JsonGenerator json, Chart chart) {
        json.writeStringProperty("chart", chart.id());
        json.writeStringProperty("drawn", chart.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("heading", chart.title());
        json.writeStringProperty("alternative", chart.altText());
        json.writeStringProperty("unit", chart.unit().key());
        chart.change()
                .ifPresent(kind -> json.writeStringProperty("kind", kind.name().toLowerCase(Locale.ROOT)));
        texts(json, "categories", chart.categories());
        if (!chart.units().isEmpty()) {
            texts(json, "units", chart.units().stream().map(unit -> unit.key()).toList());
        }
        chart.positions().ifPresent(positions -> {
            json.writeStringProperty("scale", positions.title());
            json.writeStringProperty("scale_unit", positions.unit().key());
            numbers(json, "at", positions.at());
        });
        json.writeArrayPropertyStart("series");
        for (Chart.ChartSeries series : chart.series()) {
            json.writeStartObject();
            json.writeStringProperty("name", series.name());
            json.writeStringProperty("role", series.role().name().toLowerCase(Locale.ROOT));
            numbers(json, "values", series.values());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("lines");
        for (Chart.Marker marker : chart.markers()) {
            json.writeStartObject();
            json.writeStringProperty("label", marker.label());
            marker.value().ifPresent(value -> FiguresJson.number(json, "value", value));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, List<? extends @Nullable BigDecimal> values) {
        json.writeArrayPropertyStart(name);
        for (BigDecimal value : values) {
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value.stripTrailingZeros().toPlainString());
            }
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        texts(json, texts);
    }

    private static void texts(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
