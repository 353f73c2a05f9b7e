package com.reviewpack.document;

import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pack's numbers to work on: contents, scorecard, a sheet a page with native charts, the data as tables,
 * definitions. Starts from the master workbook of the templates, which is read once for each look. Safe for use by several
 * threads.
 */
public final class XlsxRenderer implements Renderer {

    private final Map<Look, MasterWorkbook> masters = new ConcurrentHashMap<>();

    @Override
    public String ending() {
        return "xlsx";
    }

    /**
     * @throws IllegalArgumentException where the master workbook cannot be read or lacks a style
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        MasterWorkbook master = masters.computeIfAbsent(look, MasterWorkbook::of);
        WorkbookParts parts = new WorkbookParts(master, pack, look);
        SheetPrint print = new SheetPrint(pack, look, parts.words());
        ContentsSheet contents = new ContentsSheet(parts);
        ChartDataSheet charts = new ChartDataSheet(parts);
        if (!pack.report().figures().all().isEmpty()) {
            new ScorecardSheet(parts).write(contents, print);
        }
        for (Page page : pack.pages()) {
            if (!saidElsewhere(pack, page)) {
                new PageSheet(parts, page, charts).write(contents, print);
            }
        }
        charts.write(contents, print);
        new SeriesSheets(parts).write(contents, print);
        new NotesSheets(parts).write(contents, print);
        contents.write(print);
        return WorkbookFile.of(parts, master);
    }

    /** The contents stand for the cover; definitions and notes of the data have sheets of their own, in full. */
    private static boolean saidElsewhere(Pack pack, Page page) {
        return page.layout() == Page.Layout.COVER
                || page.key().equals("definitions") && !pack.definitions().isEmpty()
                || page.key().equals("notes") && !pack.dataNotes().isEmpty();
    }
}
