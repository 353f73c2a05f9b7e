/**
 * One renderer a format; the only room that knows POI, OpenPDF and page templates. Documents never compute.
 */
@NullMarked
package com.reviewpack.document;

import org.jspecify.annotations.NullMarked;
