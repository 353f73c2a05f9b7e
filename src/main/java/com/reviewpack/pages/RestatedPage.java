package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leads a pack with what differs from the version that its reader has: on a page of its own, and in one line of its mail. */
public final class RestatedPage {

    private final Pack pack;
    private final Restatement restatement;
    private final Words words;

    private RestatedPage(Pack pack, Restatement restatement) {
        this.pack = pack;
        this.restatement = restatement;
        this.words = pack.words();
    }

    /** The same pack with the page after its cover, and the line before its highlights. */
    public static Pack lead(Pack pack, Restatement restatement) {
        RestatedPage page = new RestatedPage(pack, restatement);
        List<Page> pages = new ArrayList<>(pack.pages());
        int covers = (int) pages.stream()
                .takeWhile(other -> other.layout() == Page.Layout.COVER)
                .count();
        pages.add(covers, page.page());
        List<String> highlights = new ArrayList<>(pack.highlights());
        highlights.addFirst(page.highlight());
        return new Pack(
                pack.head(),
                pack.report(),
                pack.locale(),
                pack.name(),
                pack.periodText(),
                pages,
                pack.definitions(),
                pack.dataNotes(),
                highlights,
                pack.recommendations(),
                pack.words());
    }

    private Page page() {
        String title = say("restated.title");
        return new Page(
                "restated",
                Page.Layout.CONTENT,
                words.say("restated.label"),
                title,
                words.say(
                        "subtitle",
                        Map.of(
                                "account", pack.head().whose(),
                                "what", words.say("restated.what"),
                                "period", pack.periodText())),
                List.of(table()),
                List.of(Sentences.ended(title)),
                List.of());
    }

    private String highlight() {
        return say("restated.highlight");
    }

    private String say(String key) {
        return words.say(
                key,
                Map.of(
                        "n", restatement.changes().size(),
                        "version", String.valueOf(restatement.version()),
                        "day", words.formats().day(restatement.sentOn())));
    }

    private Block.Table table() {
        boolean parts =
                restatement.changes().stream().anyMatch(change -> change.lob().isPresent());
        TableOf<Restatement.Change> table =
                new TableOf<Restatement.Change>().text(words.say("column.figure"), 40, change -> name(change.figure()));
        if (parts) {
            table.text(words.say("workbook.lob"), 20, change -> change.lob().orElse(words.say("workbook.whole")));
        }
        return table.number(words.say("column.then"), 18, change -> then(change))
                .number(words.say("column.now"), 18, change -> now(change))
                .of("restated", "", restatement.changes(), say("restated.note"));
    }

    private String name(String figure) {
        return words.figureName(figure).orElse(figure);
    }

    private Cell then(Restatement.Change change) {
        return cell(change, change.then(), true);
    }

    private Cell now(Restatement.Change change) {
        return cell(change, change.now(), false);
    }

    /** A number, in more digits where both would read the same; else why there is none. */
    private Cell cell(Restatement.Change change, Restatement.Reading reading, boolean first) {
        if (reading.value().isEmpty()) {
            return new Cell.Text(words.say("status." + reading.status().key()));
        }
        BigDecimal value = reading.value().get();
        Unit unit = change.unit();
        if (change.then().value().isPresent() && change.now().value().isPresent()) {
            BigDecimal then = change.then().value().get();
            BigDecimal now = change.now().value().get();
            Formats formats = words.formats();
            if (then.compareTo(now) != 0 && formats.quantity(then, unit).equals(formats.quantity(now, unit))) {
                Formats.Compared apart = formats.apart(then, now, unit);
                return new Cell.Text(first ? apart.first() : apart.second());
            }
        }
        return new Cell.Quantity(value, unit);
    }
}
