package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.SampleLob;
import com.reviewpack.sample.SampleAccount.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The cast: eight customers with a story each, then as many more as are asked for. */
final class SampleAccounts {

    private static final String[] FIRST = {
        "Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Harbour", "Iris", "Juniper", "Kestrel",
                "Linden",
        "Maple", "Nordic", "Oak", "Pine", "Quartz", "River", "Summit", "Tidal", "Umber", "Velvet", "Willow", "Zephyr"
    };
    private static final String[] SECOND = {
        "Books", "Bank", "Mobile", "Travel", "Learning", "Cloud", "Outfitters", "Air"
    };
    private static final String[] INDUSTRY = {
        "retail", "financial services", "telecommunications", "travel", "education", "technology", "retail", "travel"
    };

    /** A place an account may be in: country, zone, locale, currency and region. */
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

    static List<SampleAccount> cast(int count, long seed, LocalDate firstDay) {
        List<SampleAccount> all = new ArrayList<>(named(firstDay));
        for (int i = all.size(); i < count; i++) {
            all.add(drawn(i, new SplittableRandom(seed * 31 + i), firstDay));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static List<SampleAccount> named(LocalDate firstDay) {
        LocalDate longAgo = firstDay.minusYears(2).withDayOfMonth(1);
        List<SampleLob> shop =
                List.of(new SampleLob("sales", 0.55, true, "shop"), new SampleLob("service", 0.45, false, "care"));
        List<SampleLob> sales = List.of(new SampleLob("sales", 1, true, "booking"));
        return List.of(
                account(
                        "ACME-001",
                        "Müller & Söhne Möbelhaus",
                        "retail",
                        "enterprise",
                        "EMEA",
                        "DE-BY",
                        "Europe/Berlin",
                        "de-DE",
                        "EUR",
                        "",
                        "csm-1",
                        "",
                        longAgo,
                        2.1,
                        0.12,
                        0.18,
                        520,
                        310,
                        95,
                        shop,
                        Story.LAUNCH),
                account(
                        "ACME-002",
                        "Thames Valley Building Society",
                        "financial services",
                        "global strategic",
                        "EMEA",
                        "GB-ENG",
                        "Europe/London",
                        "en-GB",
                        "GBP",
                        "",
                        "csm-1",
                        "",
                        longAgo,
                        1.5,
                        0.08,
                        0.25,
                        610,
                        140,
                        110,
                        shop,
                        Story.OUTAGE),
                account(
                        "ACME-003",
                        "Télécom Rivière",
                        "telecommunications",
                        "enterprise",
                        "EMEA",
                        "FR",
                        "Europe/Paris",
                        "fr-FR",
                        "EUR",
                        "",
                        "csm-2",
                        "",
                        longAgo,
                        0.9,
                        0.0,
                        0.3,
                        560,
                        45,
                        80,
                        List.of(new SampleLob("care", 1, false, "care")),
                        Story.TROUBLE),
                account(
                        "ACME-004",
                        "Southern Cross Holidays",
                        "travel",
                        "mid-market",
                        "Asia Pacific",
                        "NZ",
                        "Pacific/Auckland",
                        "en-NZ",
                        "NZD",
                        "",
                        "csm-2",
                        "",
                        longAgo,
                        1.2,
                        0.55,
                        0.1,
                        680,
                        890,
                        120,
                        sales,
                        Story.OUTGROWN),
                account(
                        "ACME-005",
                        "Hudson Online College",
                        "education",
                        "mid-market",
                        "Americas",
                        "US",
                        "America/New_York",
                        "en-US",
                        "USD",
                        "",
                        "csm-3",
                        "",
                        longAgo,
                        1.0,
                        0.1,
                        0.22,
                        450,
                        240,
                        85,
                        List.of(new SampleLob("admissions", 1, true, "advice")),
                        Story.UNDERSTAFFED),
                account(
                        "ACME-006",
                        "Petit Atelier du Lac",
                        "retail",
                        "small business",
                        "EMEA",
                        "CH-VD",
                        "Europe/Zurich",
                        "fr-CH",
                        "CHF",
                        "",
                        "csm-3",
                        "partner-1",
                        longAgo,
                        0.09,
                        0.05,
                        0,
                        400,
                        95,
                        150,
                        sales,
                        Story.TINY),
                account(
                        "ACME-007",
                        "Ακτή Travel",
                        "travel",
                        "enterprise",
                        "EMEA",
                        "GR",
                        "Europe/Athens",
                        "en-GR",
                        "EUR",
                        "",
                        "csm-2",
                        "",
                        longAgo,
                        1.1,
                        0.15,
                        0.15,
                        590,
                        420,
                        100,
                        shop,
                        Story.STEADY),
                account(
                        "ACME-008",
                        "Niño y Peña Electrónica",
                        "technology",
                        "small business",
                        "EMEA",
                        "ES-MD",
                        "Europe/Madrid",
                        "es-ES",
                        "EUR",
                        "",
                        "csm-3",
                        "partner-1",
                        longAgo,
                        0.6,
                        0.2,
                        0.12,
                        480,
                        180,
                        90,
                        sales,
                        Story.STEADY));
    }

    private static SampleAccount account(
            String id,
            String name,
            String industry,
            String segment,
            String region,
            String country,
            String zone,
            String locale,
            String currency,
            String brand,
            String csm,
            String partner,
            LocalDate activeFrom,
            double volume,
            double growth,
            double botShare,
            double handleSeconds,
            double orderValue,
            double patience,
            List<SampleLob> lobs,
            Story story) {
        return new SampleAccount(
                id,
                name,
                industry,
                segment,
                region,
                country,
                ZoneId.of(zone),
                locale,
                currency,
                brand,
                csm,
                partner,
                activeFrom,
                volume,
                growth,
                botShare,
                handleSeconds,
                orderValue,
                patience,
                lobs,
                story);
    }

    private static SampleAccount drawn(int index, SplittableRandom random, LocalDate firstDay) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        int trade = random.nextInt(SECOND.length);
        String name = FIRST[index % FIRST.length] + " " + SECOND[trade] + " " + (index + 1);
        boolean two = random.nextInt(3) == 0;
        List<SampleLob> lobs = two
                ? List.of(new SampleLob("sales", 0.6, true, "shop"), new SampleLob("service", 0.4, false, "care"))
                : List.of(new SampleLob("sales", 1, true, "shop"));
        Story story =
                random.nextInt(12) == 0 ? Story.TROUBLE : random.nextInt(6) == 0 ? Story.UNDERSTAFFED : Story.STEADY;
        return account(
                "ACME-%03d".formatted(index + 1),
                name,
                INDUSTRY[trade],
                "mid-market",
                place.region(),
                place.country(),
                place.zone(),
                place.locale(),
                place.currency(),
                "",
                "csm-" + (1 + index / 10),
                "",
                firstDay.minusMonths(3 + random.nextInt(24)).withDayOfMonth(1),
                Math.exp(random.nextDouble(-0.7, 0.7)) * 0.92,
                random.nextDouble(-0.05, 0.3),
                random.nextDouble(0.05, 0.3),
                random.nextDouble(380, 700),
                random.nextDouble(40, 500),
                random.nextDouble(70, 140),
                lobs,
                story);
    }
}
