package com.reviewpack.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Passwords, taken out of whatever is about to be shown or kept. */
public final class Secrets {

    private static final String MARK = "(secret)";

    /** In the address of a database. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|passwd|pwd)=[^&;]*");

    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/@\\s]*@");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{6,}={0,2}");

    private final Set<String> secrets = new TreeSet<>();

    public Secrets(Set<String> secrets) {
        secrets.stream().filter(secret -> !secret.isBlank()).forEach(this.secrets::add);
    }

    /** The text without any of them, as they stand and in the coding in which mail servers are told them. */
    public String without(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, MARK);
        }
        return secrets.isEmpty() ? shown : BASE64.matcher(shown).replaceAll(found -> coded(found.group()));
    }

    private String coded(String word) {
        try {
            String told = new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
            return secrets.stream().anyMatch(told::contains) ? MARK : word;
        } catch (IllegalArgumentException notCoded) {
            return word;
        }
    }

    /** The address of a database without a password in it. */
    public static String withoutPassword(String url) {
        return USER_INFO.matcher(PASSWORD.matcher(url).replaceAll("$1=" + MARK)).replaceAll("");
    }
}
