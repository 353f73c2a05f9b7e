package com.reviewpack.pages;

import com.reviewpack.findings.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a finding, read back by patterns of its own.
 *
 * @param parts what stood in its gaps, by the gap's name: {@code name}, {@code way}, {@code value} …
 * @param driver what follows the semicolon
 */
record SaidSentence(Finding.Kind kind, Map<String, String> parts, Optional<Driver> driver, Locale locale) {

    /** What explains most: its part, whether it is said to be more than the whole, and the quantities told. */
    record Driver(String part, boolean beyond, Map<String, String> quantities) {}

    private static final Pattern GAP = Pattern.compile("<([a-z]+)>");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Map<String, Map<Finding.Kind, List<String>>> SENTENCES = Map.of(
            "en",
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    Finding.Kind.CHANGED_ON_YEAR,
                                    List.of(
                                            "<name> rose by <up> on last year to <value>",
                                            "<name> fell by <down> on last year to <value>")),
                            Map.entry(
                                    Finding.Kind.CHANGED,
                                    List.of("<name> rose by <up> to <value>", "<name> fell by <down> to <value>")),
                            Map.entry(
                                    Finding.Kind.TARGET_MISSED,
                                    List.of("<name> at <value> missed the target of <target> by <size>")),
                            Map.entry(
                                    Finding.Kind.TARGET_REACHED,
                                    List.of(
                                            "<name> at <value> met the target of <target>",
                                            "<name> at <value> beat the target of <target> by <size>")),
                            Map.entry(
                                    Finding.Kind.LEVEL_BREACHED,
                                    List.of(
                                            "<severity> <clock>: <one> promised time broken, <met> kept",
                                            "<severity> <clock>: <many> promised times broken, <met> kept")),
                            Map.entry(
                                    Finding.Kind.LEFT_UNANSWERED,
                                    List.of(
                                            "<one> ticket still waits for a first answer",
                                            "<many> tickets still wait for a first answer")),
                            Map.entry(
                                    Finding.Kind.HOURS_EXCEEDED,
                                    List.of(
                                            "<value> used of <cap> included this contract quarter: the quarter is over its cap")),
                            Map.entry(
                                    Finding.Kind.HOURS_RUNNING_OUT,
                                    List.of("<value> of <cap> included this contract quarter are used")),
                            Map.entry(
                                    Finding.Kind.HOURS_LAPSING,
                                    List.of(
                                            "<value> of the <cap> of expansion packs are unused and lapse after <day>")),
                            Map.entry(
                                    Finding.Kind.OUT_OF_ORDINARY,
                                    List.of(
                                            "<name> at <value> is out of the ordinary: <usual> was usual in the <n> periods before")),
                            Map.entry(
                                    Finding.Kind.UNUSUAL_DAY,
                                    List.of("<name> stood at <value> on <day>, against a usual <usual>")),
                            Map.entry(
                                    Finding.Kind.LEVEL_SHIFTED,
                                    List.of("<name> run at <value> a day since <day>, against <usual> a day before")),
                            Map.entry(
                                    Finding.Kind.WEAK_HOURS,
                                    List.of(
                                            "<name> stands at <value> on <part>, against <usual> at the same time of other days")))),
            "de",
            new EnumMap<>(Map.ofEntries(
                    Map.entry(
                            Finding.Kind.CHANGED_ON_YEAR,
                            List.of(
                                    "<name>: gegen das Vorjahr um <up> auf <value> gestiegen",
                                    "<name>: gegen das Vorjahr um <down> auf <value> gesunken")),
                    Map.entry(
                            Finding.Kind.CHANGED,
                            List.of("<name>: um <up> auf <value> gestiegen", "<name>: um <down> auf <value> gesunken")),
                    Map.entry(Finding.Kind.TARGET_MISSED, List.of("<name>: <value>, Ziel <target> um <size> verfehlt")),
                    Map.entry(
                            Finding.Kind.TARGET_REACHED,
                            List.of(
                                    "<name>: <value>, Ziel <target> erreicht",
                                    "<name>: <value>, Ziel <target> um <size> übertroffen")),
                    Map.entry(
                            Finding.Kind.LEVEL_BREACHED,
                            List.of(
                                    "<severity> <clock>: <one> Frist gebrochen, <met> gehalten",
                                    "<severity> <clock>: <many> Fristen gebrochen, <met> gehalten")),
                    Map.entry(
                            Finding.Kind.LEFT_UNANSWERED,
                            List.of(
                                    "<one> Ticket wartet noch auf eine erste Antwort",
                                    "<many> Tickets warten noch auf eine erste Antwort")),
                    Map.entry(
                            Finding.Kind.HOURS_EXCEEDED,
                            List.of("<value> von <cap> in diesem Vertragsquartal genutzt: mehr als enthalten")),
                    Map.entry(
                            Finding.Kind.HOURS_RUNNING_OUT,
                            List.of("<value> von <cap> dieses Vertragsquartals sind genutzt")),
                    Map.entry(
                            Finding.Kind.HOURS_LAPSING,
                            List.of(
                                    "<value> der <cap> aus Erweiterungspaketen sind ungenutzt und verfallen nach dem <day>")),
                    Map.entry(
                            Finding.Kind.OUT_OF_ORDINARY,
                            List.of(
                                    "<name>: <value> ist ungewöhnlich; üblich waren <usual> in den <n> Perioden davor")),
                    Map.entry(
                            Finding.Kind.UNUSUAL_DAY,
                            List.of("<name>: <value> am <day>, üblich an solchen Tagen <usual>")),
                    Map.entry(
                            Finding.Kind.LEVEL_SHIFTED,
                            List.of("<name>: seit dem <day> <value> am Tag, zuvor <usual>")),
                    Map.entry(
                            Finding.Kind.WEAK_HOURS,
                            List.of("<name>: <part> <value>, zur selben Zeit an anderen Tagen <usual>")))));

    private static final Map<String, List<String>> DRIVERS = Map.of(
            "en",
            List.of(
                    "<part>, at <value>, accounts? for <amount>, more than the whole <size>",
                    "<part>, at <value>, accounts? for <amount> of the <size>",
                    "<part> accounts? for more than all of it",
                    "<part> accounts? for <share> of it",
                    "<part> accounts? for <amount>, more than the whole <size>",
                    "<part> accounts? for <amount> of the <size>"),
            "de",
            List.of(
                    "<part> mit <value> mach(?:t|en) <amount> aus, mehr als die ganzen <size>",
                    "<part> mit <value> mach(?:t|en) <amount> von <size> aus",
                    "<part> mach(?:t|en) mehr als alles davon aus",
                    "<part> mach(?:t|en) <share> davon aus",
                    "<part> mach(?:t|en) <amount> aus, mehr als die ganzen <size>",
                    "<part> mach(?:t|en) <amount> von <size> aus"));

    /**
     * @throws IllegalArgumentException where no pattern, or more than one kind's, fits the text
     */
    static SaidSentence read(String text, Locale locale) {
        List<SaidSentence> readings = new ArrayList<>();
        Objects.requireNonNull(SENTENCES.get(locale.getLanguage())).forEach((kind, patterns) -> {
            for (String pattern : patterns) {
                // A sentence of its own may hold a semicolon: the longest part before one that fits is it.
                for (int end = text.length(); end >= 0; end = text.lastIndexOf("; ", end - 1)) {
                    Optional<Map<String, String>> parts = match(pattern, text.substring(0, end));
                    if (parts.isPresent()) {
                        Optional<Driver> driver = end == text.length()
                                ? Optional.empty()
                                : Optional.of(driver(text.substring(end + 2), locale));
                        readings.add(new SaidSentence(kind, parts.get(), driver, locale));
                        break;
                    }
                }
            }
        });
        return readings.stream()
                .filter(reading -> reading.kind() == Finding.Kind.CHANGED_ON_YEAR || readings.size() == 1)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(readings.size() + " readings of '" + text + "': " + readings));
    }

    private static Driver driver(String text, Locale locale) {
        for (String pattern : Objects.requireNonNull(DRIVERS.get(locale.getLanguage()))) {
            Optional<Map<String, String>> parts = match(pattern, text);
            if (parts.isPresent()) {
                boolean beyond = pattern.contains("more than") || pattern.contains("mehr als");
                return new Driver(parts.get().getOrDefault("part", ""), beyond, parts.get());
            }
        }
        throw new IllegalArgumentException("no cause: '" + text + "'");
    }

    private static Optional<Map<String, String>> match(String pattern, String text) {
        List<String> names = new ArrayList<>();
        Matcher gaps = GAP.matcher(pattern);
        while (gaps.find()) {
            names.add(gaps.group(1));
        }
        String regex = pattern.replace("<severity>", "(P\\d)").replaceAll("<[a-z]+>", "([^;]+)");
        Matcher matcher = Pattern.compile(regex).matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }

    boolean has(String gap) {
        return parts.containsKey(gap);
    }

    String text(String gap) {
        return parts.getOrDefault(gap, "");
    }

    SaidQuantity quantity(String gap) {
        return SaidQuantity.read(text(gap), locale);
    }

    /** {@code 21 Oct 2026} or {@code 21.10.2026}. */
    LocalDate day() {
        String[] words = text("day").split("[ .]+", -1);
        boolean number = words[1].chars().allMatch(Character::isDigit);
        int month = number ? Integer.parseInt(words[1]) : MONTHS.indexOf(words[1].substring(0, 3)) + 1;
        return LocalDate.of(Integer.parseInt(words[2]), month, Integer.parseInt(words[0]));
    }
}
