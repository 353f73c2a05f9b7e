/**
 * The letters of documents: families, weights, a glyph for every script that a name may come in, and how wide text is.
 */
@NullMarked
package com.reviewpack.document.type;

import org.jspecify.annotations.NullMarked;
