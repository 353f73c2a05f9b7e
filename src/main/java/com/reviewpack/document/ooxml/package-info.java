/**
 * What all office documents are made of: parts of XML in a package. Knows neither slides nor sheets.
 */
@NullMarked
package com.reviewpack.document.ooxml;

import org.jspecify.annotations.NullMarked;
