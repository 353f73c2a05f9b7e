/** How many agents a demand needs, and what a team can take: Erlang's formulas, with concurrency and shrinkage. Pure. */
@NullMarked
package com.reviewpack.staffing;

import org.jspecify.annotations.NullMarked;
