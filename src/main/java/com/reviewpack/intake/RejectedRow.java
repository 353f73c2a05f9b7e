package com.reviewpack.intake;

/**
 * A row that is in no figure.
 *
 * @param file as it is named in the exports folder
 * @param line the physical line on which the record begins, the header being 1
 * @param column the column's name; empty where the number of fields is wrong
 * @param reason what was expected
 * @param text the record as it stands
 */
public record RejectedRow(ExportKind kind, String file, long line, String column, String reason, String text) {}
