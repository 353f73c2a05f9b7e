/**
 * What an installation is: where it lies, how it is set, what people keep up in it, what it remembers, and who works on it.
 */
@NullMarked
package com.reviewpack.installation;

import org.jspecify.annotations.NullMarked;
