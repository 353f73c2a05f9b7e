package com.reviewpack.intake;

import com.reviewpack.intake.reading.Decimals;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a cell may hold. Each reads characters into one long, or says that they are not what it expects.
 *
 * <p>{@link #UNKNOWN} stands for an empty cell and {@link #BAD} for a wrong one; both lie outside every type's range.
 */
public enum CellType {
    /** Names something: text as it stands, hardly ever the same twice. */
    ID("an id of 1 to 200 characters", true) {
        @Override
        long read(char[] text, int start, int length) {
            return length <= 200 && !isBlank(text, start, length) ? 0 : BAD;
        }
    },
    /** Text as it stands, the same in many rows. */
    NAME("text of at most 1,000 characters", true) {
        @Override
        long read(char[] text, int start, int length) {
            return length <= 1_000 ? 0 : BAD;
        }
    },
    /** Text as it stands, of any length that a field may have. */
    PROSE("text", true) {
        @Override
        long read(char[] text, int start, int length) {
            return 0;
        }
    },
    /** Nanoseconds since 1970. */
    INSTANT("an instant from 2000 to 2100 with zone or offset, as 2026-10-31T09:15:00Z", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Instants.parse(text, start, length));
        }
    },
    /** Days since 1970. */
    DAY("a day from 2000 to 2100, as 2026-10-31", false) {
        @Override
        long read(char[] text, int start, int length) {
            long day = Instants.parseDay(text, start, length);
            return Instants.isTaken(day) ? day : BAD;
        }
    },
    /** A whole number that fits an int. */
    COUNT("a whole number from 0 to 2147483647", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parseWhole(text, start, length, Integer.MAX_VALUE));
        }
    },
    /** A whole number of at most 15 digits. */
    BIG_COUNT("a whole number of 0 or more with at most 15 digits", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parseWhole(text, start, length, Long.MAX_VALUE));
        }
    },
    /** How often; {@code yes} is once and {@code no} is never. */
    TIMES("a whole number of 0 or more, or yes or no", false) {
        @Override
        long read(char[] text, int start, int length) {
            long yesNo = YES_NO.read(text, start, length);
            return yesNo == BAD ? COUNT.read(text, start, length) : yesNo;
        }
    },
    /** Seconds, kept as nanoseconds. */
    SECONDS("seconds of 0 or more, as 312 or 312.5, at most 999999999", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parseDuration(text, start, length, 1, 999_999_999));
        }
    },
    /** Minutes, kept as nanoseconds. */
    MINUTES("minutes of 0 or more, as 15, at most 9999999", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parseDuration(text, start, length, 60, 9_999_999));
        }
    },
    /** An answer on the scale of satisfaction. */
    CSAT("a whole number from 1 to 5", false) {
        @Override
        long read(char[] text, int start, int length) {
            long answer = Decimals.parseWhole(text, start, length, 5);
            return answer >= 1 ? answer : BAD;
        }
    },
    /** An answer on the scale of recommendation. */
    NPS("a whole number from 0 to 10", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parseWhole(text, start, length, 10));
        }
    },
    /** An amount, packed as {@link Decimals} does; a refund is negative. */
    MONEY("an amount with a decimal point and at most 15 digits, 9 of them decimals, as 1249.90", false) {
        @Override
        long read(char[] text, int start, int length) {
            return orBad(Decimals.parse(text, start, length));
        }
    },
    /** Hours of work, packed as {@link Decimals} does. */
    HOURS("hours of 0 or more with a decimal point, as 1.5", false) {
        @Override
        long read(char[] text, int start, int length) {
            long packed = Decimals.parse(text, start, length);
            return packed == Decimals.NONE || packed < 0 ? BAD : packed;
        }
    },
    YES_NO("no", "yes"),
    HANDLED_BY(words(HandledBy.values())),
    SEVERITY(Arrays.stream(Severity.values()).map(Enum::name).toArray(String[]::new)),
    TICKET_KIND("bug", "non_bug"),
    TICKET_STATUS("open", "pending", "on_hold", "resolved", "closed"),
    TICKET_EVENT(words(TicketEvent.Kind.values())),
    HOURS_POOL(Arrays.stream(HoursPool.values()).map(HoursPool::key).toArray(String[]::new));

    /** An empty cell. */
    public static final long UNKNOWN = Long.MIN_VALUE + 1;

    /** A cell that is not of its type. */
    static final long BAD = Long.MIN_VALUE;

    private final String expectation;
    private final boolean text;
    private final List<String> words;

    CellType(String expectation, boolean text) {
        this.expectation = expectation;
        this.text = text;
        this.words = List.of();
    }

    /** One of some words, read into its place among them. */
    CellType(String... words) {
        this.expectation = "one of " + String.join(", ", words);
        this.text = false;
        this.words = List.of(words);
    }

    /** What a cell of the type must hold, in the words of a reason. */
    public String expectation() {
        return expectation;
    }

    /** Whether the cell's text itself is its value. */
    public boolean isText() {
        return text;
    }

    /** The value of a cell that is not empty; 0 for text. */
    long read(char[] text, int start, int length) {
        for (int word = 0; word < words.size(); word++) {
            if (matches(words.get(word), text, start, length)) {
                return word;
            }
        }
        return BAD;
    }

    private static boolean matches(String word, char[] text, int start, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (!Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static long orBad(long value) {
        return value == Instants.NONE ? BAD : value;
    }

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
