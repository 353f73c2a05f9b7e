/**
 * What people ask of an installation between its nights: one pack now, their word on packs that wait, a mail once more, what\n * was sent and why.
 */
@NullMarked
package com.reviewpack.requests;

import org.jspecify.annotations.NullMarked;
