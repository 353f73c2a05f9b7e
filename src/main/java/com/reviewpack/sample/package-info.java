/**
 * Invents a reproducible installation of any size: a portfolio and its exports.
 */
@NullMarked
package com.reviewpack.sample;

import org.jspecify.annotations.NullMarked;
