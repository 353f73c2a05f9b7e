package com.reviewpack.nightly;

/** Is told how the work gets on and tells nobody. */
public final class Silence implements Progress {

    @Override
    public void begins(String step, long items) {
        // Nothing to tell.
    }

    @Override
    public void advances(String step) {
        // Nothing to tell.
    }

    @Override
    public void ends(String step) {
        // Nothing to tell.
    }
}
