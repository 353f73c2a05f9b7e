package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.Story;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package of an invented customer.
 *
 * @param endsOn inclusive; null: open
 * @param hoursPerQuarter what the tier includes, for inventing the work done
 * @param use share of these hours that is worked
 */
record SamplePackage(
        String id,
        String account,
        String tier,
        String lobs,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int feePerYear,
        int overageRate,
        int hoursPerQuarter,
        double use) {

    /** The five tiers with their hours a quarter and a believable fee, in rising order. */
    private enum SampleTier {
        FOUNDATIONS("Foundations", 25, 3_600),
        FUNDAMENTALS("Fundamentals", 65, 9_000),
        PREMIER("Premier", 113, 18_000),
        EXPERT("Expert", 246, 36_000),
        STRATEGIC("Strategic", 500, 60_000);

        private final String title;
        private final int hours;
        private final int fee;

        SampleTier(String title, int hours, int fee) {
            this.title = title;
            this.hours = hours;
            this.fee = fee;
        }
    }

    /**
     * The packages of an account. The eight named ones cover all tiers; contract quarters of most end in October, so
     * that their business reviews fall due on the first business day of November.
     */
    static List<SamplePackage> of(SampleAccount account, int index, LocalDate firstDay) {
        int year = firstDay.getYear() - 1;
        return switch (index) {
            case 0 ->
                List.of(
                        of(account, "S", SampleTier.STRATEGIC, "sales", LocalDate.of(year, 11, 1), null, 0.82),
                        of(account, "P", SampleTier.PREMIER, "service", LocalDate.of(year + 1, 2, 1), null, 0.7));
            case 1 ->
                List.of(
                        of(
                                account,
                                "P",
                                SampleTier.PREMIER,
                                "*",
                                LocalDate.of(year, 2, 1),
                                LocalDate.of(year + 2, 1, 31),
                                0.95),
                        of(account, "E", SampleTier.EXPERT, "*", LocalDate.of(year + 2, 2, 1), null, 0.66));
            case 2 -> List.of(of(account, "P", SampleTier.PREMIER, "*", LocalDate.of(year, 8, 1), null, 0.35));
            case 3 -> List.of(of(account, "P", SampleTier.PREMIER, "*", LocalDate.of(year, 5, 1), null, 1.22));
            case 4 -> List.of(of(account, "F2", SampleTier.FUNDAMENTALS, "*", LocalDate.of(year + 1, 8, 1), null, 0.8));
            case 5 -> List.of(of(account, "F1", SampleTier.FOUNDATIONS, "*", LocalDate.of(year + 1, 3, 1), null, 0.4));
            case 6 ->
                List.of(of(account, "E", SampleTier.EXPERT, "sales;service", LocalDate.of(year, 11, 1), null, 0.77));
            case 7 ->
                List.of(of(account, "F2", SampleTier.FUNDAMENTALS, "*", LocalDate.of(year + 1, 5, 1), null, 0.88));
            default ->
                List.of(of(
                        account,
                        "A",
                        SampleTier.values()[index % 5],
                        "*",
                        account.activeFrom().withDayOfMonth(1),
                        null,
                        account.story() == Story.TROUBLE ? 0.3 : 0.6 + index % 4 * 0.1));
        };
    }

    private static SamplePackage of(
            SampleAccount account,
            String letter,
            SampleTier tier,
            String lobs,
            LocalDate from,
            @Nullable LocalDate to,
            double use) {
        return new SamplePackage(
                account.id() + "-" + letter, account.id(), tier.title, lobs, from, to, tier.fee, 165, tier.hours, use);
    }
}
