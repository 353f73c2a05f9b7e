/**
 * The catalogue: what each tier is entitled to, its hours and its service levels, as data.
 */
@NullMarked
package com.reviewpack.offering;

import org.jspecify.annotations.NullMarked;
