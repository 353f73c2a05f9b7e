package com.reviewpack.workshop;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.EntitlementStatements;
import com.reviewpack.figures.Scope;
import com.reviewpack.installation.Inputs;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Tier;
import com.reviewpack.pages.Background;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.Recommendations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pack is made from beside the facts: its scope, and what stands behind its figures. */
public record Grounds(Inputs inputs, DueRules rules) {

    /**
     * @param asOf the business date
     */
    public Scope scope(DueItem item, LocalDate asOf) {
        Account account = inputs.portfolio().account(item.account()).orElseThrow();
        SuccessPackage bought =
                inputs.portfolio().successPackage(item.packageId()).orElseThrow();
        Catalogue catalogue = inputs.catalogues().on(item.period().lastDay());
        Tier tier = catalogue
                .tier(bought.tier())
                .orElseThrow(() -> new IllegalStateException("the catalogue " + catalogue.version() + " has no tier '"
                        + bought.tier() + "' of package " + bought.id()));
        return new Scope(
                account,
                bought,
                tier,
                catalogue,
                item.deliverable(),
                item.period(),
                rules.previous(item).orElse(null),
                asOf,
                inputs.portfolio());
    }

    /**
     * What the package had before and gets next, and where the exports have gaps.
     *
     * @param record what became of due items by the beginning of the night of {@code asOf}
     */
    public Background background(
            DueItem item,
            LocalDate asOf,
            DeliveryRecord record,
            List<Completeness.Stretch> gaps,
            Optional<Recommendations.Made> earlier) {
        return new Background(
                EntitlementStatements.meeting(rules, record, item.packageId(), item.period(), asOf),
                rules.plan(asOf.plusDays(2), asOf.plusMonths(3), Set.of(item.account())).stream()
                        .filter(other ->
                                other.packageId().equals(item.packageId()) && other.verdict() == DueItem.Verdict.OWED)
                        .toList(),
                gaps.stream()
                        .map(gap -> new Background.Gap(gap.kind().key(), gap.days()))
                        .toList(),
                earlier);
    }
}
