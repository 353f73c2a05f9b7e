package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.OwedItem.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Sunday night over three accounts that four people look after, each in their own way. */
class PortfolioViewsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static NightRun.Done first;

    @BeforeAll
    static void runTheNight() throws IOException {
        ManagedAccounts.write(folder);
        first = run(SUNDAY, List.of("lena"), Set.of());
    }

    @Test
    void makesAndMailsAViewForEachWhoLooksAfterAccounts() throws IOException {
        JsonNode night = json("2026-11-01/night.json");
        assertThat(night.get("portfolio_views")
                        .valueStream()
                        .map(view -> view.get("key").asString()
                                + " " + view.get("state").asString()
                                + " "
                                + view.get("accounts")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList()
                                + " "
                                + view.get("deliveries").get(0).get("recipient").asString()))
                .containsExactly(
                        "portfolio/csm/anna/2026-W44 delivered [alpha, beta] anna@example.com",
                        "portfolio/csm/ben/2026-W44 delivered [gamma] ben@example.com",
                        "portfolio/lead/lena/2026-W44 delivered [alpha, beta, gamma] lena@example.com",
                        "portfolio/partner/rita/2026-W44 delivered [alpha, gamma] rita@partner.example");
        assertThat(night.get("due")
                        .valueStream()
                        .map(due -> due.get("deliverable").asString()))
                .doesNotContain("portfolio_view");
        assertThat(first.report().exitCode()).isEqualTo(NightReport.WELL);
    }

    @Test
    void mailsEachPersonOnceWithTheViewBesideTheirPacks() throws IOException {
        try (Stream<Path> mails = Files.list(folder.resolve("output/outbox"))) {
            assertThat(mails.map(mail -> String.valueOf(mail.getFileName()).replaceAll("-[0-9a-f]{12}\\.eml", "")))
                    .containsExactlyInAnyOrder(
                            "2026-11-01-anna", "2026-11-01-ben", "2026-11-01-lena", "2026-11-01-rita");
        }
    }

    @Test
    void letsNobodyReadOfAccountsOfOthers() throws IOException {
        assertThat(texts("csm-anna"))
                .contains(ManagedAccounts.ALPHA, ManagedAccounts.BETA)
                .doesNotContain(ManagedAccounts.GAMMA, "gamma");
        assertThat(texts("csm-ben"))
                .contains(ManagedAccounts.GAMMA)
                .doesNotContain(ManagedAccounts.ALPHA, "alpha", ManagedAccounts.BETA, "beta");
        assertThat(texts("partner-rita"))
                .contains(ManagedAccounts.ALPHA, ManagedAccounts.GAMMA)
                .doesNotContain(ManagedAccounts.BETA, "beta");
        assertThat(texts("lead-lena")).contains(ManagedAccounts.ALPHA, ManagedAccounts.BETA, ManagedAccounts.GAMMA);
    }

    @Test
    void addsSharesUpByTheirNumeratorsAndMoneyByCurrency() throws IOException {
        // anna: 30 of 40 and 50 of 50 within a minute are 80 of 90, not the mean of 75 % and 100 %.
        assertThat(pdf("csm-anna")).contains("90 conversations in 2 accounts, 88.9% answered within 60 s");
        // rita: 36500 × 0.25 × 7 ÷ 365 = 175 and 73000 × 0.10 × 7 ÷ 365 = 140, in two currencies.
        assertThat(pdf("partner-rita")).contains("Your share of the fees of this week comes to €175 and £140");
        assertThat(pdf("csm-anna")).doesNotContain("share of the fees");
    }

    @Test
    void makesNothingTheSecondTimeAndTheNextWeeksViewOnceItIsOver() throws IOException {
        try (Stream<Path> before = Files.list(folder.resolve("output/outbox"))) {
            long mails = before.count();
            run(SUNDAY, List.of("lena"), Set.of());
            run(SUNDAY.plusDays(3), List.of("lena"), Set.of());
            try (Stream<Path> after = Files.list(folder.resolve("output/outbox"))) {
                assertThat(after.count()).isEqualTo(mails);
            }
        }
        // The week of 2 November is missed; only the newest is made.
        NightRun.Done later = run(SUNDAY.plusDays(14), List.of("lena"), Set.of());
        assertThat(later.report().views())
                .extracting(line -> line.owed().periodName() + " " + line.owed().state())
                .containsOnly("2026-W46 " + State.DELIVERED);
    }

    @Test
    void makesNoViewWhereANightLeavesAccountsOut() throws IOException {
        NightRun.Done only = run(SUNDAY.plusDays(28), List.of("lena"), Set.of(new AccountId("alpha")));
        assertThat(only.report().views()).isEmpty();
    }

    @Test
    void refusesALeadWhoIsNotInThePeopleTable() {
        assertThatThrownBy(() -> run(SUNDAY, List.of("nobody"), Set.of()))
                .isInstanceOf(NightRefused.class)
                .hasMessageContaining("reviewpack.leads names 'nobody', who is not in the people table");
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(Files.readAllBytes(folder.resolve("output").resolve(path)));
    }

    private static Path file(String whose, String ending) {
        return folder.resolve(
                "output/2026-11-01/portfolio/" + whose + "/portfolio_view-" + whose + "-2026-W44." + ending);
    }

    /** All text of the view's files. */
    private static String texts(String whose) throws IOException {
        StringBuilder all = new StringBuilder(pdf(whose));
        all.append(Files.readString(file(whose, "figures.json")));
        try (ZipInputStream workbook =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file(whose, "xlsx"))))) {
            while (workbook.getNextEntry() != null) {
                all.append(new String(workbook.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String pdf(String whose) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file(whose, "pdf")))) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page).replaceAll("[\\s\u00a0]+", " "))
                        .append(' ');
            }
        }
        return all.toString();
    }

    private static NightRun.Done run(LocalDate date, List<String> leads, Set<AccountId> only) {
        Installation installation = new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.empty()),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.SEND,
                        leads,
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
        Clock clock = Clock.fixed(Instant.parse(date.plusDays(1) + "T12:00:00Z"), ZoneOffset.UTC);
        return (NightRun.Done) new NightRun(
                        installation, clock, new Unheard(), new StopSignal(), new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(date, new TreeSet<>(only), false));
    }

    /** Nobody listens. */
    private static final class Unheard implements Progress {
        @Override
        public void begins(String step, long items) {}

        @Override
        public void advances(String step) {}

        @Override
        public void ends(String step) {}
    }
}
