package com.reviewpack.document;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.Measurement;
import com.reviewpack.pack.Pack;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code figures.json}: one figure, one series and one page a line, numbers plain and not rounded. The same pack
 * gives the same bytes.
 */
public final class FiguresJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FiguresJson() {}

    /** Of figures alone. UTF-8, ending with a line feed. */
    public static byte[] write(Scope scope, FigureReport report) {
        return figures(scope, report).append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of figures and of what the pages say, one page a line. UTF-8, ending with a line feed. */
    public static byte[] write(Scope scope, Pack pack) {
        StringBuilder text = figures(scope, pack.report());
        addPages(text, pack);
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds what the pages say to an object that is still open. */
    static void addPages(StringBuilder text, Pack pack) {
        String head = object(json -> PagesJson.head(json, pack));
        text.append(",\n").append(head, 1, head.length() - 1);
        text.append(",\"pages\":");
        lines(
                text,
                pack.pages().stream()
                        .map(page -> object(json -> PagesJson.page(json, page)))
                        .toList());
    }

    private static StringBuilder figures(Scope scope, FigureReport report) {
        StringBuilder text = new StringBuilder();
        String head = object(json -> head(json, scope));
        text.append(head, 0, head.length() - 1);
        text.append(",\"figures\":");
        lines(
                text,
                report.figures().all().stream()
                        .map(figure -> object(json -> figure(json, figure)))
                        .toList());
        text.append(",\n\"series\":");
        lines(
                text,
                report.series().stream()
                        .map(series -> object(json -> series(json, series)))
                        .toList());
        return text;
    }

    private static void lines(StringBuilder text, List<String> objects) {
        text.append("[\n").append(String.join(",\n", objects)).append("\n]");
    }

    static String object(Consumer<JsonGenerator> members) {
        StringWriter writer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return writer.toString();
    }

    private static void head(JsonGenerator json, Scope scope) {
        json.writeStringProperty("account", scope.account().id().toString());
        json.writeStringProperty("package", scope.successPackage().id().toString());
        json.writeStringProperty("deliverable", scope.deliverable().key());
        json.writeObjectPropertyStart("period");
        json.writeStringProperty("start", scope.period().start().toString());
        json.writeStringProperty("end", scope.period().end().toString());
        json.writeEndObject();
        json.writeStringProperty("as_of", scope.asOf().toString());
        json.writeStringProperty("catalogue", scope.catalogue().version());
    }

    static void figure(JsonGenerator json, Figure figure) {
        json.writeStringProperty("id", figure.id());
        if (figure.lob() == null) {
            json.writeNullProperty("lob");
        } else {
            json.writeStringProperty("lob", figure.lob());
        }
        Measurement value = figure.value();
        number(json, "value", known(value));
        json.writeStringProperty("unit", figure.unit().key());
        json.writeNumberProperty("n", value.n());
        number(json, "numerator", value instanceof Measurement.Known known ? known.numerator() : null);
        number(json, "denominator", value instanceof Measurement.Known known ? known.denominator() : null);
        json.writeStringProperty("status", value.status().key());
        number(json, "previous", known(figure.previous()));
        number(json, "last_year", known(figure.lastYear()));
        number(json, "target", figure.target());
        json.writeStringProperty("source", Source.keys(figure.sources()));
        if (value instanceof Measurement.MissingData missing) {
            json.writeStringProperty("missing", missing.input().toString());
        }
    }

    private static void series(JsonGenerator json, Series series) {
        json.writeStringProperty("id", series.id());
        if (series.lob() == null) {
            json.writeNullProperty("lob");
        } else {
            json.writeStringProperty("lob", series.lob());
        }
        json.writeStringProperty("unit", series.unit().key());
        json.writeArrayPropertyStart("points");
        for (Series.Point point : series.points()) {
            json.writeStartObject();
            json.writeStringProperty("key", point.key());
            number(json, "value", known(point.value()));
            json.writeNumberProperty("n", point.value().n());
            json.writeStringProperty("status", point.value().status().key());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable BigDecimal known(@Nullable Measurement measurement) {
        return measurement == null ? null : measurement.known().orElse(null);
    }

    static void number(JsonGenerator json, String name, @Nullable BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeName(name);
            json.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }
}
