package com.reviewpack.offering;

import com.reviewpack.offering.ServiceLevel.TimeBasis;
import com.reviewpack.period.OpeningHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the service levels: for each severity four rows, one cell for each tier. */
final class ServiceLevelRows {

    private static final Pattern TARGET = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,2})?) (h|d)");
    private static final Pattern WHOLE_DAYS = Pattern.compile("([1-9][0-9]{0,2}) d");
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final String file;
    private final TierRows rows;
    private final OpeningHours workingHours;
    private final List<CatalogueFault> faults;

    ServiceLevelRows(String file, TierRows rows, OpeningHours workingHours, List<CatalogueFault> faults) {
        this.file = file;
        this.rows = rows;
        this.workingHours = workingHours;
        this.faults = faults;
    }

    /** One row for every severity, one cell for each tier; empty where the tier has no enhanced service level. */
    Map<Severity, List<Optional<ServiceLevel>>> read(Optional<Fields> section) {
        Map<Severity, List<Optional<ServiceLevel>>> table = new EnumMap<>(Severity.class);
        section.ifPresent(fields -> {
            for (Severity severity : Severity.values()) {
                fields.required(severity.name())
                        .ifPresent(node -> table.put(
                                severity, row(node, new Fields(file, fields.path(severity.name()), node, faults))));
            }
            fields.refuseOthers();
        });
        return table;
    }

    private List<Optional<ServiceLevel>> row(YamlNode node, Fields fields) {
        TimeBasis basis = fields.required("basis", ServiceLevelRows::basis, "elapsed or business")
                .orElse(TimeBasis.ELAPSED);
        Function<String, Optional<Duration>> target = text -> target(text, basis);
        String aTarget = "a time such as 0.5 h or 3 d";
        List<Optional<Duration>> response = cells(fields, "first_response", target, aTarget);
        List<Optional<Duration>> update = cells(fields, "update_every", target, aTarget);
        List<Optional<Duration>> resolution = cells(fields, "resolution", target, aTarget);
        List<Optional<Integer>> rca = cells(fields, "rca", ServiceLevelRows::wholeDays, "a number of days such as 3 d");
        fields.refuseOthers();
        List<Optional<ServiceLevel>> levels = new ArrayList<>();
        for (int i = 0; i < response.size(); i++) {
            Optional<Duration> first = response.get(i);
            Optional<Duration> every = update.get(i);
            Optional<Duration> resolved = resolution.get(i);
            OptionalInt days = rca.get(i).map(OptionalInt::of).orElse(OptionalInt.empty());
            if (first.isPresent() && every.isPresent() && resolved.isPresent()) {
                levels.add(Optional.of(new ServiceLevel(first.get(), every.get(), resolved.get(), days, basis)));
            } else {
                levels.add(Optional.empty());
                refuseParts(node, fields, first.isPresent() || every.isPresent() || resolved.isPresent(), days);
            }
        }
        return levels;
    }

    private void refuseParts(YamlNode node, Fields fields, boolean anyTarget, OptionalInt rca) {
        if (anyTarget || rca.isPresent()) {
            faults.add(new CatalogueFault(
                    file,
                    node.line(),
                    fields.path("first_response"),
                    "",
                    "expected first_response, update_every and resolution together, or none of the four"));
        }
    }

    private <T> List<Optional<T>> cells(
            Fields fields, String key, Function<String, Optional<T>> parse, String expected) {
        return fields.required(key)
                .map(row -> rows.cells(row, fields.path(key), parse, expected))
                .orElseGet(rows::nothing);
    }

    private Optional<Duration> target(String text, TimeBasis basis) {
        Matcher matcher = TARGET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(matcher.group(1));
        BigDecimal unit = matcher.group(2).equals("h") ? SECONDS_AN_HOUR : secondsADay(basis);
        Duration target = Duration.ofSeconds(amount.multiply(unit).longValue());
        return target.isPositive() ? Optional.of(target) : Optional.empty();
    }

    private BigDecimal secondsADay(TimeBasis basis) {
        return switch (basis) {
            case ELAPSED -> BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
            case BUSINESS -> BigDecimal.valueOf(workingHours.length().toSeconds());
        };
    }

    private static Optional<Integer> wholeDays(String text) {
        Matcher matcher = WHOLE_DAYS.matcher(text);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<TimeBasis> basis(String text) {
        return Arrays.stream(TimeBasis.values())
                .filter(basis -> basis.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
