/** An account beside others of its industry, such that none of them can be told. Pure. */
@NullMarked
package com.reviewpack.peers;

import org.jspecify.annotations.NullMarked;
