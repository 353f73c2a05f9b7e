/** Reviewpack, the nightly reporting of Customer Success teams. */
@NullMarked
package com.reviewpack;

import org.jspecify.annotations.NullMarked;
