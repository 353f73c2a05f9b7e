/** What figures have to say, by rules held as data: causes, what is out of the ordinary, early signs. Pure. */
@NullMarked
package com.reviewpack.findings;

import org.jspecify.annotations.NullMarked;
