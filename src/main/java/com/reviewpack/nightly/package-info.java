/**
 * The night: its steps, their order and its restart. The only room with Spring Batch.
 */
@NullMarked
package com.reviewpack.nightly;

import org.jspecify.annotations.NullMarked;
