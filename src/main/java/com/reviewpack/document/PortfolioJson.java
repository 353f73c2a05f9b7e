package com.reviewpack.document;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.AccountWeek;
import com.reviewpack.pages.PackageWeeks;
import com.reviewpack.pages.PortfolioView;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the {@code figures.json} of a view over many accounts: whose it is, and for each account its figures of the week,
 * of the four weeks that end with it, and of each package over those; then what its pages say. The same view gives the
 * same bytes.
 */
public final class PortfolioJson {

    private PortfolioJson() {}

    /** UTF-8, ending with a line feed. */
    public static byte[] write(PortfolioView view, Pack pack) {
        String figures = FiguresJson.object(json -> {
            json.writeStringProperty("role", view.viewer().role().key());
            json.writeStringProperty("person", view.viewer().person().value());
            json.writeObjectPropertyStart("period");
            json.writeStringProperty("start", view.due().week().start().toString());
            json.writeStringProperty("end", view.due().week().end().toString());
            json.writeEndObject();
            json.writeStringProperty("as_of", view.asOf().toString());
            json.writeStringProperty("catalogue", view.catalogue());
            json.writeArrayPropertyStart("accounts");
            view.accounts().forEach(week -> account(json, week));
            view.untold().forEach(untold -> untold(json, untold));
            json.writeEndArray();
        });
        StringBuilder text = new StringBuilder(figures);
        text.setLength(text.length() - 1);
        FiguresJson.addPages(text, pack);
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void account(JsonGenerator json, AccountWeek week) {
        json.writeStartObject();
        json.writeStringProperty("account", week.account().id().value());
        figures(json, "figures", week.week());
        figures(json, "four_weeks", week.fourWeeks());
        json.writeArrayPropertyStart("packages");
        for (PackageWeeks bought : week.packages()) {
            json.writeStartObject();
            json.writeStringProperty("package", bought.bought().id().value());
            figures(json, "four_weeks", bought.fourWeeks());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void untold(JsonGenerator json, PortfolioView.Untold untold) {
        json.writeStartObject();
        json.writeStringProperty("account", untold.account().id().value());
        json.writeStringProperty("untold", untold.reason());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String name, FigureReport report) {
        json.writeArrayPropertyStart(name);
        for (Figure figure : report.figures().all()) {
            json.writeStartObject();
            FiguresJson.figure(json, figure);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
