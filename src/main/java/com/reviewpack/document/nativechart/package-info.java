/**
 * Charts that office programs draw and edit themselves, for slides and sheets alike: the cells behind them, the part that
 * says how they look, and the small workbook that a slide's chart carries.
 */
@NullMarked
package com.reviewpack.document.nativechart;

import org.jspecify.annotations.NullMarked;
