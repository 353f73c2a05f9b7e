/** Reads finished files back from their bytes. */
@NullMarked
package com.reviewpack.document.reopened;

import org.jspecify.annotations.NullMarked;
