package com.reviewpack.pack;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whose a pack is, as its finished files say it to programs: properties by name, each the text that stands in the file.
 * Two packs belong to the same where these are equal.
 */
public record Belonging(SortedMap<String, String> properties) {

    /** What the names of all these properties begin with in a file. */
    public static final String PREFIX = "reviewpack.";

    /** Some programs show no longer property; what is longer is told by its digest. */
    private static final int LONGEST = 255;

    public Belonging {
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("a pack belongs to somebody");
        }
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** What a package promises an account. */
    public static Belonging promised(AccountId account, PackageId packageId, Deliverable deliverable, Period period) {
        return new Belonging(new TreeMap<>(Map.of(
                "account",
                account.value(),
                "package",
                packageId.value(),
                "deliverable",
                deliverable.key(),
                "period",
                text(period))));
    }

    /** A view of somebody over accounts. */
    public static Belonging view(Viewer viewer, SortedSet<AccountId> accounts, Period period) {
        return new Belonging(new TreeMap<>(Map.of(
                "role",
                viewer.role().key(),
                "person",
                viewer.person().value(),
                "accounts",
                text(accounts),
                "period",
                text(period))));
    }

    /** An exhibit that is of no account's. */
    public static Belonging exhibit(String name) {
        return new Belonging(new TreeMap<>(Map.of("exhibit", name)));
    }

    private static String text(Period period) {
        return period.start() + ".." + period.end();
    }

    private static String text(SortedSet<AccountId> accounts) {
        String all = accounts.stream().map(AccountId::value).collect(Collectors.joining("; "));
        return all.length() <= LONGEST ? all : accounts.size() + " accounts, SHA-256 " + digest(all);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@code account ACME-001, deliverable qbr, …} */
    @Override
    public String toString() {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + " " + property.getValue())
                .collect(Collectors.joining(", "));
    }
}
