package com.reviewpack.figures;

import org.jspecify.annotations.Nullable;

/**
 * Names a figure within a pack.
 *
 * @param lob null: the package's whole scope
 */
record FigureKey(String id, @Nullable String lob) {}
