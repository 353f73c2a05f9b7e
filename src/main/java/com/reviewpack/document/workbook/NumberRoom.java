package com.reviewpack.document.workbook;

/**
 * The room that numbers take in one number format, so that no column shows {@code ####}.
 *
 * @param decimals digits behind the decimal sign
 * @param grouped whether thousands are set apart
 * @param hundredfold whether the number is shown as a percentage
 * @param words characters of the format that are neither digits nor the signs between them
 */
record NumberRoom(int decimals, boolean grouped, boolean hundredfold, int words) {

    /** Air on both sides of a number, in digits, with the indent of the cells (ours). */
    private static final int AIR = 3;

    private static final int GROUP = 3;

    /** Reads the section of a format that holds for positive numbers. */
    static NumberRoom of(String code) {
        int decimals = 0;
        boolean grouped = false;
        boolean percent = false;
        boolean quoted = false;
        boolean fraction = false;
        int words = 0;
        for (int i = 0; i < code.length() && (quoted || code.charAt(i) != ';'); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                words++;
            } else {
                switch (c) {
                    case '0', '#' -> decimals += fraction ? 1 : 0;
                    case '.' -> fraction = true;
                    case ',' -> grouped = true;
                    case '%' -> {
                        percent = true;
                        words++;
                    }
                    case '\\' -> {}
                    default -> words++;
                }
            }
        }
        return new NumberRoom(decimals, grouped, percent, words);
    }

    /** In digits of the base font, for a number in bold type as well. */
    double digits(double value) {
        double shown = Math.abs(value) * (hundredfold ? 100 : 1);
        int whole = shown < 9.5 ? 1 : (int) Math.floor(Math.log10(shown + 0.5)) + 1;
        int groups = grouped ? (whole - 1) / GROUP : 0;
        int sign = value < 0 ? 1 : 0;
        return sign + whole + groups + (decimals == 0 ? 0 : decimals + 1) + words + AIR;
    }
}
