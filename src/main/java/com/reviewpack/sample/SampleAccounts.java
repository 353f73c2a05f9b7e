package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.SampleLob;
import com.reviewpack.sample.SampleAccount.Story;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** The cast: eight customers with a name and a story each, from a table, then as many more as are asked for. */
final class SampleAccounts {

    private static final List<String> FIRST_NAMES = List.of(
            "Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harbour", "Iris", "Juniper", "Kestrel");

    /** A line of trade, by the word that it gives to a name. */
    private enum Trade {
        BOOKS("retail"),
        BANK("financial services"),
        MOBILE("telecommunications"),
        TRAVEL("travel"),
        LEARNING("education"),
        CLOUD("technology"),
        OUTFITTERS("retail"),
        AIR("travel");

        private final String industry;

        Trade(String industry) {
            this.industry = industry;
        }

        private String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where an account may be. */
    private record Place(String country, String zone, String locale, String currency, String region) {}

    private static final List<Place> PLACES = List.of(
            new Place("DE", "Europe/Berlin", "de-DE", "EUR", "EMEA"),
            new Place("GB", "Europe/London", "en-GB", "GBP", "EMEA"),
            new Place("US", "America/New_York", "en-US", "USD", "Americas"),
            new Place("US", "America/Los_Angeles", "en-US", "USD", "Americas"),
            new Place("FR", "Europe/Paris", "fr-FR", "EUR", "EMEA"),
            new Place("ES", "Europe/Madrid", "es-ES", "EUR", "EMEA"),
            new Place("AU", "Australia/Sydney", "en-AU", "AUD", "Asia Pacific"),
            new Place("CA", "America/Toronto", "en-CA", "CAD", "Americas"));

    private SampleAccounts() {}

    /** The first {@code count} accounts; each is the same whatever the count. */
    static List<SampleAccount> cast(int count, long seed, LocalDate firstDay) throws IOException {
        List<SampleAccount> all = new ArrayList<>(named(firstDay));
        for (int i = all.size(); i < count; i++) {
            all.add(drawn(i, new SplittableRandom(seed * 31 + i), firstDay));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static List<SampleAccount> named(LocalDate firstDay) throws IOException {
        LocalDate since = firstDay.minusYears(2).withDayOfMonth(1);
        try (InputStream table = Objects.requireNonNull(SampleAccounts.class.getResourceAsStream("cast.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> named(row, since)).toList();
        }
    }

    private static SampleAccount named(NamedCsvRecord row, LocalDate since) {
        return new SampleAccount(
                row.getField("account_id"),
                row.getField("name"),
                row.getField("industry"),
                row.getField("segment"),
                row.getField("region"),
                row.getField("country"),
                ZoneId.of(row.getField("time_zone")),
                row.getField("locale"),
                row.getField("currency"),
                row.getField("csm"),
                row.getField("partner"),
                since,
                Double.parseDouble(row.getField("volume")),
                Double.parseDouble(row.getField("growth_per_year")),
                Double.parseDouble(row.getField("bot_share")),
                Double.parseDouble(row.getField("handle_seconds")),
                Double.parseDouble(row.getField("order_value")),
                Double.parseDouble(row.getField("patience_seconds")),
                lobs(row.getField("lobs")),
                Story.valueOf(row.getField("story")));
    }

    /** {@code sales 0.55 sells shop;service 0.45 helps care}: name, share, whether it sells, skill. */
    private static List<SampleLob> lobs(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(lob -> lob.split(" ", -1))
                .map(part -> new SampleLob(part[0], Double.parseDouble(part[1]), part[2].equals("sells"), part[3]))
                .toList();
    }

    private static SampleAccount drawn(int index, SplittableRandom random, LocalDate firstDay) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        Trade trade = Trade.values()[random.nextInt(Trade.values().length)];
        boolean two = random.nextInt(3) == 0;
        return new SampleAccount(
                "ACME-%03d".formatted(index + 1),
                FIRST_NAMES.get(index % FIRST_NAMES.size()) + " " + trade.word() + " " + (index + 1),
                trade.industry,
                "mid-market",
                place.region(),
                place.country(),
                ZoneId.of(place.zone()),
                place.locale(),
                place.currency(),
                "csm-" + (1 + index / 10),
                "",
                firstDay.minusMonths(3 + random.nextInt(24)).withDayOfMonth(1),
                Math.exp(random.nextDouble(-0.7, 0.7)) * 0.92,
                random.nextDouble(-0.05, 0.3),
                random.nextDouble(0.05, 0.3),
                random.nextDouble(380, 700),
                random.nextDouble(160, 2000),
                random.nextDouble(70, 140),
                lobs(two ? "sales 0.6 sells shop;service 0.4 helps care" : "sales 1 sells shop"),
                random.nextInt(12) == 0 ? Story.TROUBLE : random.nextInt(6) == 0 ? Story.UNDERSTAFFED : Story.STEADY);
    }
}
