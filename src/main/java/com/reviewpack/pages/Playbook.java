package com.reviewpack.pages;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.findings.Finding;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to recommend for which finding: the template {@code playbook.csv}, in its order. */
public record Playbook(List<Play> plays) {

    /** The name of the template file. */
    public static final String FILE = "playbook.csv";

    private static final List<String> COLUMNS =
            List.of("play", "finding", "figure", "dimension", "owner", "days", "effect");
    private static final Set<String> DIMENSIONS = Set.of("segment", "skill", "channel", "lob", "agent", "hour_of_week");
    private static final String ANY = "*";
    private static final int MOST_DAYS = 366;

    public Playbook {
        plays = List.copyOf(plays);
    }

    /** Who is asked to act. */
    public enum Owner {
        /** The success manager of the account, by name. */
        CSM,
        SUPPORT,
        OPERATIONS,
        QUALITY,
        COMMERCE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What acting is to bring. */
    public enum Brings {
        /** The target reached, or the value before regained where there is none. */
        REGAINED,
        /** What the part that explains most takes from the whole. */
        PART,
        /** The usual value. */
        USUAL,
        /** No service level broken. */
        NO_BREACH,
        /** Every ticket answered. */
        ALL_ANSWERED,
        /** Work within the hours included. */
        WITHIN_HOURS,
        /** The hours of expansion packs used. */
        EXPANSION_USED,
        /** Service that holds at another level of demand. */
        SHIFTS_PLANNED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of the table.
     *
     * @param play names the text {@code playbook.PLAY} of the wording
     * @param findings kinds it answers; empty: any that is bad for the customer
     * @param figures ids it answers; empty: any
     * @param dimension of what explains most of the finding; empty: any, or none
     * @param days to act, from the day on which the pack is due, 1 to 366
     */
    public record Play(
            String play,
            Set<Finding.Kind> findings,
            Set<String> figures,
            String dimension,
            Owner owner,
            int days,
            Brings brings) {

        public Play {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("days must be 1 to " + MOST_DAYS + ": " + days);
            }
            findings = Set.copyOf(findings);
            figures = Set.copyOf(figures);
        }

        boolean answers(Finding finding) {
            return (findings.isEmpty() ? finding.effect() == Effect.BAD : findings.contains(finding.kind()))
                    && (figures.isEmpty() || figures.contains(finding.figure().id()))
                    && (dimension.isEmpty()
                            || finding.driver()
                                    .filter(driver -> driver.dimension().equals(dimension))
                                    .isPresent());
        }
    }

    /**
     * @param files the content of a template file by its name, empty where the user has none of that name
     * @throws IllegalArgumentException where a line of the file is no play
     */
    public static Playbook of(Function<String, Optional<byte[]>> files) {
        List<Fault> faults = new ArrayList<>();
        Playbook playbook = read(files.apply(FILE).or(() -> Words.builtIn(FILE)).orElseThrow(), FILE, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst().toString());
        }
        return playbook;
    }

    /** The playbook that comes with the program. */
    public static Playbook builtIn() {
        return of(name -> Optional.empty());
    }

    /** The play for a finding; empty where nothing is to be recommended. */
    Optional<Play> answer(Finding finding) {
        return plays.stream().filter(play -> play.answers(finding)).findFirst();
    }

    /** The play for a figure that is behind, whatever it is behind of; empty where nothing is to be recommended. */
    Optional<Play> answer(String figure) {
        return plays.stream()
                .filter(play -> play.findings().isEmpty()
                        && play.dimension().isEmpty()
                        && play.figures().contains(figure))
                .findFirst();
    }

    /**
     * Every line of an edited file that is no play.
     *
     * @param name of the file, as faults name it
     */
    public static List<Fault> faults(String name, byte[] content) {
        List<Fault> faults = new ArrayList<>();
        read(content, name, faults);
        return faults;
    }

    private static Playbook read(byte[] content, String name, List<Fault> faults) {
        List<Play> plays = new ArrayList<>();
        boolean header = true;
        long number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (header) {
                header = false;
                if (!cells.equals(COLUMNS)) {
                    faults.add(new Fault(name, number, "", line, "expected the columns " + String.join(",", COLUMNS)));
                    return new Playbook(List.of());
                }
            } else if (cells.size() != COLUMNS.size()) {
                faults.add(new Fault(name, number, "", line, "expected " + COLUMNS.size() + " cells"));
            } else {
                long at = number;
                play(
                                cells,
                                (column, expected) -> faults.add(
                                        new Fault(name, at, column, cells.get(COLUMNS.indexOf(column)), expected)))
                        .ifPresent(plays::add);
            }
        }
        return new Playbook(plays);
    }

    /** Takes note of a cell that cannot be read. */
    private interface Complaints {
        void note(String column, String expected);
    }

    private static Optional<Play> play(List<String> cells, Complaints complaints) {
        if (!cells.get(0).matches("[a-z0-9_]+")) {
            complaints.note("play", "expected a name of small letters, digits and _");
            return Optional.empty();
        }
        Optional<Set<Finding.Kind>> findings = findings(cells.get(1), complaints);
        Optional<Set<String>> figures = figures(cells.get(2), complaints);
        String dimension = cells.get(3).equals(ANY) ? "" : cells.get(3);
        if (!dimension.isEmpty() && !DIMENSIONS.contains(dimension)) {
            complaints.note(
                    "dimension",
                    "expected * or one of " + sorted(DIMENSIONS)
                            + Nearest.hint(cells.get(3), new TreeSet<>(DIMENSIONS)));
            return Optional.empty();
        }
        Optional<Owner> owner = word(Owner.values(), cells.get(4), "owner", complaints);
        Optional<Brings> brings = word(Brings.values(), cells.get(6), "effect", complaints);
        if (!cells.get(5).matches("[1-9][0-9]{0,2}") || Integer.parseInt(cells.get(5)) > MOST_DAYS) {
            complaints.note("days", "expected 1 to " + MOST_DAYS);
            return Optional.empty();
        }
        return findings.isPresent() && figures.isPresent() && owner.isPresent() && brings.isPresent()
                ? Optional.of(new Play(
                        cells.get(0),
                        findings.get(),
                        figures.get(),
                        dimension,
                        owner.get(),
                        Integer.parseInt(cells.get(5)),
                        brings.get()))
                : Optional.empty();
    }

    private static Optional<Set<Finding.Kind>> findings(String cell, Complaints complaints) {
        List<Optional<Finding.Kind>> kinds = words(cell).stream()
                .map(word -> word(Finding.Kind.values(), word, "finding", complaints))
                .toList();
        return kinds.stream().allMatch(Optional::isPresent)
                ? Optional.of(kinds.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Optional<Set<String>> figures(String cell, Complaints complaints) {
        List<String> ids = words(cell);
        for (String id : ids) {
            if (FigureDefinitions.of(id).isEmpty()) {
                complaints.note(
                        "figure",
                        "'" + id + "' is no figure: the workbook's definitions list them"
                                + Nearest.hint(id, FigureDefinitions.ids()));
                return Optional.empty();
            }
        }
        return Optional.of(Set.copyOf(ids));
    }

    private static List<String> words(String cell) {
        return cell.equals(ANY) ? List.of() : Arrays.asList(cell.split(" +", -1));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word, String column, Complaints complaints) {
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            List<String> words = Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
            complaints.note(column, "expected one of " + String.join(" ", words) + Nearest.hint(word, words));
        }
        return found;
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }
}
