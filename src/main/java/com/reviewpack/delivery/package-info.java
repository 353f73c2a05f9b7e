/**
 * Sends a finished document once and keeps the proof. The only room with mail.
 */
@NullMarked
package com.reviewpack.delivery;

import org.jspecify.annotations.NullMarked;
