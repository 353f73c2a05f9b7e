/**
 * Workbooks: sheets of cells, tables, charts and what is said of them, written as parts of an office document.
 */
@NullMarked
package com.reviewpack.document.workbook;

import org.jspecify.annotations.NullMarked;
