/**
 * Facts and targets become figures and findings. Pure.
 */
@NullMarked
package com.reviewpack.figures;

import org.jspecify.annotations.NullMarked;
