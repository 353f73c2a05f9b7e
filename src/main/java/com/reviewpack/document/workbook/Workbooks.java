package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.portfolio.Fault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes workbooks of packs. Reads the master workbook of each look once; safe for use by several threads. */
public final class Workbooks {

    private final Map<Look, MasterWorkbook> masters = new ConcurrentHashMap<>();

    /**
     * The workbook of a pack: contents, scorecard, a sheet a page, what its charts draw, the data as tables,
     * definitions.
     *
     * @throws IllegalArgumentException where the master workbook cannot be read or lacks a style
     */
    public byte[] of(Pack pack, Look look) {
        MasterWorkbook master = masters.get(look);
        if (master == null) {
            master = masters.computeIfAbsent(look, MasterWorkbook::of);
        }
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

    /** What is wrong with the master workbook of a look, each fault with what to do. */
    public static List<Fault> faults(Look look) {
        return MasterWorkbook.faults(look);
    }

    /** The contents stand for the cover; definitions and notes of the data have sheets of their own, in full. */
    private static boolean saidElsewhere(Pack pack, Page page) {
        return page.layout() == Page.Layout.COVER
                || page.key().equals("definitions") && !pack.definitions().isEmpty()
                || page.key().equals("notes") && !pack.dataNotes().isEmpty();
    }
}
