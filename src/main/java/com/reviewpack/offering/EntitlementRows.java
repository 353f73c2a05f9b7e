package com.reviewpack.offering;

import com.reviewpack.period.Anchor;
import com.reviewpack.period.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads what deliverables each tier promises, how often, and up to how many a year. */
final class EntitlementRows {

    private static final String A_CADENCE =
            "one of " + Arrays.stream(Cadence.values()).map(Cadence::key).collect(Collectors.joining(", "));
    private static final int LONGEST_LAG = 60;

    private final String file;
    private final TierRows rows;
    private final List<CatalogueFault> faults;

    EntitlementRows(String file, TierRows rows, List<CatalogueFault> faults) {
        this.file = file;
        this.rows = rows;
        this.faults = faults;
    }

    /** One row for every deliverable, one cell for each tier. */
    Map<Deliverable, List<Optional<Entitlement>>> read(Optional<Fields> section) {
        Map<Deliverable, List<Optional<Entitlement>>> table = new EnumMap<>(Deliverable.class);
        section.ifPresent(fields -> {
            for (Deliverable deliverable : Deliverable.values()) {
                String key = deliverable.key();
                fields.required(key)
                        .ifPresent(node -> table.put(deliverable, row(deliverable, node, fields.path(key))));
            }
            fields.refuseOthers();
        });
        return table;
    }

    private List<Optional<Entitlement>> row(Deliverable deliverable, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Mapping)) {
            return combine(
                    deliverable, node, path, cadences(node, path), rows.nothing(), rows.nothing(), rows.nothing());
        }
        Fields fields = new Fields(file, path, node, faults);
        List<Optional<Cadence>> every = fields.required("every")
                .map(row -> cadences(row, fields.path("every")))
                .orElseGet(rows::nothing);
        List<Optional<Integer>> caps = fields.optional("up_to_a_year")
                .map(row -> rows.cellsOrOne(
                        row, fields.path("up_to_a_year"), EditionReader::count, "a whole number above 0"))
                .orElseGet(rows::nothing);
        List<Optional<Integer>> lags = fields.optional("lag_business_days")
                .map(row -> rows.cellsOrOne(
                        row,
                        fields.path("lag_business_days"),
                        EntitlementRows::lag,
                        "a number of business days from 0 to " + LONGEST_LAG))
                .orElseGet(rows::nothing);
        List<Optional<Anchor>> anchors = fields.optional("anchor")
                .map(row -> rows.cellsOrOne(
                        row, fields.path("anchor"), EntitlementRows::anchor, "calendar or contract_year"))
                .orElseGet(rows::nothing);
        fields.refuseOthers();
        return combine(deliverable, node, path, every, caps, lags, anchors);
    }

    private List<Optional<Cadence>> cadences(YamlNode row, String path) {
        return rows.cells(row, path, Cadence::ofKey, A_CADENCE);
    }

    private List<Optional<Entitlement>> combine(
            Deliverable deliverable,
            YamlNode node,
            String path,
            List<Optional<Cadence>> every,
            List<Optional<Integer>> caps,
            List<Optional<Integer>> lags,
            List<Optional<Anchor>> anchors) {
        List<Optional<Entitlement>> cells = new ArrayList<>();
        for (int i = 0; i < every.size(); i++) {
            Optional<Anchor> told = anchors.get(i);
            OptionalInt cap = caps.get(i).map(OptionalInt::of).orElse(OptionalInt.empty());
            int lag = lags.get(i).orElse(0);
            every.get(i)
                    .filter(cadence -> cadence.usualAnchor() == Anchor.CALENDAR)
                    .filter(cadence -> told.filter(anchor -> anchor == Anchor.CONTRACT_YEAR)
                            .isPresent())
                    .ifPresent(cadence -> faults.add(new CatalogueFault(
                            file,
                            node.line(),
                            path + ".anchor",
                            Anchor.CONTRACT_YEAR.key(),
                            "expected calendar: " + cadence.key() + " always follows the calendar")));
            cells.add(every.get(i)
                    .map(cadence ->
                            new Entitlement(deliverable, cadence, told.orElse(cadence.usualAnchor()), cap, lag)));
        }
        return cells;
    }

    private static Optional<Integer> lag(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(days -> days <= LONGEST_LAG)
                : Optional.empty();
    }

    private static Optional<Anchor> anchor(String text) {
        return Arrays.stream(Anchor.values())
                .filter(anchor -> anchor.key().equals(text))
                .findFirst();
    }
}
