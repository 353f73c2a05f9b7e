package com.reviewpack.document;

import java.util.Arrays;

/** What the cells of a sheet hold, in the order in which they stand in its file. Never changes once it is made. */
public final class SheetCells {

    private static final int COLUMN_BITS = 16;

    private final long[] places;
    private final double[] numbers;
    private final String[] texts;

    private SheetCells(long[] places, double[] numbers, String[] texts) {
        this.places = places;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** How many cells hold something. */
    public int size() {
        return places.length;
    }

    /** Counted from 1. */
    public int row(int index) {
        return (int) (places[index] >> COLUMN_BITS);
    }

    /** Counted from 1. */
    public int column(int index) {
        return (int) (places[index] & (1 << COLUMN_BITS) - 1);
    }

    /** Whether it holds a number; a text otherwise. */
    public boolean isNumber(int index) {
        return !Double.isNaN(numbers[index]);
    }

    /** NaN where it holds a text. */
    public double number(int index) {
        return numbers[index];
    }

    /** Empty where it holds a number. */
    public String text(int index) {
        return texts[index];
    }

    /** The cell at a place, below 0 where nothing stands there. */
    public int at(int row, int column) {
        return Arrays.binarySearch(places, place(row, column));
    }

    /** As readers name it: {@code D6}. */
    public String address(int index) {
        return address(row(index), column(index));
    }

    /** As readers name it: {@code D6}. */
    public static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private static long place(int row, int column) {
        return (long) row << COLUMN_BITS | column;
    }

    /** Takes cells in as they come. */
    public static final class Builder {

        private long[] places = new long[256];
        private double[] numbers = new double[256];
        private String[] texts = new String[256];
        private int size;

        /** A number. */
        public void add(int row, int column, double number) {
            add(place(row, column), number, "");
        }

        /** A text. */
        public void add(int row, int column, String text) {
            add(place(row, column), Double.NaN, text);
        }

        private void add(long place, double number, String text) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                numbers = Arrays.copyOf(numbers, 2 * size);
                texts = Arrays.copyOf(texts, 2 * size);
            }
            places[size] = place;
            numbers[size] = number;
            texts[size++] = text;
        }

        /** Whether a cell there would stand behind all that have been taken in. */
        public boolean isBehind(int row, int column) {
            return size == 0 || places[size - 1] < place(row, column);
        }

        /** All of them. */
        public SheetCells build() {
            return new SheetCells(
                    Arrays.copyOf(places, size), Arrays.copyOf(numbers, size), Arrays.copyOf(texts, size));
        }
    }
}
