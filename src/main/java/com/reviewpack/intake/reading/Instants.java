package com.reviewpack.intake.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Instants in ISO 8601 as exports write them, read from characters into nanoseconds since 1970 without an object a row.
 *
 * <p>Date and time are in extended form, seconds and up to nine decimals may be left out; the zone is {@code Z}, an
 * offset of at most 18 hours or a region in brackets. A local time that a region's clock skipped, or struck twice with
 * no offset to tell which, is no instant.
 */
public final class Instants {
    /** What {@link #parse} and {@link #parseDay} answer where the characters are no instant, or out of range. */
    public static final long NONE = Long.MIN_VALUE;

    /** The first year that is taken, inclusive. */
    public static final int FIRST_YEAR = 2000;

    /** The last year that is taken, inclusive. */
    public static final int LAST_YEAR = 2100;

    public static final long NANOS_PER_SECOND = 1_000_000_000L;

    private static final long SECONDS_PER_DAY = 86_400L;
    private static final long FIRST_SECOND = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final long END_SECOND = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Instants() {}

    /** Nanoseconds since 1970 in UTC, or {@link #NONE}. */
    public static long parse(char[] text, int start, int length) {
        int end = start + length;
        if (length < 17 || text[start + 10] != 'T' || text[start + 13] != ':') {
            return NONE;
        }
        long day = parseDay(text, start, 10);
        int hour = twoDigits(text, start + 11);
        int minute = twoDigits(text, start + 14);
        if (day == NONE || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return NONE;
        }
        int at = start + 16;
        int second = 0;
        long nanos = 0;
        if (at + 2 < end && text[at] == ':') {
            second = twoDigits(text, at + 1);
            if (second < 0 || second > 59) {
                return NONE;
            }
            at += 3;
            if (at < end && text[at] == '.') {
                int digits = 0;
                at++;
                while (at < end && isDigit(text[at])) {
                    nanos = nanos * 10 + (text[at++] - '0');
                    if (++digits > 9) {
                        return NONE;
                    }
                }
                if (digits == 0) {
                    return NONE;
                }
                for (; digits < 9; digits++) {
                    nanos *= 10;
                }
            }
        }
        long local = day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        if (at < end && text[at] == 'Z') {
            return at + 1 == end ? inRange(local, nanos) : NONE;
        }
        int offsetEnd = at;
        while (offsetEnd < end && text[offsetEnd] != '[') {
            offsetEnd++;
        }
        if (offsetEnd < end) {
            return inRegion(local, nanos, text, at, offsetEnd, end);
        }
        long offset = offset(text, at, end);
        return offset == NONE ? NONE : inRange(local - offset, nanos);
    }

    /** Days since 1970 of {@code yyyy-MM-dd}, a day of the calendar from 2000 to 2100, or {@link #NONE}. */
    public static long parseDay(char[] text, int start, int length) {
        if (length != 10 || text[start + 4] != '-' || text[start + 7] != '-') {
            return NONE;
        }
        int century = twoDigits(text, start);
        int ofCentury = twoDigits(text, start + 2);
        int month = twoDigits(text, start + 5);
        int day = twoDigits(text, start + 8);
        if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        int year = century * 100 + ofCentury;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day > DAYS_OF_MONTH[month - 1] + (leap && month == 2 ? 1 : 0)) {
            return NONE;
        }
        // One year more on either side: an offset may move an instant into the range.
        if (year < FIRST_YEAR - 1 || year > LAST_YEAR + 1) {
            return NONE;
        }
        int before = year - 1;
        long days = 365L * before + before / 4 - before / 100 + before / 400;
        return days + DAYS_BEFORE_MONTH[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1 - 719_162L;
    }

    /** Whether a day, counted from 1970, lies in the years that are taken. */
    public static boolean isTaken(long epochDay) {
        return epochDay != NONE
                && epochDay * SECONDS_PER_DAY >= FIRST_SECOND
                && epochDay * SECONDS_PER_DAY < END_SECOND;
    }

    public static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    /** Nanoseconds since 1970, for instants of the years that are taken. */
    public static long toNanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), (long) instant.getNano());
    }

    private static long inRange(long second, long nanos) {
        return second >= FIRST_SECOND && second < END_SECOND ? second * NANOS_PER_SECOND + nanos : NONE;
    }

    /** Seconds east of UTC of {@code +hh:mm}, {@code +hhmm} or {@code +hh}, or {@link #NONE}. */
    private static long offset(char[] text, int start, int end) {
        int length = end - start;
        if ((length != 6 && length != 5 && length != 3) || (text[start] != '+' && text[start] != '-')) {
            return NONE;
        }
        if (length == 6 && text[start + 3] != ':') {
            return NONE;
        }
        int hours = twoDigits(text, start + 1);
        int minutes = length == 3 ? 0 : twoDigits(text, end - 2);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return NONE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return text[start] == '-' ? -seconds : seconds;
    }

    private static long inRegion(long local, long nanos, char[] text, int offsetStart, int offsetEnd, int end) {
        if (text[end - 1] != ']') {
            return NONE;
        }
        List<ZoneOffset> offsets;
        try {
            ZoneId zone = ZoneId.of(new String(text, offsetEnd + 1, end - offsetEnd - 2));
            offsets = zone.getRules().getValidOffsets(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        } catch (DateTimeException unknownZone) {
            return NONE;
        }
        if (offsetStart == offsetEnd) {
            return offsets.size() == 1 ? inRange(local - offsets.getFirst().getTotalSeconds(), nanos) : NONE;
        }
        long offset = offset(text, offsetStart, offsetEnd);
        boolean fits = offset != NONE && offsets.stream().anyMatch(o -> o.getTotalSeconds() == offset);
        return fits ? inRange(local - offset, nanos) : NONE;
    }

    private static int twoDigits(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
