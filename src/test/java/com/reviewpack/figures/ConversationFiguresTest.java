package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationFiguresTest {

    private static final FigureReport REPORT = report();

    private static FigureReport report() {
        Installation installation = new Installation();
        HandTable.rows("conversations-hand.csv").forEach(row -> installation.conversations.add(conversation(row)));
        return installation.report();
    }

    private static Conversation conversation(NamedCsvRecord row) {
        Instant requested = Instant.parse(row.getField("requested_at"));
        Integer response = whole(row.getField("first_response_s"));
        Integer handle = whole(row.getField("handle_s"));
        String revenue = row.getField("revenue");
        return new Conversation(
                "c" + row.getStartingLineNumber(),
                Installation.ACCOUNT,
                "sales",
                "",
                "",
                "chat",
                "",
                "",
                requested,
                row.getField("connected").equals("yes") ? requested.plusSeconds(5) : null,
                response == null ? null : requested.plusSeconds(response),
                null,
                handle == null ? null : Duration.ofSeconds(handle),
                whole(row.getField("consumer_lines")),
                whole(row.getField("agent_lines")),
                whole(row.getField("transfers")),
                HandledBy.valueOf(row.getField("handled_by").toUpperCase(Locale.ROOT)),
                whole(row.getField("csat")),
                whole(row.getField("nps")),
                yesNo(row.getField("fcr")),
                yesNo(row.getField("converted")),
                revenue.isEmpty() ? null : new BigDecimal(revenue));
    }

    private static @Nullable Integer whole(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable Boolean yesNo(String text) {
        return text.isEmpty() ? null : text.equals("yes");
    }

    static Stream<NamedCsvRecord> expected() {
        return HandTable.rows("conversations-expected.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithTheHandCalculation(NamedCsvRecord expected) {
        Figure figure = REPORT.figures().find(expected.getField("figure")).orElseThrow();
        assertThat(figure.value().known().orElseThrow()).isEqualByComparingTo(expected.getField("value"));
        assertThat(figure.value().n()).isEqualTo(Long.parseLong(expected.getField("n")));
        assertThat(figure.value().status().key()).isEqualTo(expected.getField("status"));
    }
}
