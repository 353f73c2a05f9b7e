/**
 * The command line: the program's door.
 */
@NullMarked
package com.reviewpack.cli;

import org.jspecify.annotations.NullMarked;
