package com.reviewpack.document.workbook;

/** What lies on a sheet. */
sealed interface Drawn {

    Anchor anchor();

    /** Says what is to be seen, for those who cannot see it. */
    String description();

    /** A chart that the spreadsheet program draws; {@code xml} is its part. */
    record NativeChart(Anchor anchor, String name, String description, byte[] xml) implements Drawn {}

    /** A picture in the format PNG. */
    record Picture(Anchor anchor, String description, byte[] png) implements Drawn {}

    /**
     * Where something lies: from one corner to the other, each by the cell in which it is and its distance from that
     * cell's own corner. Rows and columns count from 0; distances are in EMU, 12,700 a point.
     */
    record Anchor(int fromColumn, int fromX, int fromRow, int fromY, int toColumn, int toX, int toRow, int toY) {}
}
