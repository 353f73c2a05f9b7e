package com.reviewpack.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that the operator opens in the morning. */
class NightPageTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

    @Test
    void callsADocumentByItsNameAndItsFilesByTheirFormat() {
        assertThat(page(List.of(), Optional.of(made("qbr-P-1-2026-Q3.pdf", "qbr-P-1-2026-Q3.figures.json"))))
                .contains("<td>QBR</td>")
                .contains("href=\"A-1/qbr-P-1-2026-Q3.pdf\" title=\"qbr-P-1-2026-Q3.pdf\">PDF</a>")
                .contains(
                        "href=\"A-1/qbr-P-1-2026-Q3.figures.json\" title=\"qbr-P-1-2026-Q3.figures.json\">figures</a>");
    }

    @Test
    void foldsUpExportsThatWereTakenInWhole() {
        String page = page(
                List.of(
                        export("agents-1.csv", 1200, 0, ExportOutcome.State.ACCEPTED),
                        export("tickets-1.csv", 34, 2, ExportOutcome.State.ACCEPTED),
                        export("visitors-1.csv", 0, 0, ExportOutcome.State.REFUSED)),
                Optional.empty());
        assertThat(page).contains("<summary>1 file taken in whole, 1,200 rows</summary>");
        String shown = page.substring(page.indexOf("<h2>Exports</h2>"), page.indexOf("<details>"));
        assertThat(shown).contains("tickets-1.csv", "visitors-1.csv").doesNotContain("agents-1.csv");
    }

    @Test
    void groupsTheDigitsOfWhatWasCountedTwice() {
        assertThat(page(List.of(), Optional.empty())).contains("<td class=\"number\">1,234</td>");
    }

    @Test
    void saysDocumentsAsPeopleDo() {
        assertThat(SpokenKeys.of("industry_kpi_analysis")).isEqualTo("Industry KPI analysis");
        assertThat(SpokenKeys.of("mbr")).isEqualTo("MBR");
        assertThat(SpokenKeys.of("account_plan")).isEqualTo("Account plan");
    }

    private static String page(List<ExportOutcome> exports, Optional<ProducedPack> pack) {
        OwedItem owed = new OwedItem("key", subject(), "2026-Q3", DATE, OwedItem.State.DELIVERED, "because");
        NightReport report = new NightReport(
                DATE,
                List.of(new NightReport.Line(owed, pack, List.of())),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                exports,
                List.of(new NightReport.Total("rows", 1234, 1234)),
                List.of(),
                new NightReport.MailNews(List.of(), 0, 0, 0),
                Optional.empty());
        return new String(
                new NightPage(new PageTemplates(new Templates(Optional.empty()))).write(report),
                StandardCharsets.UTF_8);
    }

    private static PackSubject subject() {
        return new PackSubject.Promised(new AccountId("A-1"), new PackageId("P-1"), Deliverable.QBR);
    }

    private static ProducedPack made(String... files) {
        return new ProducedPack(
                "key",
                1,
                subject(),
                new TreeSet<>(List.of(new AccountId("A-1"))),
                "2026-Q3",
                new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)),
                DATE,
                DATE,
                true,
                "QBR",
                "Q3 2026",
                List.of(),
                false,
                0,
                List.of(files).stream()
                        .map(file -> new ProducedPack.ProducedFile("2026-11-01/A-1/" + file, "0", 1))
                        .toList());
    }

    private static ExportOutcome export(String file, long rows, long rejected, ExportOutcome.State state) {
        return new ExportOutcome(file, "0", Optional.empty(), rows, rows - rejected, rejected, state, "");
    }
}
