/**
 * What is due and why, and the content of each deliverable, free of any format.
 */
@NullMarked
package com.reviewpack.pack;

import org.jspecify.annotations.NullMarked;
