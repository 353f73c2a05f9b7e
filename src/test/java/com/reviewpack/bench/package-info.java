/**
 * Measurements on demand; no test of the build runs them.
 */
@NullMarked
package com.reviewpack.bench;

import org.jspecify.annotations.NullMarked;
