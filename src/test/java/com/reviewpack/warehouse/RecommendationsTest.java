package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RecommendationsTest {

    private static final PackageId PACKAGE = new PackageId("p-acme");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private Database database;
    private ProducedPacks packs;
    private Recommendations recommendations;

    @BeforeEach
    void opens() {
        database = Database.embedded(folder.resolve("data"));
        packs = new ProducedPacks(database.source());
        recommendations = new Recommendations(database.source());
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void givesBackWhatWasKeptInItsOrder() {
        List<Recommendation> kept = List.of(
                recommendation(
                        "read_bad_ratings", new BigDecimal("0.7090909090909091"), Optional.of(new BigDecimal("0.85"))),
                recommendation("plan_new_level", new BigDecimal("78"), Optional.empty()));
        packs.add(pack("2026-09", 1, true), kept);

        assertThat(last(NOVEMBER)).contains(new Recommendations.Made(LocalDate.of(2026, 10, 1), kept));
    }

    @Test
    void takesTheNewestPackBeforeThatWasMadeForDelivery() {
        packs.add(pack("2026-07", 1, true), List.of(recommendation("july", BigDecimal.ONE, Optional.empty())));
        packs.add(pack("2026-08", 1, true), List.of(recommendation("august", BigDecimal.ONE, Optional.empty())));
        packs.add(pack("2026-09", 1, false), List.of(recommendation("tried", BigDecimal.ONE, Optional.empty())));

        assertThat(last(NOVEMBER).orElseThrow().all())
                .extracting(Recommendation::play)
                .containsExactly("august");
        assertThat(last(LocalDate.of(2026, 9, 1)).orElseThrow().all())
                .extracting(Recommendation::play)
                .containsExactly("july");
        assertThat(last(LocalDate.of(2026, 8, 1))).isEmpty();
    }

    @Test
    void doesNotComeBackToThePeriodItself() {
        packs.add(pack("2026-10", 1, true), List.of(recommendation("own", BigDecimal.ONE, Optional.empty())));

        assertThat(last(LocalDate.of(2026, 11, 9))).isEmpty();
    }

    @Test
    void saysNothingWhereTheLastPackRecommendedNothing() {
        packs.add(pack("2026-08", 1, true), List.of(recommendation("august", BigDecimal.ONE, Optional.empty())));
        packs.add(pack("2026-09", 1, true), List.of());

        assertThat(last(NOVEMBER)).isEmpty();
    }

    @Test
    void keepsNoPackWhoseRecommendationsCannotBeKept() {
        Recommendation tooLong = new Recommendation(
                "p".repeat(101), "conversations.csat", "", BigDecimal.ONE, 0, Optional.empty(), "", "", NOVEMBER);

        assertThatThrownBy(() -> packs.add(pack("2026-09", 1, true), List.of(tooLong)))
                .isInstanceOf(RuntimeException.class);
        assertThat(new JdbcTemplate(database.source()).queryForObject("SELECT COUNT(*) FROM produced_pack", Long.class))
                .isZero();
    }

    private Optional<Recommendations.Made> last(LocalDate day) {
        return recommendations.lastBefore(PACKAGE, Deliverable.PERFORMANCE_REVIEW, day, LocalDate.of(2026, 10, 1));
    }

    private static Recommendation recommendation(String play, BigDecimal value, Optional<BigDecimal> expected) {
        return new Recommendation(
                play,
                "conversations.csat",
                "sales",
                value,
                550,
                expected,
                "Read the badly rated conversations",
                "Quality lead",
                LocalDate.of(2026, 10, 15));
    }

    private static ProducedPack pack(String month, int version, boolean toDeliver) {
        LocalDate first = LocalDate.parse(month + "-01");
        return new ProducedPack(
                "acme performance_review p-acme " + month,
                version,
                new PackSubject.Promised(new AccountId("acme"), PACKAGE, Deliverable.PERFORMANCE_REVIEW),
                new TreeSet<>(Set.of(new AccountId("acme"))),
                month,
                new Period(first, first.plusMonths(1)),
                first.plusMonths(1),
                first.plusMonths(1),
                toDeliver,
                "Review",
                month,
                List.of(),
                false,
                0,
                List.of());
    }
}
