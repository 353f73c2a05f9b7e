package com.reviewpack.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reviewpack.intake.Transcript;
import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.Night;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Three public role-played chats, taken in as an export and read by the scorecard. */
class ChatSampleTest {

    private static final Path FOLDER = Path.of("../shared/data/abcd_chat_sample");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    /** The chats carry no times: a line every 20 seconds. */
    private static final Instant FIRST_LINE = Instant.parse("2026-10-05T09:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Facts facts;
    private JsonNode chats;
    private JsonNode reference;

    @BeforeEach
    void takeIn() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the public chat sample is not on this machine");
        chats = JSON.readTree(FOLDER.resolve("abcd_sample.json").toFile());
        reference = JSON.readTree(FOLDER.resolve("reference.json").toFile());
        database = Database.embedded(folder.resolve("data"));
        Night night = new Night(database.source(), folder);
        List<String> lines = new ArrayList<>();
        chats.forEach(chat -> lines.add(exported(chat)));
        night.write("transcripts-2026-10.jsonl", lines.toArray(String[]::new));
        night.run("2026-10-31");
        facts = night.facts("acme", "America/New_York", "2026-10-31");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private static String exported(JsonNode chat) {
        ObjectNode one = JSON.createObjectNode();
        String id = chat.get("convo_id").asString();
        one.put("conversation_id", id);
        one.put("account_id", "acme");
        var lines = one.putArray("lines");
        int number = 0;
        for (JsonNode said : chat.get("original")) {
            String by = said.get(0).asString();
            ObjectNode line = lines.addObject();
            line.put("at", FIRST_LINE.plusSeconds(20L * number++).toString());
            line.put("by", by.equals("customer") ? "consumer" : by);
            line.put("agent_id", by.equals("agent") ? "agent-" + id : "");
            line.put("text", said.get(1).asString());
        }
        return JSON.writeValueAsString(one);
    }

    @Test
    void everyLineIsTakenInWithItsSpeaker() {
        Map<String, Transcript> taken = new TreeMap<>();
        facts.transcripts(OCTOBER, transcript -> taken.put(transcript.conversation(), transcript));
        assertThat(taken).hasSize(3);
        for (JsonNode expected : reference) {
            Transcript chat =
                    Objects.requireNonNull(taken.get(expected.get("convo_id").asString()));
            assertThat(chat.lines()).hasSize(expected.get("lines").asInt());
            expected.get("by")
                    .properties()
                    .forEach(by -> assertThat(chat.lines())
                            .filteredOn(line -> line.by().equals(by.getKey().replace("customer", "consumer")))
                            .as(by.getKey())
                            .hasSize(by.getValue().asInt()));
        }
    }

    @Test
    void nothingPersonalIsLeftInAnyLine() {
        int values = 0;
        for (JsonNode chat : chats) {
            String left = String.join("\n", masked(talk(chat.get("convo_id").asString())))
                    .toLowerCase(Locale.ROOT);
            for (String value : personal(chat)) {
                assertThat(left).doesNotContain(value.toLowerCase(Locale.ROOT));
                values++;
            }
        }
        assertThat(values).isGreaterThanOrEqualTo(20);
    }

    /** Every value by which the customer of a chat could be told, and each part of the name. */
    private static List<String> personal(JsonNode chat) {
        List<String> values = new ArrayList<>();
        JsonNode scenario = chat.get("scenario");
        scenario.get("personal").properties().forEach(value -> {
            if (!value.getKey().equals("member_level")) {
                values.add(value.getValue().asString());
            }
        });
        values.addAll(
                List.of(scenario.get("personal").get("customer_name").asString().split(" ", -1)));
        for (String key : List.of("street_address", "full_address", "city", "zip_code", "order_id")) {
            if (scenario.get("order").has(key)) {
                values.add(scenario.get("order").get(key).asString());
            }
        }
        return values;
    }

    @Test
    void keepsWhatAReaderNeedsToFollowTheChat() {
        assertThat(masked(talk("3592")))
                .contains(
                        "I got the wrong size.",
                        "thanks so much! What is your membership level [name]?",
                        "Account has been pulled up for [name].",
                        "Order ID: [number]",
                        "Details of [phone] have been entered.");
        assertThat(masked(talk("9489"))).contains("[e-mail]", "great thanks for your help", "less than a week");
    }

    /**
     * As a reader would judge: in 3695 a warm agent answers the question and the customer leaves content; in 9489 the refund
     * is explained politely, but nothing else is asked for; in 3592 a polite agent must refuse and hands over to a manager,
     * saying who will call.
     */
    @Test
    void scoresAsAReaderWould() {
        TalkScores cats = scores("3695");
        TalkScores refund = scores("9489");
        TalkScores refused = scores("3592");
        assertThat(cats.whole()).isGreaterThan(refund.whole());
        assertThat(refund.whole()).isGreaterThan(refused.whole());
        assertThat(refused.whole()).isBetween(new BigDecimal("70"), new BigDecimal("90"));

        assertThat(refused.dimensions().entrySet().stream()
                        .min(Map.Entry.comparingByValue(java.util.Comparator.comparing(Signal.Sighting::score)))
                        .orElseThrow()
                        .getKey())
                .isEqualTo("resolution");
        assertThat(score(refused, "escalation")).isEqualByComparingTo("100");
        assertThat(score(refused, "closing")).isEqualByComparingTo("100");
        assertThat(score(refund, "resolution")).isEqualByComparingTo("100");
        assertThat(score(refund, "closing")).isLessThan(score(refused, "closing"));
        assertThat(refund.dimensions()).doesNotContainKey("escalation");
        assertThat(score(cats, "resolution")).isEqualByComparingTo("100");
        assertThat(score(cats, "tone")).isEqualByComparingTo("100");
    }

    @Test
    void readsThemTogetherWithoutRankingAnybodyOnThreeChats() {
        TranscriptAnalysis analysis = TranscriptReading.of(
                OCTOBER, Night.account("acme", "America/New_York"), LobScope.all(), Scorecard.builtIn(), facts);
        assertThat(analysis.read()).isEqualTo(3);
        assertThat(analysis.unmatched()).isEqualTo(3);
        assertThat(analysis.score()).isInstanceOfSatisfying(Measurement.Known.class, score -> {
            assertThat(score.small()).isTrue();
            assertThat(score.n()).isEqualTo(3);
        });
        assertThat(analysis.byLoss()).isEmpty();
        assertThat(analysis.agents()).hasSize(3).allMatch(agent -> agent.side() == TranscriptAnalysis.Side.WITHIN);
        // A package of one line of business cannot claim chats that name none.
        assertThat(TranscriptReading.of(
                                OCTOBER,
                                Night.account("acme", "America/New_York"),
                                new LobScope(java.util.Set.of("sales")),
                                Scorecard.builtIn(),
                                facts)
                        .read())
                .isZero();
    }

    private Talk talk(String conversation) {
        List<Talk> found = new ArrayList<>();
        facts.transcripts(OCTOBER, transcript -> {
            if (transcript.conversation().equals(conversation)) {
                found.add(Talk.of(transcript, Scorecard.builtIn().languages(), "en"));
            }
        });
        return found.getFirst();
    }

    private TalkScores scores(String conversation) {
        return TalkScores.of(talk(conversation), Scorecard.builtIn()).orElseThrow();
    }

    private static BigDecimal score(TalkScores scores, String dimension) {
        return Objects.requireNonNull(scores.dimensions().get(dimension)).score();
    }

    private static List<String> masked(Talk talk) {
        return Masking.mask(talk, 0, talk.lines().size());
    }
}
