package com.reviewpack.warehouse;

import java.time.Instant;

/**
 * A person's word that one version of a pack may be mailed.
 *
 * @param filesSha256 over its files as they were then
 * @param factsPosition the settlement of facts that was known then
 */
public record Approval(String itemKey, int version, String filesSha256, long factsPosition, String by, Instant at) {}
