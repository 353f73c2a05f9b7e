package com.reviewpack.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One plain address: no name, no list, no quotes, no spaces.
 *
 * @param local what stands before the {@code @}, ASCII
 * @param domain in lower case, international names in their ASCII form
 */
public record MailAddress(String local, String domain) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /** The address, or nothing where the text is anything but exactly one plain address. */
    public static Optional<MailAddress> parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > 64 || at != text.lastIndexOf('@')) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> new MailAddress(local, domain));
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
