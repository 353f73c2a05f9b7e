/**
 * Shows everything that documents can hold, drawn from invented installations: what is looked at after templates or wording
 * were edited.
 */
@NullMarked
package com.reviewpack.gallery;

import org.jspecify.annotations.NullMarked;
