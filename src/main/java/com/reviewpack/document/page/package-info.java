/**
 * Sets pages written in HTML and CSS as PDF: fonts for every script, drawings in place, nothing fetched from outside.
 */
@NullMarked
package com.reviewpack.document.page;

import org.jspecify.annotations.NullMarked;
