package com.reviewpack.document.page;

/** What an element of a page is for somebody who has it read out: the structure types of ISO 32000-1, 14.8.4. */
enum Role {
    /** Decoration, read out by nobody. */
    HIDDEN("Artifact"),
    /** Part of the line in which it stands, such as a word in bold. */
    INLINE("Span"),
    /** Nothing by itself, such as a table that only sets things side by side; text right in it is a paragraph. */
    GROUP("P"),
    SECTION("Sect"),
    /** Its level is settled once all headings are known. */
    HEADING("H1"),
    PARAGRAPH("P"),
    LIST("L"),
    /** The body of a list item, which has an item around it. */
    ITEM("LBody"),
    TABLE("Table"),
    /** The rows that are repeated on each page, told once. */
    TABLE_HEAD("THead"),
    TABLE_BODY("TBody"),
    TABLE_FOOT("TFoot"),
    ROW("TR"),
    HEADER_CELL("TH"),
    CELL("TD"),
    /** A chart or a picture, told by its alternative text. */
    FIGURE("Figure"),
    LINK("Link"),
    /** A table of contents. */
    CONTENTS("TOC"),
    /** A line of a table of contents. */
    ENTRY("TOCI");

    private final String type;

    Role(String type) {
        this.type = type;
    }

    /** The name of the structure type. */
    String type() {
        return type;
    }

    /** Whether it belongs to the grid of a table, and so is told even where it is empty. */
    boolean isGrid() {
        return this == ROW || this == HEADER_CELL || this == CELL;
    }

    /** Whether it groups the rows of a table. */
    boolean isRows() {
        return this == TABLE_HEAD || this == TABLE_BODY || this == TABLE_FOOT;
    }

    /** Whether it stands within a line. */
    boolean isInLine() {
        return this == INLINE || this == LINK || this == FIGURE;
    }
}
