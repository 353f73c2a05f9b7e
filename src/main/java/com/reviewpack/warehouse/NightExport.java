package com.reviewpack.warehouse;

/**
 * What became of one export in one night.
 *
 * @param file as it is named in the exports folder
 * @param sha256 of its bytes; empty where it was not read
 * @param kind the word with which its name begins; empty where it has none that is known
 * @param state {@code accepted}, {@code refused}, {@code held}, {@code waiting} or {@code known}
 * @param reason empty where there is nothing to say
 */
public record NightExport(
        String file,
        String sha256,
        String kind,
        long rows,
        long accepted,
        long rejected,
        String state,
        String reason) {}
