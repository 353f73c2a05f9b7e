package com.reviewpack.pages;

import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a section is shown: {@code tier: Platinum, Diamond} holds for either tier, {@code !tier: Foundations} for any other.
 *
 * @param values any of which will do, at least one
 */
record SectionCondition(Subject subject, boolean negated, List<String> values) {

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,4})(\\+|-([0-9]{1,4}))?");

    /** What a condition looks at. */
    enum Subject {
        /** The tier of the package, by its name in the catalogue. */
        TIER,
        /** How many lines of business the package covers: {@code 2}, {@code 2+} or {@code 2-5}. */
        LOBS,
        /** A figure, by its id: whether its value is known in this pack. */
        MEASURED,
        /** The language of the account: {@code de}. */
        LANGUAGE,
        /** The country of the account: {@code DE}, which holds for {@code DE-BY} too. */
        COUNTRY,
        /** The region of the account, as the accounts table writes it. */
        REGION,
        /** The industry of the account, as the accounts table writes it. */
        INDUSTRY,
        /** The segment of the account, as the accounts table writes it. */
        SEGMENT,
        /** The brand of the account, by its folder. */
        BRAND,
        /** Single accounts, by id. */
        ACCOUNT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Subject> of(String word) {
            return Arrays.stream(values())
                    .filter(subject -> subject.word().equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Subject::word).toList();
        }
    }

    SectionCondition {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a condition on " + subject.word() + " needs a value");
        }
    }

    boolean holds(Draft draft) {
        return negated != values.stream().anyMatch(value -> meets(value, draft));
    }

    private boolean meets(String value, Draft draft) {
        Account account = draft.scope().account();
        return switch (subject) {
            case TIER -> value.equalsIgnoreCase(draft.scope().tier().name());
            case LOBS -> contains(value, linesOfBusiness(draft));
            case MEASURED -> draft.known(value).isPresent();
            case LANGUAGE -> value.equalsIgnoreCase(account.locale().getLanguage());
            case COUNTRY ->
                account.country().equalsIgnoreCase(value)
                        || account.country().toUpperCase(Locale.ROOT).startsWith(value.toUpperCase(Locale.ROOT) + "-");
            case REGION -> value.equalsIgnoreCase(account.region());
            case INDUSTRY -> value.equalsIgnoreCase(account.industry());
            case SEGMENT -> value.equalsIgnoreCase(account.segment());
            case BRAND -> value.equals(account.brand());
            case ACCOUNT -> value.equals(account.id().value());
        };
    }

    /** Those that the package names; where it covers all, those that have rows in the period. */
    private static int linesOfBusiness(Draft draft) {
        LobScope lobs = draft.scope().successPackage().lobs();
        return lobs.isAll()
                ? Math.max(1, draft.report().figures().lobs().size())
                : lobs.named().size();
    }

    private static boolean contains(String range, int number) {
        Matcher numbers = NUMBERS.matcher(range);
        if (!numbers.matches()) {
            return false;
        }
        int least = Integer.parseInt(numbers.group(1));
        if (numbers.group(2) == null) {
            return number == least;
        }
        return number >= least && (numbers.group(3) == null || number <= Integer.parseInt(numbers.group(3)));
    }

    /** What is wrong with a value, and what to write instead; empty where it can be met. */
    static Optional<String> fault(Subject subject, String value, Sections.Known known) {
        return switch (subject) {
            case TIER -> unless(known.tiers(), value, "is no tier of the catalogue");
            case LOBS ->
                NUMBERS.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("expected a number of lines of business: 2, 2+ or 2-5");
            case MEASURED -> figureFault(value);
            case LANGUAGE ->
                Arrays.asList(Locale.getISOLanguages()).contains(value.toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : Optional.of("expected a language of two letters, such as de");
            case COUNTRY ->
                Arrays.asList(Locale.getISOCountries())
                                .contains(value.toUpperCase(Locale.ROOT).replaceFirst("-.*", ""))
                        ? Optional.empty()
                        : Optional.of("expected a country as ISO 3166 writes it, such as DE or DE-BY");
            case BRAND -> unless(known.brands(), value, "has no folder under brands/");
            case REGION, INDUSTRY, SEGMENT, ACCOUNT -> Optional.empty();
        };
    }

    private static Optional<String> unless(Collection<String> known, String value, String fault) {
        return known.stream().anyMatch(value::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(fault + "; expected one of " + String.join(", ", known) + Nearest.hint(value, known));
    }

    /** That an id is no figure's, with the nearest one that is. */
    static Optional<String> figureFault(String id) {
        return FigureDefinitions.of(id).isPresent()
                ? Optional.empty()
                : Optional.of("is no figure: the workbook's definitions list their ids"
                        + Nearest.hint(id, FigureDefinitions.ids()));
    }
}
