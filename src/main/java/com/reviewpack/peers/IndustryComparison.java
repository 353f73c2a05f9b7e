package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.portfolio.Account;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An account's results beside those of its peers.
 *
 * @param industry the account's own
 * @param standings one a key figure, in the order asked for
 */
public record IndustryComparison(String industry, List<Standing> standings) {

    private static final BigDecimal MOST_WEIGHT = new BigDecimal("0.4");

    public IndustryComparison {
        standings = List.copyOf(standings);
    }

    /**
     * Compares, choosing the peers figure by figure: the narrowest circle in which at least {@link Quartiles#FEWEST}
     * others have a value of enough observations and none carries more than 40 % of them.
     *
     * @param own the account's values by figure id, in the scope of the pack
     * @param all every account's results over the same days, the account's own among them or not, in any order
     */
    public static IndustryComparison of(
            Account account, Map<String, Measurement> own, List<AccountResults> all, List<KeyFigure> figures) {
        List<AccountResults> others = all.stream()
                .filter(other -> !other.account().equals(account.id()))
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (KeyFigure figure : figures) {
            standings.add(new Standing(
                    figure,
                    own.getOrDefault(figure.id(), new Measurement.NothingToMeasure()),
                    benchmark(account, figure, others)));
        }
        return new IndustryComparison(account.industry(), standings);
    }

    private static Benchmark benchmark(Account account, KeyFigure figure, List<AccountResults> others) {
        List<AccountResults> able =
                others.stream().filter(other -> able(account, figure, other)).toList();
        Benchmark found = new Benchmark.Withheld(Benchmark.Reason.TOO_FEW);
        for (Circle circle : Circle.values()) {
            found = within(
                    circle,
                    figure,
                    able.stream().filter(other -> circle.holds(account, other)).toList());
            if (found instanceof Benchmark.Shown) {
                return found;
            }
        }
        return found;
    }

    private static boolean able(Account account, KeyFigure figure, AccountResults other) {
        Measurement value = other.values().get(figure.id());
        boolean comparable =
                figure.unit().kind() != Unit.Kind.MONEY || account.currency().equals(other.currency());
        return comparable && value != null && value.status() == Status.MEASURED && value.n() >= Measurement.SMALL_BELOW;
    }

    private static Benchmark within(Circle circle, KeyFigure figure, List<AccountResults> peers) {
        if (peers.size() < Quartiles.FEWEST) {
            return new Benchmark.Withheld(Benchmark.Reason.TOO_FEW);
        }
        List<Measurement> values = peers.stream()
                .flatMap(
                        peer -> java.util.stream.Stream.ofNullable(peer.values().get(figure.id())))
                .toList();
        long heaviest = values.stream().mapToLong(Measurement::n).max().orElse(0);
        long all = values.stream().mapToLong(Measurement::n).sum();
        if (BigDecimal.valueOf(heaviest).compareTo(MOST_WEIGHT.multiply(BigDecimal.valueOf(all))) > 0) {
            return new Benchmark.Withheld(Benchmark.Reason.DOMINATED);
        }
        return new Benchmark.Shown(
                circle,
                peers.size(),
                Quartiles.of(
                        values.stream().flatMap(value -> value.known().stream()).toList(),
                        Grid.of(figure.unit().kind())));
    }
}
