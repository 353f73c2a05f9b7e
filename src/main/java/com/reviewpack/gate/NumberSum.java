package com.reviewpack.gate;

/**
 * Tells collections of numbers apart, whatever their order: equal collections have equal sums, and others as good as never.
 *
 * @param numbers how many there are
 */
record NumberSum(int numbers, long sum) {

    static final NumberSum NONE = new NumberSum(0, 0);

    /** With one more. */
    NumberSum and(double number) {
        return new NumberSum(numbers + 1, sum + Tokens.mixed(Double.doubleToLongBits(number + 0.0)));
    }
}
