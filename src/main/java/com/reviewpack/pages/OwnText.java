package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.pack.Cell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines that a user has written, in one or more languages, with places for what a pack knows: {@code {account}},
 * {@code {figure:conversations.csat}}.
 *
 * @param byLanguage with an entry under the empty text, which stands for every language without one of its own
 */
record OwnText(Map<String, List<Line>> byLanguage) {

    /** A line, cut at its placeholders. */
    record Line(List<Piece> pieces) {
        Line {
            pieces = List.copyOf(pieces);
        }
    }

    /** A part of a line. */
    sealed interface Piece {}

    /** Taken as it stands. */
    record Literal(String text) implements Piece {}

    /**
     * To be filled in.
     *
     * @param figure its id; empty where the slot takes none
     */
    record Slot(Filling filling, String figure) implements Piece {}

    /** What can be filled in. */
    enum Filling {
        ACCOUNT,
        /** The period in words. */
        PERIOD,
        TIER,
        /** The lines of business covered, in words. */
        LOBS,
        /** The success manager's name. */
        CSM,
        /** The business date. */
        DAY,
        /** The value of a figure, with its n where that is small. */
        FIGURE,
        /** The target of a figure. */
        TARGET,
        /** The value of a figure in the preceding period. */
        PREVIOUS,
        /** The change of a figure since then. */
        CHANGE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean takesFigure() {
            return switch (this) {
                case FIGURE, TARGET, PREVIOUS, CHANGE -> true;
                case ACCOUNT, PERIOD, TIER, LOBS, CSM, DAY -> false;
            };
        }

        static Optional<Filling> of(String word) {
            return Arrays.stream(values())
                    .filter(filling -> filling.word().equals(word))
                    .findFirst();
        }

        /** As they are written: {@code {account}}, {@code {figure:ID}}. */
        static List<String> written() {
            return Arrays.stream(values())
                    .map(filling -> "{" + filling.word() + (filling.takesFigure() ? ":ID" : "") + "}")
                    .toList();
        }
    }

    OwnText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("")) {
            throw new IllegalArgumentException("a text needs lines for languages without their own");
        }
    }

    private List<Line> in(Draft draft) {
        String language = draft.words().locale().getLanguage();
        return Objects.requireNonNull(byLanguage.getOrDefault(language, byLanguage.get("")));
    }

    /** The lines in the account's language; a line that names something that is not known is left out. */
    List<String> lines(Draft draft) {
        return in(draft).stream().flatMap(line -> filled(line, draft).stream()).toList();
    }

    /** The first of {@link #lines}. */
    Optional<String> line(Draft draft) {
        return lines(draft).stream().findFirst();
    }

    /** Ids of the figures that the lines in the account's language name. */
    List<String> figures(Draft draft) {
        return in(draft).stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(piece -> switch (piece) {
                    case Literal literal -> java.util.stream.Stream.<String>empty();
                    case Slot slot -> java.util.stream.Stream.of(slot.figure());
                })
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> filled(Line line, Draft draft) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : line.pieces()) {
            Optional<String> part = switch (piece) {
                case Literal literal -> Optional.of(literal.text());
                case Slot slot -> filled(slot, draft);
            };
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> filled(Slot slot, Draft draft) {
        return switch (slot.filling()) {
            case ACCOUNT -> Optional.of(draft.account());
            case PERIOD -> Optional.of(draft.periodText());
            case TIER -> Optional.of(draft.scope().tier().name());
            case LOBS -> Optional.of(draft.coverage());
            case CSM -> Optional.of(draft.csm()).filter(name -> !name.isEmpty());
            case DAY -> Optional.of(draft.day(draft.scope().asOf()));
            case FIGURE -> draft.known(slot.figure()).map(figure -> value(figure, draft));
            case TARGET -> draft.known(slot.figure()).flatMap(figure -> target(figure, draft));
            case PREVIOUS -> draft.known(slot.figure()).flatMap(figure -> previous(figure, draft));
            case CHANGE -> draft.known(slot.figure()).flatMap(figure -> change(figure, draft));
        };
    }

    private static String value(Figure figure, Draft draft) {
        String value = draft.text(figure);
        return figure.value().status() == Status.SMALL ? value + " (" + draft.n(figure.value()) + ")" : value;
    }

    private static Optional<String> target(Figure figure, Draft draft) {
        BigDecimal target = figure.target();
        return target == null ? Optional.empty() : Optional.of(draft.formats().quantity(target, figure.unit()));
    }

    private static Optional<String> previous(Figure figure, Draft draft) {
        Measurement previous = figure.previous();
        return previous == null
                ? Optional.empty()
                : previous.known().map(value -> draft.formats().quantity(value, figure.unit()));
    }

    private static Optional<String> change(Figure figure, Draft draft) {
        return draft.change(figure, figure.previous()) instanceof Cell.Change change
                ? Optional.of(draft.formats().change(change))
                : Optional.empty();
    }

    /** Texts under the keys {@code KEY}, {@code KEY.de}, {@code KEY.fr}, as they were read. */
    static OwnText of(Map<String, List<Line>> byLanguage) {
        return new OwnText(new LinkedHashMap<>(byLanguage));
    }
}
