/**
 * Takes out what may no longer be kept: an account or a person for good, and what is too old.
 */
@NullMarked
package com.reviewpack.erasure;

import org.jspecify.annotations.NullMarked;
