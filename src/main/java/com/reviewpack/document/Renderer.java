package com.reviewpack.document;

import com.reviewpack.pack.Pack;

/** Draws a pack in one format. The same pack and look give the same bytes. Safe for use by several threads. */
public interface Renderer {

    /** The ending of its files, without the dot. */
    String ending();

    byte[] render(Pack pack, Look look);
}
