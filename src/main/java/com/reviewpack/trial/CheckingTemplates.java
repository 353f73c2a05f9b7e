package com.reviewpack.trial;

import com.reviewpack.delivery.MailCheck;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.TemplateCheck;
import com.reviewpack.document.Templates;
import com.reviewpack.document.UnreadTemplates;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.report.NightPage;
import java.util.ArrayList;
import java.util.List;

/** Looks the templates through, alone and beside the accounts that are to get them. */
final class CheckingTemplates {

    private static final String GALLERY_PAGE = "gallery/index.ftlh";

    private final Templates templates;

    CheckingTemplates(Templates templates) {
        this.templates = templates;
    }

    /** Faults with which documents or mails cannot be made. */
    List<Fault> stops(Catalogues catalogues) {
        List<Fault> faults = new ArrayList<>(TemplateCheck.faults(templates, catalogues.tiers()));
        faults.addAll(MailCheck.faults(templates));
        PageTemplates pages = new PageTemplates(templates);
        attempt(faults, () -> pages.parse("", GALLERY_PAGE));
        attempt(faults, () -> TrialNight.all().forEach(new NightPage(pages)::write));
        return faults;
    }

    private static void attempt(List<Fault> faults, Runnable page) {
        try {
            page.run();
        } catch (PageTemplates.TemplateFault wrong) {
            faults.add(wrong.asFault(wrong.file()));
        }
    }

    /** What stops nothing and parks nobody, and yet may not be what was wanted. */
    List<Fault> notes() {
        return TemplateCheck.notes(templates);
    }

    /** Files that nothing reads, brands that no account has, and accounts whose brand is not there. */
    List<Fault> exceptions(Portfolio portfolio) {
        List<Fault> faults = new ArrayList<>(UnreadTemplates.faults(templates));
        faults.addAll(TemplateCheck.untranslated(templates));
        List<String> brands = UnreadTemplates.brands(templates);
        List<String> used = portfolio.accounts().values().stream()
                .map(Account::brand)
                .distinct()
                .toList();
        for (String brand : brands) {
            if (!used.contains(brand)) {
                faults.add(new Fault(
                        "brands/" + brand, 0, "", "", "no account has this brand" + Nearest.hint(brand, used)));
            }
        }
        for (Account account : portfolio.accounts().values()) {
            String brand = account.brand();
            if (!brand.isEmpty() && !templates.hasBrand(brand)) {
                faults.add(new Fault(
                        "accounts.csv",
                        0,
                        "brand",
                        brand,
                        "account " + account.id() + " has a brand without a folder under brands/"
                                + Nearest.hint(brand, brands)));
            }
        }
        return faults;
    }
}
