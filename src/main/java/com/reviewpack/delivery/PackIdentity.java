package com.reviewpack.delivery;

import com.reviewpack.gate.PackGate;
import com.reviewpack.pack.Belonging;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last gate before a pack is mailed: whose figures are in it. */
final class PackIdentity {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackIdentity() {}

    /** Whose the pack's files must say they are. */
    static Belonging of(ProducedPack pack) {
        return switch (pack.subject()) {
            case PackSubject.Promised promised ->
                Belonging.promised(promised.account(), promised.packageId(), promised.deliverable(), pack.period());
            case PackSubject.View view -> Belonging.view(view.viewer(), pack.accounts(), pack.period());
        };
    }

    /**
     * @param figures the pack's {@code figures.json}
     * @throws PackGate.CrossedPack where the figures are of other accounts than the pack says, or of another package or reader: the night stops
     */
    static void require(ProducedPack pack, byte[] figures) {
        JsonNode inside = JSON.readTree(figures);
        switch (pack.subject()) {
            case PackSubject.Promised promised -> requirePackage(pack, promised, inside);
            case PackSubject.View view -> requireView(pack, view, inside);
        }
    }

    private static void requirePackage(ProducedPack pack, PackSubject.Promised promised, JsonNode inside) {
        String account = inside.path("account").asString("");
        String packageId = inside.path("package").asString("");
        if (!account.equals(promised.account().value())
                || !packageId.equals(promised.packageId().value())) {
            throw new PackGate.CrossedPack("the files of " + pack.itemKey() + " hold the figures of account '" + account
                    + "', package '" + packageId + "'; nothing more is sent");
        }
    }

    private static void requireView(ProducedPack pack, PackSubject.View view, JsonNode inside) {
        String role = inside.path("role").asString("");
        String person = inside.path("person").asString("");
        Set<AccountId> accounts = new TreeSet<>();
        for (JsonNode account : inside.path("accounts")) {
            accounts.add(new AccountId(account.path("account").asString("")));
        }
        boolean same = role.equals(view.viewer().role().key())
                && person.equals(view.viewer().person().value());
        if (!same || !accounts.equals(pack.accounts())) {
            throw new PackGate.CrossedPack("the files of " + pack.itemKey() + " hold the figures of " + accounts
                    + " for " + role + " '" + person + "'; nothing more is sent");
        }
    }
}
