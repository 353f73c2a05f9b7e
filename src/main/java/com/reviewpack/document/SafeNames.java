package com.reviewpack.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files and folders, made of ids: safe on every system, and two ids never share one. */
public final class SafeNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    /** Names of devices, and of the files and folders that lie beside the folders of accounts. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "night", "portfolio", "rejected");

    private static final Pattern RESERVED_PORT = Pattern.compile("(com|lpt)[0-9]");
    private static final int MOST = 80;

    private SafeNames() {}

    /**
     * The id itself where it is a plain name of at most 80 characters, else what is plain in it and eight digits of its
     * digest.
     */
    public static String of(String id) {
        String stem = id.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        boolean plain = id.length() <= MOST
                && PLAIN.matcher(id).matches()
                && !RESERVED.contains(stem)
                && !RESERVED_PORT.matcher(stem).matches();
        if (plain) {
            return id;
        }
        String kept = id.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String digest = FinishedFile.sha256(id.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return "x-" + kept.substring(0, Math.min(kept.length(), 40)) + "-" + digest;
    }
}
