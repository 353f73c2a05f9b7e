/**
 * Characters of an export, strictly read: bytes to text, text to records, words to values. Private to the intake.
 */
@NullMarked
package com.reviewpack.intake.reading;

import org.jspecify.annotations.NullMarked;
