package com.reviewpack.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StaffingTest {

    private static Demand demand(double rate, double handle, double patience) {
        return new Demand(rate, handle, patience > 0 ? OptionalDouble.of(patience) : OptionalDouble.empty());
    }

    /** Requests an hour, handling time, patience (0: endless), agents, time asked about. */
    static Stream<Arguments> teams() {
        return Stream.of(
                Arguments.of(200, 180, 300, 14, 20, 1L),
                Arguments.of(200, 180, 300, 8, 60, 2L),
                Arguments.of(6, 480, 90, 1, 60, 3L),
                Arguments.of(30, 300, 1200, 2, 30, 4L),
                Arguments.of(400, 200, 40, 20, 10, 5L),
                Arguments.of(200, 180, 0, 14, 20, 6L),
                Arguments.of(4, 480, 0, 1, 60, 7L),
                Arguments.of(100, 180, 0, 7, 20, 8L));
    }

    /** Four standard errors: one honest case of 16,000 would fall outside; the seeds are fixed. */
    @ParameterizedTest
    @MethodSource("teams")
    void agreesWithASimulation(double rate, double handle, double patience, int agents, double within, long seed) {
        Demand demand = demand(rate, handle, patience);
        Service service = Staffing.service(agents, demand, within);
        SimulatedTeam played = new SimulatedTeam(agents, demand, within, seed);
        close(service.waiting(), played.waiting());
        close(service.answeredWithin(), played.answeredWithin());
        close(service.abandoned(), played.abandoned());
        close(service.meanWaitSeconds().orElseThrow(), played.meanWaitSeconds());
    }

    private static void close(double told, SimulatedTeam.Observed played) {
        assertThat(told).isCloseTo(played.mean(), within(4 * played.error() + 1e-12));
    }

    /** By hand, one agent, λ = μ = θ: states weigh 1/n!, so p0 = 1/e. */
    @Test
    void agreesWithAChainSolvedByHand() {
        Service service = Staffing.service(1, demand(60, 60, 60), 60);
        double e = Math.E;
        assertThat(service.waiting()).isCloseTo(1 - 1 / e, within(1e-14));
        assertThat(service.occupancy()).isCloseTo(1 - 1 / e, within(1e-14));
        // Served are as many as the agent can: λ(1 − abandoned) = μ(1 − p0).
        assertThat(service.abandoned()).isCloseTo(1 / e, within(1e-14));
        assertThat(service.meanWaitSeconds().orElseThrow()).isCloseTo(60 / e, within(1e-12));
    }

    /** The time to service of those served, told by integrating the density of the wait numerically. */
    @ParameterizedTest
    @CsvSource({"14, 200, 180, 300, 20", "3, 60, 200, 100, 60", "1, 10, 500, 80, 60", "40, 900, 170, 60, 5"})
    void agreesWithNumericalIntegration(int agents, double rate, double handle, double patience, double time) {
        double mu = 1 / handle;
        double theta = 1 / patience;
        double lambda = rate / 3600;
        double[] weight = new double[agents + 400];
        weight[0] = 1;
        double all = 1;
        for (int n = 1; n < weight.length; n++) {
            weight[n] = weight[n - 1] * lambda / (Math.min(n, agents) * mu + Math.max(n - agents, 0) * theta);
            all += weight[n];
        }
        double served = 0;
        for (int n = 0; n < agents; n++) {
            served += weight[n];
        }
        // Simpson's rule over the flow into service at time v after arrival, for each number of others found.
        int steps = 2_000;
        double h = time / steps;
        double[][] ahead = densities(weight.length - agents, agents * mu, theta, h, steps);
        for (int j = 0; j < weight.length - agents; j++) {
            double sum = 0;
            for (int i = 0; i <= steps; i++) {
                double simpson = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
                sum += simpson * ahead[j][i] * Math.exp(-theta * i * h);
            }
            served += weight[agents + j] * sum * h / 3;
        }
        Service service = Staffing.service(agents, demand(rate, handle, patience), time);
        assertThat(service.answeredWithin()).isCloseTo(served / all, within(1e-6));
    }

    /** Density of the wait behind j others, each departure at its own rate, by Euler's steps refined once. */
    private static double[][] densities(int most, double capacity, double theta, double h, int steps) {
        double[][] density = new double[most][steps + 1];
        for (int j = 0; j < most; j++) {
            double rate = capacity + j * theta;
            for (int i = 0; i <= steps; i++) {
                if (j == 0) {
                    density[j][i] = rate * Math.exp(-rate * i * h);
                } else if (i > 0) {
                    // f_j' = rate (f_(j-1) − f_j), trapezoid rule
                    density[j][i] = (density[j][i - 1] * (1 - rate * h / 2)
                                    + rate * h / 2 * (density[j - 1][i - 1] + density[j - 1][i]))
                            / (1 + rate * h / 2);
                }
            }
        }
        return density;
    }

    @Test
    void longPatienceComesNearTheDelayFormula() {
        Service endless = Staffing.service(14, demand(200, 180, 0), 20);
        Service long_ = Staffing.service(14, demand(200, 180, 1e9), 20);
        assertThat(long_.answeredWithin()).isCloseTo(endless.answeredWithin(), within(1e-6));
        assertThat(long_.waiting()).isCloseTo(endless.waiting(), within(1e-6));
    }

    @Test
    void aQueueWithoutEndHasNoMeanWait() {
        Service service = Staffing.service(10, demand(200, 180, 0), 20);
        assertThat(service).isEqualTo(new Service(1, 0, 0, OptionalDouble.empty(), 1));
    }

    @Test
    void withoutAgentsEverybodyLeaves() {
        Service service = Staffing.service(0, demand(10, 180, 120), 60);
        assertThat(service).isEqualTo(new Service(1, 0, 1, OptionalDouble.of(120), 0));
    }

    @Test
    void withoutRequestsNobodyWaits() {
        assertThat(Staffing.service(2, demand(0, 180, 120), 60))
                .isEqualTo(new Service(0, 1, 0, OptionalDouble.of(0), 0));
        assertThat(Staffing.agentsFor(demand(0, 180, 0), ServiceGoal.USUAL)).isZero();
    }

    @Test
    void largeTeamsOverflowNothing() {
        Service service = Staffing.service(5_000, demand(90_000, 205, 300), 3_000);
        assertThat(service.answeredWithin() + service.abandoned()).isCloseTo(1, within(1e-9));
        // 125 erlangs too many of 5,125 must leave.
        assertThat(service.abandoned()).isBetween(125 / 5125.0, 140 / 5125.0);
    }

    @Test
    void sizesATeamExactly() {
        for (double patience : new double[] {0, 45, 300}) {
            for (double rate : new double[] {1, 17, 200, 3_000}) {
                Demand demand = demand(rate, 240, patience);
                int agents = Staffing.agentsFor(demand, ServiceGoal.USUAL);
                assertThat(Staffing.keeps(agents, demand, ServiceGoal.USUAL)).isTrue();
                assertThat(Staffing.keeps(agents - 1, demand, ServiceGoal.USUAL))
                        .isFalse();
            }
        }
    }

    @Test
    void tellsTheHighestRateToItsPrecision() {
        for (double patience : new double[] {0, 45, 300}) {
            for (int agents : new int[] {1, 2, 5, 40}) {
                Demand customers = demand(0, 240, patience);
                double rate = Staffing.highestRate(agents, customers, ServiceGoal.USUAL);
                assertThat(Staffing.keeps(agents, customers.at(rate), ServiceGoal.USUAL))
                        .isTrue();
                assertThat(Staffing.keeps(agents, customers.at(rate * (1 + 2e-9)), ServiceGoal.USUAL))
                        .isFalse();
            }
        }
        assertThat(Staffing.highestRate(0, demand(0, 240, 60), ServiceGoal.USUAL))
                .isZero();
        ServiceGoal atOnce = new ServiceGoal(1, Duration.ZERO, 0);
        assertThat(Staffing.highestRate(3, demand(0, 240, 60), atOnce)).isLessThan(1e-3);
    }

    /** One agent, endless patience: 1 − ρ e^(−(1 − ρ)T/AHT) = 0.8 with T = 60, AHT = 240 holds at ρ = 0.2419. */
    @Test
    void agreesWithTheHighestRateSolvedByHand() {
        double rate = Staffing.highestRate(1, demand(0, 240, 0), ServiceGoal.USUAL);
        double busy = rate * 240 / 3600;
        assertThat(busy * Math.exp(-(1 - busy) * 60 / 240)).isCloseTo(0.2, within(1e-8));
        assertThat(busy).isCloseTo(0.2419, within(5e-4));
    }

    @Test
    void countsConversationsAtATime() {
        Concurrency usual = Concurrency.USUAL;
        assertThat(List.of(usual.factor(1), usual.factor(2), usual.factor(3), usual.factor(4), usual.factor(5)))
                .containsExactly(1.0, 1.7, 2.5, 2.9, 3.5);
        assertThat(usual.factor(2.5)).isCloseTo(2.1, within(1e-12));
        assertThat(usual.factor(7)).isCloseTo(3.5 + 2 * 0.6, within(1e-12));
        assertThatThrownBy(() -> usual.factor(0.5)).hasMessageContaining("1 or more: 0.5");
        assertThatThrownBy(() -> new Concurrency(List.of(1.0, 0.9))).hasMessageContaining("must not fall");
    }

    @ParameterizedTest
    @CsvSource({"50, 0.2, 63", "14, 0.3, 20", "0, 0.3, 0", "7, 0, 7", "1, 0.001, 2"})
    void addsShrinkage(int agents, double shrinkage, long staffed) {
        assertThat(Staffing.staffed(agents, shrinkage)).isEqualTo(staffed);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> demand(-1, 180, 0)).hasMessageContaining("requests an hour", "-1");
        assertThatThrownBy(() -> demand(1, 0, 0)).hasMessageContaining("handling time");
        assertThatThrownBy(() -> new Demand(1, 180, OptionalDouble.of(0))).hasMessageContaining("patience");
        assertThatThrownBy(() -> Staffing.staffed(5, 1)).hasMessageContaining("below 1: 1.0");
        assertThatThrownBy(() -> Staffing.agentsByOccupancy(5, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ServiceGoal(0, Duration.ZERO, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Staffing.agentsFor(demand(1e9, 3_600, 0), ServiceGoal.USUAL))
                .hasMessageContaining("not even");
    }
}
