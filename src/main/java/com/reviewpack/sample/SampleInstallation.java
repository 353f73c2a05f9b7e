package com.reviewpack.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented installation. The same values give the same files, byte for byte.
 *
 * @param accounts how many customers, 1 or more; the first eight have a story and a name each
 * @param days how many days of exports, 1 or more
 * @param conversationsPerDay on an average account and day, 0 or more
 * @param seed of everything random
 * @param until the last day of the exports in every account's zone: the business date to run
 */
public record SampleInstallation(int accounts, int days, double conversationsPerDay, long seed, LocalDate until) {

    /** The last day where none is asked for: its next day is a Monday on which weekly, monthly and quarterly packs fall due. */
    public static final LocalDate DEFAULT_UNTIL = LocalDate.of(2026, 11, 1);

    /** Installations longer than this have one export a month instead of one a day. */
    private static final int DAILY_FILES_UP_TO = 120;

    public SampleInstallation {
        if (accounts < 1 || days < 1 || conversationsPerDay < 0) {
            throw new IllegalArgumentException(
                    "accounts and days must be at least 1 and conversations a day 0 or more: " + accounts + ", " + days
                            + ", " + conversationsPerDay);
        }
    }

    /**
     * Writes {@code portfolio/}, {@code exports/} and, where a reseller is among the cast, {@code templates/} into a folder,
     * which is made where it is missing.
     */
    public void write(Path folder) throws IOException {
        LocalDate firstDay = until.minusDays(days - 1L);
        List<SampleAccount> cast = SampleAccounts.cast(accounts, seed, firstDay);
        List<SamplePackage> packages = new ArrayList<>();
        for (int i = 0; i < cast.size(); i++) {
            packages.addAll(SamplePackage.of(cast.get(i), i, firstDay));
        }
        new PortfolioTables(folder.resolve("portfolio"), cast, packages, firstDay, until).write();
        if (cast.stream().anyMatch(account -> !ResellerBrand.of(account).isEmpty())) {
            ResellerBrand.write(folder);
        }
        try (ExportFiles files =
                new ExportFiles(folder.resolve("exports"), firstDay, until, days > DAILY_FILES_UP_TO)) {
            for (LocalDate day = firstDay; !day.isAfter(until); day = day.plusDays(1)) {
                for (SampleAccount account : cast) {
                    new UsageDay(account, day, until, conversationsPerDay, seed, files).write();
                    new ServiceDesk(
                                    account,
                                    day,
                                    until.plusDays(1)
                                            .atStartOfDay(account.zone())
                                            .toInstant(),
                                    seed,
                                    files)
                            .write();
                }
                for (SamplePackage one : packages) {
                    worked(one, day, files);
                }
                files.closeUpTo(day.minusDays(2));
            }
        }
    }

    /** Work for a package on Mondays and Thursdays of its term. */
    private void worked(SamplePackage one, LocalDate day, ExportFiles files) {
        boolean inTerm = !day.isBefore(one.startsOn()) && (one.endsOn() == null || !day.isAfter(one.endsOn()));
        int weekday = day.getDayOfWeek().getValue();
        if (!inTerm || (weekday != 1 && weekday != 4)) {
            return;
        }
        SplittableRandom random = new SplittableRandom(seed + one.id().hashCode() * 31L + day.toEpochDay());
        double hours = one.hoursPerQuarter() * one.use() / 26 * (0.7 + 0.6 * random.nextDouble());
        boolean engineering = !one.tier().equals("Foundations") && random.nextInt(9) == 0;
        String pool = engineering ? "solutions_engineering" : "general";
        String activity =
                engineering ? "Segments and integrations" : weekday == 1 ? "Weekly working session" : "Optimisation";
        StringBuilder row = files.row();
        row.append("H-")
                .append(one.id())
                .append('-')
                .append(day)
                .append(',')
                .append(one.account())
                .append(',')
                .append(one.id())
                .append(',')
                .append(day)
                .append(',')
                .append(String.format(Locale.ROOT, "%.2f", Math.max(0.25, Math.round(hours * 4) / 4.0)))
                .append(',')
                .append(pool)
                .append(',')
                .append(activity)
                .append(",team");
        files.add(ExportFiles.HOURS, day.toEpochDay() * 86_400, row);
    }
}
