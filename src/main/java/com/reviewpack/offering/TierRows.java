package com.reviewpack.offering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads table rows with one cell for each tier; what is wrong becomes a fault and reads as an empty cell. */
final class TierRows {

    /** The cell of what a tier does not include. */
    static final String NONE = "none";

    private final String file;
    private final List<String> tiers;
    private final List<CatalogueFault> faults;

    TierRows(String file, List<String> tiers, List<CatalogueFault> faults) {
        this.file = file;
        this.tiers = tiers;
        this.faults = faults;
    }

    /**
     * The cells of a row, in the order of the tiers; empty where the cell is {@code none}.
     *
     * @param parse empty for a text that does not belong there
     * @param expected what belongs there, for the message
     */
    <T> List<Optional<T>> cells(YamlNode row, String path, Function<String, Optional<T>> parse, String expected) {
        if (!(row instanceof YamlNode.Sequence sequence)) {
            fault(row, path, "expected one cell for each of the tiers " + tiers + ", as a list");
            return nothing();
        }
        if (sequence.items().size() != tiers.size()) {
            fault(
                    row,
                    path,
                    "expected " + tiers.size() + " cells, one for each of the tiers " + tiers + ", found "
                            + sequence.items().size());
            return nothing();
        }
        List<Optional<T>> cells = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            cells.add(cell(sequence.items().get(i), path + "." + tiers.get(i), parse, expected));
        }
        return cells;
    }

    /** The same value for every tier where {@code row} is a single text; else as {@link #cells}. */
    <T> List<Optional<T>> cellsOrOne(YamlNode row, String path, Function<String, Optional<T>> parse, String expected) {
        return row instanceof YamlNode.Scalar
                ? Collections.nCopies(tiers.size(), cell(row, path, parse, expected))
                : cells(row, path, parse, expected);
    }

    <T> List<Optional<T>> nothing() {
        return Collections.nCopies(tiers.size(), Optional.empty());
    }

    private <T> Optional<T> cell(YamlNode node, String path, Function<String, Optional<T>> parse, String expected) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.text().equals(NONE)) {
                return Optional.empty();
            }
            Optional<T> value = parse.apply(scalar.text());
            if (value.isPresent()) {
                return value;
            }
        }
        fault(node, path, "expected " + expected + " or " + NONE);
        return Optional.empty();
    }

    private void fault(YamlNode node, String path, String expected) {
        faults.add(new CatalogueFault(file, node.line(), path, node.shown(), expected));
    }
}
