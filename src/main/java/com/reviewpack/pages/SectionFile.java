package com.reviewpack.pages;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code sections.properties}: lines {@code DELIVERABLE = SECTION, SECTION [CONDITION; CONDITION], …}, where a
 * backslash at the end of a line takes the next line to it. Every fault is told with its line and column.
 */
final class SectionFile {

    /** A section in a list, with all the conditions that must hold. */
    record Listed(String key, List<SectionCondition> conditions) {
        Listed {
            conditions = List.copyOf(conditions);
        }

        boolean isShown(Draft draft) {
            return conditions.stream().allMatch(condition -> condition.holds(draft));
        }
    }

    /** A stretch of a line that may go over several lines of the file. */
    private record Piece(String text, List<Place> places) {

        Piece part(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            List<Place> kept =
                    start < places.size() ? places.subList(start, Math.max(end, start + 1)) : List.of(places.getLast());
            return new Piece(text.substring(start, end), kept);
        }

        Place place() {
            return places.getFirst();
        }

        /** Its parts between separators, except for those within square brackets. */
        List<Piece> split(char separator) {
            List<Piece> parts = new ArrayList<>();
            int from = 0;
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (c == separator && depth <= 0) {
                    parts.add(part(from, i));
                    from = i + 1;
                }
            }
            parts.add(part(from, text.length()));
            return parts;
        }
    }

    /** Line and column, each from 1. */
    private record Place(long line, int column) {}

    private final String name;
    private final Optional<Sections.Known> known;
    private final List<Fault> faults;
    private final Map<Deliverable, List<Listed>> lists = new EnumMap<>(Deliverable.class);

    private SectionFile(String name, Optional<Sections.Known> known, List<Fault> faults) {
        this.name = name;
        this.known = known;
        this.faults = faults;
    }

    /**
     * @param name of the file, as faults name it
     * @param known what lists and conditions may name; empty: names are not looked up
     * @param faults takes every fault; what has one is left out
     */
    static Map<Deliverable, List<Listed>> read(
            String name, byte[] content, Optional<Sections.Known> known, List<Fault> faults) {
        SectionFile file = new SectionFile(name, known, faults);
        file.lines(new String(content, StandardCharsets.UTF_8)).forEach(file::line);
        return file.lists;
    }

    private List<Piece> lines(String content) {
        List<Piece> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Place> places = new ArrayList<>();
        long number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (text.isEmpty() && (line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            boolean goesOn = line.endsWith("\\");
            String own = goesOn ? line.substring(0, line.length() - 1) : line;
            for (int i = 0; i < own.length(); i++) {
                places.add(new Place(number, i + 1));
            }
            text.append(own);
            if (!goesOn && !places.isEmpty()) {
                lines.add(new Piece(text.toString(), List.copyOf(places)));
                text.setLength(0);
                places.clear();
            }
        }
        if (!places.isEmpty()) {
            lines.add(new Piece(text.toString(), List.copyOf(places)));
        }
        return lines;
    }

    private void line(Piece line) {
        int equals = line.text().indexOf('=');
        if (equals < 0) {
            fault(line.part(0, line.text().length()), "expected DELIVERABLE = SECTION, SECTION …");
            return;
        }
        Piece key = line.part(0, equals);
        Optional<Deliverable> deliverable = Deliverable.ofKey(key.text());
        if (deliverable.isEmpty()) {
            List<String> keys =
                    Arrays.stream(Deliverable.values()).map(Deliverable::key).toList();
            fault(
                    key,
                    "is no deliverable; expected one of " + String.join(", ", keys) + Nearest.hint(key.text(), keys));
            return;
        }
        List<Listed> listed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Piece item : line.part(equals + 1, line.text().length()).split(',')) {
            section(item, seen).ifPresent(listed::add);
        }
        if (lists.put(deliverable.get(), listed) != null && known.isPresent()) {
            fault(key, "stands twice: keep one of its lines");
        }
    }

    private Optional<Listed> section(Piece item, Set<String> seen) {
        int bracket = item.text().indexOf('[');
        Piece key = item.part(0, bracket < 0 ? item.text().length() : bracket);
        Optional<String> unknown = known.flatMap(names -> unknown(key.text(), names.ownSections()));
        if (unknown.isPresent()) {
            fault(key, unknown.get());
            return Optional.empty();
        }
        if (!seen.add(key.text())) {
            fault(key, "stands twice in this document: keep one of them");
            return Optional.empty();
        }
        if (bracket < 0) {
            return Optional.of(new Listed(key.text(), List.of()));
        }
        if (!item.text().endsWith("]") || item.text().indexOf('[', bracket + 1) >= 0) {
            fault(item, "expected SECTION [CONDITION; CONDITION] and then a comma");
            return Optional.empty();
        }
        List<SectionCondition> conditions = new ArrayList<>();
        List<Piece> written = item.part(bracket + 1, item.text().length() - 1).split(';');
        written.forEach(piece -> condition(piece).ifPresent(conditions::add));
        return conditions.size() == written.size() ? Optional.of(new Listed(key.text(), conditions)) : Optional.empty();
    }

    private static Optional<String> unknown(String key, Collection<String> own) {
        if (Section.ofKey(key).isPresent() || own.contains(key)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(Section.keys());
        names.addAll(own);
        return Optional.of(
                key.isEmpty()
                        ? "expected a section between two commas"
                        : "is no section of the program, and there is no file " + OwnSections.file(key)
                                + Nearest.hint(key, names));
    }

    private Optional<SectionCondition> condition(Piece piece) {
        boolean negated = piece.text().startsWith("!");
        int colon = piece.text().indexOf(':');
        Piece word = piece.part(negated ? 1 : 0, colon < 0 ? piece.text().length() : colon);
        Optional<SectionCondition.Subject> subject = SectionCondition.Subject.of(word.text());
        if (colon < 0 || subject.isEmpty()) {
            fault(
                    piece,
                    "expected NAME: VALUE, VALUE with one of the names "
                            + String.join(", ", SectionCondition.Subject.words())
                            + Nearest.hint(word.text(), SectionCondition.Subject.words()));
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (Piece value : piece.part(colon + 1, piece.text().length()).split(',')) {
            Optional<String> wrong = value.text().isEmpty()
                    ? Optional.of("expected a value after '" + word.text() + ":'")
                    : known.flatMap(names -> SectionCondition.fault(subject.get(), value.text(), names));
            wrong.ifPresent(expected -> fault(value, expected));
            if (wrong.isEmpty()) {
                values.add(value.text());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new SectionCondition(subject.get(), negated, values));
    }

    private void fault(Piece at, String expected) {
        faults.add(new Fault(name, at.place().line(), "column " + at.place().column(), at.text(), expected));
    }
}
