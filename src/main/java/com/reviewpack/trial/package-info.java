/**
 * Tries things out without effect: a night, a pack, templates, and everything that a night would read.
 */
@NullMarked
package com.reviewpack.trial;

import org.jspecify.annotations.NullMarked;
