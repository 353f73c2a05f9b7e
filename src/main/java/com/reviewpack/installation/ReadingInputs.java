package com.reviewpack.installation;

import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.InvalidCatalogueException;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.PortfolioReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the offerings and the portfolio, as a whole. */
public final class ReadingInputs {

    private ReadingInputs() {}

    /**
     * @throws NightRefused with every fault that stops a start; accounts with faults of their own are parked in the
     *     portfolio instead
     */
    public static Inputs read(Installation installation) {
        List<String> faults = new ArrayList<>();
        Catalogues catalogues = Catalogues.builtIn();
        try {
            catalogues = installation.catalogue().map(Catalogues::read).orElse(catalogues);
        } catch (InvalidCatalogueException e) {
            e.faults().forEach(fault -> faults.add(fault.toString()));
        }
        Portfolio portfolio = switch (PortfolioReader.read(installation.portfolio(), catalogues)) {
            case PortfolioReader.Read read -> read.portfolio();
            case PortfolioReader.Unreadable unreadable -> {
                unreadable.faults().forEach(fault -> faults.add(fault.toString()));
                throw new NightRefused(faults);
            }
        };
        for (String lead : installation.settings().leads()) {
            if (!portfolio.people().containsKey(new PersonId(lead))) {
                faults.add("reviewpack.leads names '" + lead + "', who is not in the people table; add the person or"
                        + " name another");
            }
        }
        faults.addAll(ApprovalRules.of(installation.settings()).faults(portfolio));
        if (!faults.isEmpty()) {
            throw new NightRefused(faults);
        }
        return new Inputs(portfolio, catalogues);
    }
}
