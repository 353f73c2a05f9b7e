/** What was said: conversations read against a scorecard, and excerpts without personal data. Pure. */
@NullMarked
package com.reviewpack.transcripts;

import org.jspecify.annotations.NullMarked;
