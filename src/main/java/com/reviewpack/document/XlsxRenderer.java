package com.reviewpack.document;

import com.reviewpack.document.workbook.Workbooks;
import com.reviewpack.pack.Pack;

/**
 * The pack's numbers to work on: contents, scorecard, a sheet a page with native charts, the data as tables,
 * definitions. Starts from the master workbook of the templates. Safe for use by several threads.
 */
public final class XlsxRenderer implements Renderer {

    private final Workbooks workbooks = new Workbooks();

    @Override
    public String ending() {
        return "xlsx";
    }

    /**
     * @throws IllegalArgumentException where the master workbook cannot be read or lacks a style
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        return workbooks.of(pack, look);
    }
}
