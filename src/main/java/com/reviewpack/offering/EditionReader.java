package com.reviewpack.offering;

import com.reviewpack.period.OpeningHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one edition of a catalogue. */
final class EditionReader {

    private final String file;
    private final Fields edition;
    private final List<CatalogueFault> faults;
    private final int line;

    EditionReader(String file, String path, YamlNode node, List<CatalogueFault> faults) {
        this.file = file;
        this.edition = new Fields(file, path, node, faults);
        this.faults = faults;
        this.line = node.line();
    }

    /** The edition; empty where anything in the file so far is wrong. */
    Optional<Catalogue> read() {
        Optional<String> version = edition.required("version", EditionReader::text, "a text such as \"2026.1\"");
        Optional<LocalDate> from = edition.required("effective_from", EditionReader::day, "a day such as 2026-01-01");
        List<String> names = edition.requiredTexts("tiers");
        TierRows rows = new TierRows(file, names, faults);

        List<Optional<HoursAllowance>> hours = hours(rows);
        Map<Deliverable, List<Optional<Entitlement>>> deliverables =
                new EntitlementRows(file, rows, faults).read(edition.requiredFields("deliverables"));
        List<Optional<ExpansionPacks>> expansion = expansion(rows);
        Map<String, Map<String, List<Optional<String>>>> services = services(rows);
        Map<Severity, String> severities = severities();
        OpeningHours workingHours = workingHours();
        Map<Severity, List<Optional<ServiceLevel>>> levels =
                new ServiceLevelRows(file, rows, workingHours, faults).read(edition.requiredFields("service_levels"));
        Map<String, BigDecimal> weights = weights();
        edition.refuseOthers();
        if (!faults.isEmpty() || version.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            tiers.add(new Tier(
                    names.get(i),
                    i + 1,
                    hours.get(i).orElseThrow(),
                    column(deliverables, i),
                    column(levels, i),
                    services(services, i),
                    expansion.get(i)));
        }
        return Optional.of(new Catalogue(version.get(), from.get(), tiers, weights, severities, workingHours));
    }

    private List<Optional<HoursAllowance>> hours(TierRows rows) {
        int before = faults.size();
        Optional<Fields> section = edition.requiredFields("hours");
        List<Optional<BigDecimal>> perQuarter = numbers(rows, section, "per_quarter");
        List<Optional<BigDecimal>> perYear = numbers(rows, section, "per_year");
        section.ifPresent(Fields::refuseOthers);

        Optional<Fields> poolRows = edition.requiredFields("pools");
        Map<HoursPool, List<Optional<BigDecimal>>> pools = new EnumMap<>(HoursPool.class);
        for (HoursPool pool : List.of(HoursPool.DISCRETIONARY, HoursPool.SOLUTIONS_ENGINEERING, HoursPool.EXPANSION)) {
            pools.put(pool, numbers(rows, poolRows, pool.key()));
        }
        poolRows.ifPresent(Fields::refuseOthers);

        List<Optional<HoursAllowance>> hours = new ArrayList<>();
        for (int i = 0; i < perQuarter.size(); i++) {
            Optional<BigDecimal> quarter = perQuarter.get(i);
            Optional<BigDecimal> year = perYear.get(i);
            Map<HoursPool, BigDecimal> caps = column(pools, i);
            hours.add(quarter.flatMap(q -> year.map(y -> new HoursAllowance(q, y, caps))));
        }
        if (faults.size() == before && hours.contains(Optional.<HoursAllowance>empty())) {
            faults.add(new CatalogueFault(
                    file, line, edition.path("hours"), TierRows.NONE, "expected hours for every tier"));
        }
        return hours;
    }

    private static List<Optional<BigDecimal>> numbers(TierRows rows, Optional<Fields> section, String key) {
        return section.flatMap(fields -> fields.required(key)
                        .map(row -> rows.cells(
                                row, fields.path(key), EditionReader::positive, "a number of hours above 0")))
                .orElseGet(rows::nothing);
    }

