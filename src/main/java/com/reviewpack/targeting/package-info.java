/** Who should be offered a conversation, and what was missed: capacity by hour of week, worth of an offer, the optimum. Pure. */
@NullMarked
package com.reviewpack.targeting;

import org.jspecify.annotations.NullMarked;
