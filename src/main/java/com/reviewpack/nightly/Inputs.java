package com.reviewpack.nightly;

import com.reviewpack.offering.Catalogues;
import com.reviewpack.portfolio.Portfolio;

/** What people keep up: the accounts with all that belongs to them, and the offerings. */
public record Inputs(Portfolio portfolio, Catalogues catalogues) {}
