package com.reviewpack.document.workbook;

import java.util.Map;

/**
 * A named cell style of a master workbook.
 *
 * @param id by which cells refer to it
 * @param numberFormat number of its format
 * @param code of its number format
 * @param font number of its font; so are {@code fill} and {@code border}
 * @param alignment as attributes
 * @param protection as attributes
 * @param size of its type, in points
 */
record NamedStyle(
        int id,
        int numberFormat,
        String code,
        int font,
        int fill,
        int border,
        Map<String, String> alignment,
        Map<String, String> protection,
        double size,
        boolean bold) {}
