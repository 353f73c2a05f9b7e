package com.reviewpack.pack;

import java.util.List;

/**
 * One message: a slide, a section of a report, or a sheet.
 *
 * @param key stable name of the section ({@code summary}, {@code service}), unique within the pack
 * @param layout which layout of the master it takes
 * @param title the message: a sentence with the number in it
 * @param subtitle who, what with unit, when
 * @param label a short name for contents lists and sheet tabs ("Service levels")
 * @param talkingPoints for the deck's notes
 * @param evidence the figures behind the message, by id with their values, for the deck's notes
 */
public record Page(
        String key,
        Layout layout,
        String label,
        String title,
        String subtitle,
        List<Block> blocks,
        List<String> talkingPoints,
        List<String> evidence) {

    /** The layouts of a master. */
    public enum Layout {
        COVER,
        CONTENT,
        APPENDIX
    }

    public Page {
        blocks = List.copyOf(blocks);
        talkingPoints = List.copyOf(talkingPoints);
        evidence = List.copyOf(evidence);
    }
}
