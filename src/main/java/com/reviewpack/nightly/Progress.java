package com.reviewpack.nightly;

/** Is told how a night gets on; called by several threads. */
public interface Progress {

    /** A step begins with so many items before it; 0 where they are not counted. */
    void begins(String step, long items);

    /** One more item is done. */
    void advances(String step);

    void ends(String step);
}
