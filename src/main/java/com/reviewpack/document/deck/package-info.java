/**
 * Decks: slides on the layouts of a master that belongs to the user.
 */
@NullMarked
package com.reviewpack.document.deck;

import org.jspecify.annotations.NullMarked;
