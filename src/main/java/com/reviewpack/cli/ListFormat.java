package com.reviewpack.cli;

/** How a list is written; the words of the command line. */
enum ListFormat {
    /** Aligned columns. */
    table,
    /** For a spreadsheet. */
    csv,
    /** For a program, with all that is known. */
    json
}
