/** Looks at finished packs before they leave: whose they are, whether they are whole, and whether they say what was computed. */
@NullMarked
package com.reviewpack.gate;

import org.jspecify.annotations.NullMarked;
