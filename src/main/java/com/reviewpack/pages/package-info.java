/** What each deliverable says: pages whose titles, charts and proposals come from figures and findings. Pure. */
@NullMarked
package com.reviewpack.pages;

import org.jspecify.annotations.NullMarked;
