/**
 * What became of a night, as the people who run it and their programs read it in the morning.
 */
@NullMarked
package com.reviewpack.report;

import org.jspecify.annotations.NullMarked;
