package com.reviewpack.nightly;

import com.reviewpack.warehouse.ProducedPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last gate before a pack is mailed: whose figures are in it. */
final class PackIdentity {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackIdentity() {}

    /**
     * @param figures the pack's {@code figures.json}
     * @throws CrossedPack where the figures are of another account or package than the pack says: the night stops
     */
    static void require(ProducedPack pack, byte[] figures) {
        JsonNode inside = JSON.readTree(figures);
        String account = inside.path("account").asString("");
        String packageId = inside.path("package").asString("");
        if (!account.equals(pack.account().value())
                || !packageId.equals(pack.packageId().value())) {
            throw new CrossedPack("the files of " + pack.itemKey() + " hold the figures of account '" + account
                    + "', package '" + packageId + "'; nothing more is sent");
        }
    }

    /** One customer's figures would have gone out as another's. */
    static final class CrossedPack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CrossedPack(String message) {
            super(message);
        }
    }
}
