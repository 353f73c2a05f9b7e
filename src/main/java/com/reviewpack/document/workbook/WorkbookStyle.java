package com.reviewpack.document.workbook;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;

/** The named cell styles of the master workbook. A success team changes them there; the renderer takes them by name. */
enum WorkbookStyle {
    /** The message of a sheet. */
    TITLE("Pack Title"),
    /** Who, what with unit, when; below the message. */
    SUBTITLE("Pack Subtitle"),
    /** Over a block of a sheet. */
    HEADING("Pack Heading"),
    /** Running text. */
    PROSE("Pack Prose"),
    /** A remark below a table or a chart. */
    NOTE("Pack Note"),
    /** A remark set off from the text. */
    CALLOUT("Pack Callout"),
    /** A link to another sheet. */
    LINK("Pack Link"),
    /** The head of a column of text. */
    HEADER("Pack Header"),
    /** The head of a column of numbers. */
    HEADER_RIGHT("Pack Header Right"),
    /** A sub-heading inside a table. */
    GROUP("Pack Group"),
    /** Text in a table. */
    TEXT("Pack Text"),
    /** The row of sums below a table; its number formats are those of the quantities. */
    TOTAL("Pack Total"),
    /** A change or state that is good for the reader. */
    GOOD("Pack Good"),
    /** A change or state that is bad for the reader. */
    BAD("Pack Bad"),
    /** A value that rests on too few observations to conclude from. */
    SMALL("Pack Small"),
    /** Why there is no value. */
    REASON("Pack Reason"),
    /** A share, 0 to 1. */
    PERCENT("Pack Percent"),
    /** Whole things. */
    COUNT("Pack Count"),
    /** A duration in seconds. */
    SECONDS("Pack Seconds"),
    /** A duration in minutes. */
    MINUTES("Pack Minutes"),
    /** Hours worked or left. */
    HOURS("Pack Hours"),
    /** Major units of a currency; its number format names the currency as {@code XXX}. */
    MONEY("Pack Money"),
    /** Money below a thousand, with its minor units. */
    MONEY_SMALL("Pack Money Small"),
    /** A net promoter score or a score of 0 to 100. */
    SCORE("Pack Score"),
    /** A plain multiple. */
    FACTOR("Pack Factor"),
    /** A difference of two shares, in percentage points (already times a hundred). */
    POINTS("Pack Points"),
    /** A relative change. */
    CHANGE("Pack Change"),
    /** A day. */
    DATE("Pack Date"),
    /** A calendar month, held as its first day. */
    MONTH("Pack Month");

    private final String inMaster;

    WorkbookStyle(String inMaster) {
        this.inMaster = inMaster;
    }

    /** Its name in the list of cell styles of the spreadsheet program. */
    String inMaster() {
        return inMaster;
    }

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The style of a value: the minor units of large sums are not shown. */
    static WorkbookStyle of(Unit unit, BigDecimal value) {
        WorkbookStyle style = of(unit);
        return style == MONEY
                        && value.abs().compareTo(THOUSAND) < 0
                        && value.stripTrailingZeros().scale() > 0
                ? MONEY_SMALL
                : style;
    }

    static WorkbookStyle of(Unit unit) {
        return switch (unit.kind()) {
            case RATIO -> PERCENT;
            case COUNT -> COUNT;
            case SECONDS -> SECONDS;
            case MINUTES -> MINUTES;
            case HOURS -> HOURS;
            case MONEY -> MONEY;
            case NPS, SCORE, MEAN -> SCORE;
            case FACTOR -> FACTOR;
        };
    }
}
