/**
 * Half-open periods, cadences, business days and business time. Pure: no clock, no zone of the machine.
 */
@NullMarked
package com.reviewpack.period;

import org.jspecify.annotations.NullMarked;
