/**
 * Charts drawn as vectors, in the notation that the documents keep to.
 */
@NullMarked
package com.reviewpack.document.chart;

import org.jspecify.annotations.NullMarked;
