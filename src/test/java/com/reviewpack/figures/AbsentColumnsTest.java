package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.Layout;
import com.reviewpack.intake.Layouts;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that no file has makes its figures missing data; the others stand. */
class AbsentColumnsTest {

    private static final Instant REQUESTED = Instant.parse("2026-08-03T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "conversations.revenue, revenue",
        "conversations.aov, revenue",
        "conversations.conversions, converted",
        "conversations.conversion_rate, converted",
        "conversations.answered_within_60s_rate, first_response_at",
        "conversations.interactive, consumer_lines",
        "conversations.transfer_rate, transfers",
        "conversations.csat, csat",
        "conversations.handle_seconds.mean, handle_seconds",
    })
    void areMissingDataAndNotZero(String figure, String column) {
        FigureReport whole = report(List.of());
        FigureReport lacking = report(List.of(column));

        assertThat(value(whole, figure)).isInstanceOf(Measurement.Known.class);
        assertThat(value(lacking, figure))
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.COLUMNS, "conversations", column));
        assertThat(value(lacking, "conversations.requested")).isEqualTo(Measurement.count(1));
    }

    @Test
    void leaveNoReturnWithoutTheInput() {
        FigureReport lacking = report(List.of("converted", "revenue"));

        RoiStatement.Input revenue = lacking.roi().orElseThrow().inputs().getFirst();
        assertThat(revenue.value())
                .isEqualTo(
                        new Measurement.MissingData(MissingInput.Kind.COLUMNS, "conversations", "converted, revenue"));
        assertThat(value(lacking, "roi.value")).isInstanceOf(Measurement.MissingData.class);
    }

    @Test
    void areColumnsThatAnExportMayHave() {
        List<String> names = Stream.of(
                        ExportKind.CONVERSATIONS, ExportKind.VISITORS, ExportKind.AGENTS, ExportKind.TICKETS)
                .flatMap(kind -> Layouts.of(kind).columns().stream()
                        .filter(column -> column.need() == Layout.Need.NOTHING)
                        .map(column -> kind.key() + "." + column.name().toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(NeededColumns.figures()).allSatisfy(figure -> {
            String kind = FigureDefinitions.of(figure)
                    .orElseThrow()
                    .sources()
                    .getFirst()
                    .key();
            assertThat(NeededColumns.of(figure))
                    .isNotEmpty()
                    .allSatisfy(column -> assertThat(names).contains(kind + "." + column));
        });
    }

    private static Measurement value(FigureReport report, String figure) {
        return report.figures().find(figure).orElseThrow().value();
    }

    private static FigureReport report(List<String> absent) {
        Installation installation = new Installation();
        installation.conversations.add(new Conversation(
                "c1",
                Installation.ACCOUNT,
                "sales",
                "",
                "",
                "chat",
                "",
                "",
                REQUESTED,
                REQUESTED.plusSeconds(5),
                REQUESTED.plusSeconds(10),
                null,
                java.time.Duration.ofSeconds(300),
                1,
                1,
                0,
                HandledBy.AGENT,
                5,
                9,
                true,
                true,
                new BigDecimal("120.00")));
        return Figures.compute(
                installation.scope(),
                installation.facts().without(ExportKind.CONVERSATIONS, absent.toArray(String[]::new)));
    }
}
