/**
 * How the rows of one account and day become two runs of bytes, and come out of them again.
 */
@NullMarked
package com.reviewpack.warehouse.cells;

import org.jspecify.annotations.NullMarked;
