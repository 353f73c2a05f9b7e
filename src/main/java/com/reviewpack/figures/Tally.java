package com.reviewpack.figures;

/** A sum of facts that can be added to another of its kind, in any order, with the same result. */
interface Tally<T extends Tally<T>> {

    /** Adds all that {@code other} holds; {@code other} stays as it is. */
    void add(T other);
}
