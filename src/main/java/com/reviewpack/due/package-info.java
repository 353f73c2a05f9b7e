/** What is owed when, and why: due rules, and the statement of what a contract year promises. Pure. */
@NullMarked
package com.reviewpack.due;

import org.jspecify.annotations.NullMarked;
