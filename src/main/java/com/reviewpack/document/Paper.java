package com.reviewpack.document;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** The paper that is used where a document is read. */
public enum Paper {
    /** 210 by 297 mm. */
    A4(210, 297),
    /** 8.5 by 11 inches. */
    LETTER(216, 279);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The short side, in whole millimetres. */
    public int width() {
        return width;
    }

    /** The long side, in whole millimetres. */
    public int height() {
        return height;
    }

    /** By the country of its reader, or that of the locale where none is named; A4 where neither says. */
    public static Paper of(String country, Locale locale) {
        String state = country.isEmpty() ? locale.getCountry() : country.split("-", 2)[0];
        return LocaleData.getPaperSize(new ULocale("und", state)).getHeight() == LETTER.height ? LETTER : A4;
    }
}
