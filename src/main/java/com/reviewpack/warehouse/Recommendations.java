package com.reviewpack.warehouse;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.PackageId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What packs recommended, kept with them. Safe for use by several threads. */
public final class Recommendations {

    private static final String COLUMNS = "play, figure, lob, value_then, n_then, expected, what, owner, by_day";

    private final JdbcClient sql;

    public Recommendations(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /**
     * The recommendations of one pack.
     *
     * @param madeOn the business date of the pack
     * @param all in the pack's order, at least one
     */
    public record Made(LocalDate madeOn, List<Recommendation> all) {
        public Made {
            all = List.copyOf(all);
            if (all.isEmpty()) {
                throw new IllegalArgumentException("a pack of " + madeOn + " that recommends nothing");
            }
        }
    }

    /** Keeps a pack's recommendations; the caller's transaction holds the pack too. */
    void add(String itemKey, int version, List<Recommendation> recommendations) {
        int position = 0;
        for (Recommendation one : recommendations) {
            sql.sql("INSERT INTO recommendation (item_key, version, position, " + COLUMNS
                            + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            itemKey,
                            version,
                            position++,
                            one.play(),
                            one.figure(),
                            one.lob(),
                            one.value().round(MathContext.DECIMAL128).toString(),
                            one.n(),
                            one.expected()
                                    .map(value ->
                                            value.round(MathContext.DECIMAL128).toString())
                                    .orElse(""),
                            Texts.cut(one.what(), 2000),
                            Texts.cut(one.owner(), 200),
                            one.by())
                    .update();
        }
    }

    /**
     * What the newest pack of a deliverable and package recommended that was made for delivery on a business date before
     * {@code day} for a period that begins before {@code period}; empty where there is no such pack, or it recommended
     * nothing.
     */
    public Optional<Made> lastBefore(PackageId packageId, Deliverable deliverable, LocalDate day, LocalDate period) {
        return sql
                .sql(
                        "SELECT item_key, version, business_date FROM produced_pack p WHERE package_id = ? AND deliverable = ?"
                                + " AND to_deliver = TRUE AND business_date < ? AND period_start < ?"
                                + " AND NOT EXISTS (SELECT 1 FROM pack_version v WHERE v.item_key = p.item_key"
                                + " AND v.version = p.version AND (v.restates > 0 OR v.set_aside <> ''))"
                                + " ORDER BY business_date DESC, period_start DESC, version DESC")
                .params(packageId.value(), deliverable.key(), day, period)
                .query((row, number) -> new Source(
                        row.getString("item_key"),
                        row.getInt("version"),
                        row.getObject("business_date", LocalDate.class)))
                .list()
                .stream()
                .findFirst()
                .map(source -> new Found(source.madeOn(), of(source)))
                .filter(found -> !found.all().isEmpty())
                .map(found -> new Made(found.madeOn(), found.all()));
    }

    private record Source(String itemKey, int version, LocalDate madeOn) {}

    private record Found(LocalDate madeOn, List<Recommendation> all) {}

    private List<Recommendation> of(Source source) {
        return sql.sql("SELECT " + COLUMNS
                        + " FROM recommendation WHERE item_key = ? AND version = ? ORDER BY position")
                .params(source.itemKey(), source.version())
                .query((row, number) -> recommendation(row))
                .list();
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        String expected = row.getString("expected");
        return new Recommendation(
                row.getString("play"),
                row.getString("figure"),
                row.getString("lob"),
                new BigDecimal(row.getString("value_then")),
                row.getLong("n_then"),
                expected.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(expected)),
                row.getString("what"),
                row.getString("owner"),
                row.getObject("by_day", LocalDate.class));
    }
}
