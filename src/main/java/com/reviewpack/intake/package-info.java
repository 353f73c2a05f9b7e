/**
 * One export becomes typed rows and rejected rows. Knows files, not tables.
 */
@NullMarked
package com.reviewpack.intake;

import org.jspecify.annotations.NullMarked;
