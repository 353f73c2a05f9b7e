package com.reviewpack.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Measurement;
import com.reviewpack.peers.Benchmark.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries to learn one account's value from packs of others: single ones, two, and all of them. */
class DisclosureTest {

    private static final int FIELDS = 100;

    /** All packs of a field, in the order of its accounts. */
    private static List<Benchmark> packs(Field field) {
        List<Benchmark> packs = new ArrayList<>();
        for (int i = 0; i < field.all.size(); i++) {
            packs.add(field.packOf(i));
        }
        return packs;
    }

    private static Field random(Random random) {
        Field field = new Field();
        int accounts = 6 + random.nextInt(9);
        for (int i = 0; i < accounts; i++) {
            String segment = random.nextInt(4) == 0 ? "large" : "medium";
            field.with(
                    "retail",
                    segment,
                    String.format(java.util.Locale.ROOT, "%.6f", 0.55 + 0.35 * random.nextDouble()),
                    80 + random.nextInt(60));
        }
        return field;
    }

    private static Field with(Field field, int account, BigDecimal value) {
        Field changed = new Field();
        changed.all.addAll(field.all);
        AccountResults old = field.all.get(account);
        long n = Objects.requireNonNull(old.values().get(Field.CSAT.id())).n();
        changed.all.set(
                account,
                new AccountResults(
                        old.account(),
                        old.industry(),
                        old.segment(),
                        old.currency(),
                        Map.of(Field.CSAT.id(), Measurement.statistic(value, n))));
        return changed;
    }

    private static BigDecimal value(Field field, int account) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(field.all.get(account)).values().get(Field.CSAT.id()))
                .known()
                .orElseThrow();
    }

    @Test
    void saysTheSameInEveryOtherPackWhereverAValueLiesWithinItsStep() {
        Random random = new Random(7);
        for (int i = 0; i < FIELDS; i++) {
            Field field = random(random);
            int target = random.nextInt(field.all.size());
            BigDecimal step = Grid.SHARE.round(value(field, target));
            BigDecimal moved =
                    step.add(BigDecimal.valueOf(random.nextInt(-4, 5)).movePointLeft(3));
            assertThat(Grid.SHARE.round(moved)).isEqualByComparingTo(step);
            List<Benchmark> before = packs(field);
            List<Benchmark> after = packs(with(field, target, moved));
            assertThat(after).isEqualTo(before);
        }
    }

    /**
     * Readers who pool their packs know their own values; which values of the others would make all their packs read as
     * they do? Every combination is tried. Six accounts are the fewest that see each other at all.
     */
    @ParameterizedTest
    @CsvSource({"1, 12", "2, 8", "3, 3", "4, 2"})
    void leavesStepsOpenToReadersWhoPoolTheirPacks(int readers, int least) {
        Random random = new Random(5);
        for (int i = 0; i < 4; i++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int account = 0; account < 6; account++) {
                values.add(Grid.SHARE.round(BigDecimal.valueOf(0.55 + 0.35 * random.nextDouble())));
            }
            List<BigDecimal> own = values.subList(0, readers);
            Set<BigDecimal> open = new HashSet<>();
            Search search = new Search(own, seen(own, values.subList(readers, 6)), open);
            search.tryAll(new ArrayList<>(), 6 - readers, 0);
            assertThat(open).containsAll(values.subList(readers, 6)).hasSizeGreaterThanOrEqualTo(least);
        }
    }

    /** What the packs of readers with these values say where the others have those. */
    private static List<Quartiles> seen(List<BigDecimal> own, List<BigDecimal> others) {
        List<Quartiles> seen = new ArrayList<>();
        for (int reader = 0; reader < own.size(); reader++) {
            List<BigDecimal> peers = new ArrayList<>(own);
            peers.remove(reader);
            peers.addAll(others);
            seen.add(Quartiles.of(peers, Grid.SHARE));
        }
        return seen;
    }

    /** Tries every combination of steps for the others; which of them has which value no pack says. */
    private record Search(List<BigDecimal> own, List<Quartiles> seen, Set<BigDecimal> open) {

        private static final List<BigDecimal> STEPS = java.util.stream.IntStream.rangeClosed(50, 95)
                .mapToObj(step -> Grid.SHARE.round(BigDecimal.valueOf(step, 2)))
                .distinct()
                .toList();

        void tryAll(List<BigDecimal> others, int left, int from) {
            if (left == 0) {
                if (DisclosureTest.seen(own, others).equals(seen)) {
                    open.addAll(others);
                }
                return;
            }
            for (int step = from; step < STEPS.size(); step++) {
                others.addLast(STEPS.get(step));
                tryAll(others, left - 1, step);
                others.removeLast();
            }
        }
    }

    /**
     * The worst that can happen: every other reader pools all there is, so that only one value is left to be found. Then a
     * whole step is still open always, and several often; nothing finer is in any pack, as the first test shows.
     */
    @Test
    void holdsBackAWholeStepFromAllOtherReadersTogether() {
        Random random = new Random(11);
        int several = 0;
        for (int i = 0; i < FIELDS; i++) {
            Field field = random(random);
            int target = random.nextInt(field.all.size());
            Set<BigDecimal> fitting = fitting(field, target);
            assertThat(fitting).contains(Grid.SHARE.round(value(field, target)));
            several += fitting.size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(FIELDS / 3);
    }

    private static Set<BigDecimal> fitting(Field field, int target) {
        List<Integer> readers = new ArrayList<>();
        for (int other = 0; other < field.all.size(); other++) {
            if (other != target) {
                readers.add(other);
            }
        }
        List<Benchmark> seen = readers.stream().map(field::packOf).toList();
        Set<BigDecimal> fitting = new HashSet<>();
        for (int permille = 0; permille <= 1000; permille += 5) {
            BigDecimal candidate = BigDecimal.valueOf(permille, 3);
            Field guessed = with(field, target, candidate);
            if (readers.stream().map(guessed::packOf).toList().equals(seen)) {
                fitting.add(Grid.SHARE.round(candidate));
            }
        }
        return fitting;
    }

    @Test
    void tellsFewPeersFromOneValueNoMore() {
        // Were the quartiles order statistics, the pack of five equal steps would name the steps of all but the ends.
        Field field = Field.of("0.60", "0.62", "0.64", "0.66", "0.68");
        Shown shown = field.beside("own", Field.CSAT, new Measurement.NothingToMeasure())
                .shown()
                .orElseThrow();
        Field spread = Field.of("0.58", "0.62", "0.66", "0.66", "0.66");
        assertThat(spread.beside("own", Field.CSAT, new Measurement.NothingToMeasure())
                        .shown()
                        .orElseThrow())
                .isEqualTo(shown);
    }
}
