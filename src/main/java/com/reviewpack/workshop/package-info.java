/**
 * Makes packs from facts: composed, drawn, examined, and kept only then.
 */
@NullMarked
package com.reviewpack.workshop;

import org.jspecify.annotations.NullMarked;
