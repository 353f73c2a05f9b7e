package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageFiguresTest {

    private static final String FIGURE = "agents.unattended_rate";

    private final Installation in = new Installation();

    @Test
    void countsRequestsOfQuartersInWhichNobodyWasOnline() {
        online("2026-08-03T08:00:00Z", Duration.ofMinutes(60), Duration.ofMinutes(1), "sales");
        online("2026-08-03T10:00:00Z", Duration.ofMinutes(15), Duration.ZERO, "sales");
        online("2026-08-03T11:05:00Z", null, Duration.ofMinutes(5), "");
        asked("2026-08-03T08:00:00Z", HandledBy.AGENT);
        asked("2026-08-03T08:59:59Z", HandledBy.NONE);
        asked("2026-08-03T11:14:59Z", HandledBy.NONE);
        // Nobody is there: after the hour, in an interval without online time, past the quarter of one without a
        // length.
        asked("2026-08-03T09:00:00Z", HandledBy.NONE);
        asked("2026-08-03T10:07:00Z", HandledBy.BOT_THEN_AGENT);
        asked("2026-08-03T11:15:00Z", HandledBy.NONE);
        // A bot alone needs nobody.
        asked("2026-08-03T03:00:00Z", HandledBy.BOT);
        assertThat(value()).isEqualTo(Measurement.ratio(3, 6));
    }

    @Test
    void hasNothingToMeasureWhereNobodyAsked() {
        online("2026-08-03T08:00:00Z", Duration.ofMinutes(60), Duration.ofMinutes(60), "sales");
        assertThat(value()).isEqualTo(new Measurement.NothingToMeasure());
    }

    @Test
    void isMissingWithoutEitherExport() {
        asked("2026-08-03T08:00:00Z", HandledBy.AGENT);
        in.firstDays.remove(ExportKind.AGENTS);
        assertThat(value()).isEqualTo(new Measurement.MissingData(MissingInput.Kind.EXPORT, "agents"));
        in.firstDays.remove(ExportKind.CONVERSATIONS);
        in.firstDays.put(ExportKind.AGENTS, in.firstDay);
        assertThat(value()).isEqualTo(new Measurement.MissingData(MissingInput.Kind.EXPORT, "conversations"));
    }

    private Measurement value() {
        return in.report().figures().find(FIGURE).orElseThrow().value();
    }

    private void online(String from, @Nullable Duration length, Duration online, String lob) {
        in.agents.add(new AgentInterval(
                "a1", Installation.ACCOUNT, lob, "", Instant.parse(from), length, online, null, null, null));
    }

    private void asked(String at, HandledBy by) {
        in.conversations.add(new Conversation(
                "c" + in.conversations.size(),
                Installation.ACCOUNT,
                "service",
                "",
                "",
                "chat",
                "",
                "",
                Instant.parse(at),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                null,
                null,
                null,
                null,
                null));
    }
}
