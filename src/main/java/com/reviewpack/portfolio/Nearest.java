package com.reviewpack.portfolio;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that somebody most likely meant: the fewest letters to change, add, drop or swap. */
public final class Nearest {

    /** Of the letters of a name, at most one in so many may be wrong; of a short name two. */
    private static final int ONE_WRONG_IN = 3;

    private Nearest() {}

    /** The nearest of the known names, the first of them where several are equally near; empty where none is near. */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        int least = Math.max(2, wanted.length() / ONE_WRONG_IN) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance < candidate.length()) {
                least = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** {@code ; did you mean 'NAME'?} for the end of a fault, empty where nothing is near. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /** Optimal string alignment: edits and swaps of neighbours, none twice at the same place. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
