/**
 * Keeps accepted facts once and answers for the facts of an account in a period. The only room with SQL for facts.
 */
@NullMarked
package com.reviewpack.warehouse;

import org.jspecify.annotations.NullMarked;
