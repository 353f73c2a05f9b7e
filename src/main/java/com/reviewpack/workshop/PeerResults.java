package com.reviewpack.workshop;

import com.reviewpack.figures.BenchmarkFigures;
import com.reviewpack.installation.Reasons;
import com.reviewpack.peers.AccountResults;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.StorageFailed;
import com.reviewpack.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every account's results over a period, for packs that compare with peers: computed when the first of them asks, then
 * kept. Safe for several threads; those that ask for the same period wait for the one that computes it.
 */
public final class PeerResults {

    private static final Logger LOG = LoggerFactory.getLogger(PeerResults.class);

    private final Portfolio portfolio;
    private final Warehouse warehouse;
    private final Map<Asked, List<AccountResults>> known = new ConcurrentHashMap<>();

    private record Asked(LocalDate asOf, Period period) {}

    public PeerResults(Portfolio portfolio, Warehouse warehouse) {
        this.portfolio = portfolio;
        this.warehouse = warehouse;
    }

    /**
     * By account id; an account whose facts cannot be read is left out, and named in the log.
     *
     * @param asOf the business date
     * @param period in each account's own time zone
     */
    public List<AccountResults> over(LocalDate asOf, Period period) {
        return known.computeIfAbsent(new Asked(asOf, period), this::compute);
    }

    private List<AccountResults> compute(Asked asked) {
        List<AccountResults> results = new ArrayList<>();
        for (Account account : portfolio.accounts().values()) {
            try {
                results.add(BenchmarkFigures.results(account, warehouse.facts(account, asked.asOf()), asked.period()));
            } catch (StorageFailed stopsTheNight) {
                throw stopsTheNight;
            } catch (RuntimeException fault) {
                LOG.warn(
                        "account {} is nobody's peer over {}: its conversations cannot be read: {}",
                        account.id(),
                        asked.period(),
                        Reasons.of(fault));
            }
        }
        return List.copyOf(results);
    }
}
