package com.reviewpack.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formulas against cases that others published, to the digits that they published. */
class ErlangOracleTest {

    private static final File ORACLE = new File("../shared/data/erlang_oracle/oracle.json");

    @TestFactory
    List<DynamicTest> agreesWithEveryPublishedCase() {
        assumeTrue(ORACLE.exists(), "the published cases are not beside the project");
        JsonNode cases = JsonMapper.shared().readTree(ORACLE).get("published");
        assertThat(cases.size()).isEqualTo(15);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : cases) {
            String name = (tests.size() + 1) + " " + one.get("model").asString() + " " + one.get("input");
            tests.add(DynamicTest.dynamicTest(name, () -> check(one)));
        }
        return tests;
    }

    private static void check(JsonNode one) {
        JsonNode input = one.get("input");
        Map<String, Double> answers = switch (one.get("model").asString()) {
            case "ErlangB" -> blocking(input);
            case "ErlangC", "ErlangA" -> waiting(input);
            case "shrinkage" ->
                Map.of("agents", (double) Staffing.staffed(
                        input.get("raw").asInt(), input.get("shrinkage").asDouble()));
            case "concurrency workload" -> workload(input);
            default -> throw new AssertionError("a model of its own: " + one.get("model"));
        };
        for (Map.Entry<String, JsonNode> published : one.get("published").properties()) {
            JsonNode tolerance = one.get("tolerance").get(published.getKey());
            assertThat(answers.get(published.getKey()))
                    .as(published.getKey())
                    .isCloseTo(published.getValue().asDouble(), within(tolerance == null ? 0 : tolerance.asDouble()));
        }
    }

    private static Map<String, Double> blocking(JsonNode input) {
        if (input.has("c=1,2")) {
            return Map.of("b1", ErlangB.blocking(1, 1), "b2", ErlangB.blocking(2, 1));
        }
        double erlangs = input.get("erlangs").asDouble();
        if (input.has("channels")) {
            return Map.of("blocking", ErlangB.blocking(input.get("channels").asInt(), erlangs));
        }
        int channels = 1;
        while (ErlangB.blocking(channels, erlangs) > input.get("max_blocking").asDouble()) {
            channels++;
        }
        return Map.of("channels", (double) channels);
    }

    private static Map<String, Double> workload(JsonNode input) {
        double factor = input.get("concurrency").asDouble();
        Demand demand = new Demand(
                input.get("volume").asDouble() * 60 / input.get("interval_min").asDouble(),
                seconds(input, "aht") / factor,
                OptionalDouble.empty());
        return Map.of(
                "agents",
                Staffing.agentsByOccupancy(
                        demand.erlangs(), input.get("productivity").asDouble()));
    }

    private static Map<String, Double> waiting(JsonNode input) {
        double handle = input.has("aht_sec") || input.has("aht_min") ? seconds(input, "aht") : 180;
        double rate = input.has("erlangs")
                ? input.get("erlangs").asDouble() * 3600 / handle
                : input.get("volume").asDouble() * 3600 / seconds(input, "interval");
        OptionalDouble patience =
                input.has("patience_min") ? OptionalDouble.of(seconds(input, "patience")) : OptionalDouble.empty();
        Demand demand = new Demand(rate, handle, patience);
        double within = input.has("T_sec") || input.has("T_min") ? seconds(input, "T") : 0;
        Map<String, Double> answers = new LinkedHashMap<>();
        int agents;
        if (input.has("agents")) {
            agents = input.get("agents").asInt();
        } else {
            ServiceGoal goal =
                    new ServiceGoal(input.get("target_sl").asDouble(), Duration.ofNanos(Math.round(within * 1e9)), 1);
            double byOccupancy = Staffing.agentsByOccupancy(
                    demand.erlangs(), input.get("max_occupancy").asDouble());
            agents = Math.max(Staffing.agentsFor(demand, goal), (int) Math.ceil(byOccupancy));
            answers.put("raw_agents", (double) agents);
            answers.put("agents", (double)
                    Staffing.staffed(agents, input.get("shrinkage").asDouble()));
        }
        Service service = Staffing.service(agents, demand, within);
        double wait = service.meanWaitSeconds().orElseThrow();
        answers.put("service_level", service.answeredWithin());
        answers.put("served_within_T", service.answeredWithin());
        answers.put("occupancy", service.occupancy());
        answers.put("occupancy_pct", 100 * service.occupancy());
        answers.put("p_wait", service.waiting());
        answers.put("p_abandon", service.abandoned());
        answers.put("answered_immediately_pct", 100 * (1 - service.waiting()));
        answers.put("asa_sec", wait);
        answers.put("mean_wait_all", wait / 60);
        return answers;
    }

    private static double seconds(JsonNode input, String name) {
        return input.has(name + "_sec")
                ? input.get(name + "_sec").asDouble()
                : 60 * input.get(name + "_min").asDouble();
    }

    @TestFactory
    List<DynamicTest> agreesWithThePublishedTableOfAbandonment() {
        assumeTrue(ORACLE.exists(), "the published cases are not beside the project");
        JsonNode table = JsonMapper.shared().readTree(ORACLE).get("erlang_a_table_100_calls_30min_aht3_patience5");
        assertThat(table.size()).isEqualTo(13);
        List<DynamicTest> tests = new ArrayList<>();
        Demand demand = new Demand(200, 180, OptionalDouble.of(300));
        for (JsonNode row : table) {
            int agents = row.get("agents").asInt();
            tests.add(DynamicTest.dynamicTest(agents + " agents", () -> {
                Service service = Staffing.service(agents, demand, 20);
                assertThat(service.waiting()).isCloseTo(row.get("p_wait").asDouble(), within(6e-10));
                assertThat(service.abandoned()).isCloseTo(row.get("p_abandon").asDouble(), within(6e-10));
                assertThat(service.occupancy()).isCloseTo(row.get("occupancy").asDouble(), within(6e-10));
                double minutes = service.meanWaitSeconds().orElseThrow() / 60;
                assertThat(minutes).isCloseTo(row.get("mean_wait_all").asDouble(), within(6e-10));
                // Little's law: those in the queue are those who come, times how long they wait.
                assertThat(minutes * 100 / 30).isCloseTo(row.get("mean_queue").asDouble(), within(6e-10));
            }));
        }
        return tests;
    }
}
