/**
 * What a number is: its value, unit, count and standing, or why there is none. Pure.
 */
@NullMarked
package com.reviewpack.measure;

import org.jspecify.annotations.NullMarked;
