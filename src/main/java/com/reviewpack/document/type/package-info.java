/**
 * The letters of PDF documents: families, weights, and a glyph for every script that a name may come in.
 */
@NullMarked
package com.reviewpack.document.type;

import org.jspecify.annotations.NullMarked;
