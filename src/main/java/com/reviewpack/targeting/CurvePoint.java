package com.reviewpack.targeting;

import java.math.BigDecimal;

/**
 * So many offers over the period, so many quality contacts as the model tells them.
 *
 * @param exposed 0 or more
 * @param qualityContacts those that no offer brings included
 */
public record CurvePoint(BigDecimal exposed, BigDecimal qualityContacts) {}