    private List<Optional<ExpansionPacks>> expansion(TierRows rows) {
        Optional<Fields> section = edition.requiredFields("expansion_packs");
        if (section.isEmpty()) {
            return rows.nothing();
        }
        Fields fields = section.get();
        List<Optional<Integer>> counts = fields.required("count")
                .map(row -> rows.cells(row, fields.path("count"), EditionReader::count, "a whole number above 0"))
                .orElseGet(rows::nothing);
        List<Optional<String>> sizes = fields.required("size")
                .map(row -> rows.cells(row, fields.path("size"), EditionReader::text, "a word"))
                .orElseGet(rows::nothing);
        List<String> on = fields.requiredTexts("may_be_spent_on");
        List<String> notOn = fields.requiredTexts("may_not_be_spent_on");
        fields.refuseOthers();
        List<Optional<ExpansionPacks>> packs = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Optional<String> size = sizes.get(i);
            if (counts.get(i).isPresent() != size.isPresent()) {
                faults.add(new CatalogueFault(
                        file, line, fields.path("size"), "", "expected a size exactly where there is a count"));
            }
            packs.add(counts.get(i).flatMap(n -> size.map(s -> new ExpansionPacks(n, s, on, notOn))));
        }
        return packs;
    }

    private Map<String, Map<String, List<Optional<String>>>> services(TierRows rows) {
        Map<String, Map<String, List<Optional<String>>>> tables = new LinkedHashMap<>();
        edition.requiredFields("services")
                .ifPresent(services -> services.keys()
                        .forEach(table -> services.requiredFields(table).ifPresent(fields -> {
                            Map<String, List<Optional<String>>> cells = new LinkedHashMap<>();
                            fields.keys()
                                    .forEach(row -> fields.required(row)
                                            .ifPresent(node -> cells.put(
                                                    row,
                                                    rows.cells(
                                                            node,
                                                            fields.path(row),
                                                            EditionReader::text,
                                                            "a wording"))));
                            tables.put(table, cells);
                        })));
        return tables;
    }

    private Map<Severity, String> severities() {
        Map<Severity, String> meanings = new EnumMap<>(Severity.class);
        edition.requiredFields("severities").ifPresent(fields -> {
            for (Severity severity : Severity.values()) {
                fields.required(severity.name(), EditionReader::text, "what the severity means")
                        .ifPresent(text -> meanings.put(severity, text));
            }
            fields.refuseOthers();
        });
        return meanings;
    }

    private OpeningHours workingHours() {
        Optional<Fields> section = edition.requiredFields("working_hours");
        Optional<LocalTime> from = section.flatMap(
                fields -> fields.required("from", EditionReader::time, "a time of day such as \"09:00\""));
        Optional<LocalTime> to = section.flatMap(
                fields -> fields.required("to", EditionReader::time, "a time of day such as \"17:00\""));
        section.ifPresent(Fields::refuseOthers);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            faults.add(new CatalogueFault(
                    file,
                    line,
                    edition.path("working_hours"),
                    from.get() + " to " + to.get(),
                    "expected an end after the beginning"));
            return OpeningHours.wholeDay();
        }
        return from.flatMap(f -> to.map(t -> new OpeningHours(f, t))).orElseGet(OpeningHours::wholeDay);
    }

    private Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        edition.requiredFields("health_weights")
                .ifPresent(fields -> fields.keys()
                        .forEach(component -> fields.required(component, EditionReader::positive, "a number above 0")
                                .ifPresent(weight -> weights.put(component, weight))));
        return weights;
    }

    private static <K extends Enum<K>, V> Map<K, V> column(Map<K, List<Optional<V>>> rows, int tier) {
        Map<K, V> column = new LinkedHashMap<>();
        rows.forEach((key, cells) -> cells.get(tier).ifPresent(value -> column.put(key, value)));
        return column;
    }

    private static Map<String, Map<String, String>> services(
            Map<String, Map<String, List<Optional<String>>>> tables, int tier) {
        Map<String, Map<String, String>> services = new LinkedHashMap<>();
        tables.forEach((table, rows) -> {
            Map<String, String> included = new LinkedHashMap<>();
            rows.forEach((row, cells) -> cells.get(tier).ifPresent(wording -> included.put(row, wording)));
            services.put(table, Map.copyOf(included));
        });
        return services;
    }

    static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static Optional<Integer> count(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> positive(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")
                ? Optional.of(new BigDecimal(text)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
