package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.RejectedRowsCsv;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section B of the torture list: text that is meant to harm, as names and notes, carried into what leaves. */
class HostileTextTest {

    private static final String REVIEW = "performance_review-acme-f1-2026-10";
    private static final String PLAN = "account_plan-acme-f1-2026-10";

    @TempDir
    Path folder;

    /** A site in which the text stands wherever people may write. */
    private Site saying(String hostile) throws IOException {
        Site site = new Site(folder);
        String cell = "\"" + hostile.replace("\"", "\"\"") + "\"";
        site.mend("accounts", "Acme Retail", cell);
        site.portfolio(
                "goals",
                "goal_id,account_id,lob,kind,statement,figure,target,due_on,owner\ng1,acme,,strategic," + cell
                        + ",conversations.csat,4.5,2026-12-31," + cell + "\n");
        site.portfolio(
                "initiatives",
                "initiative_id,account_id,lob,goal_id,title,owner,status,percent_done,starts_on,due_on,expected_effect\n"
                        + "i1,acme,,g1," + cell + "," + cell + ",in_progress,50,2026-09-01,2026-12-01," + cell + "\n");
        site.export(
                "tickets-2026-10.csv",
                Site.TICKETS + "\nt1,acme,,P1,bug,open,2026-10-05T09:00:00Z,,,,0,," + cell + "," + cell + "\n");
        site.export(
                "conversations-2026-10.csv",
                Site.CONVERSATIONS + "\n"
                        + Site.conversations("acme").replace(",acme,,sales,", ",acme," + cell + ",sales,")
                        + Site.conversations("bolt"));
        return site;
    }

    private static XSSFWorkbook workbook(Site site, String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(site.output().resolve(Site.DATE + "/acme/" + name + ".xlsx")));
    }

    private static String pdf(Site site, String name) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Files.readAllBytes(site.output().resolve(Site.DATE + "/acme/" + name + ".pdf")))) {
            assertThat(document.getNumberOfPages()).isPositive();
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest(name = "B28 {0} is text in every workbook and CSV")
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\",\"x\")", "+1", "-1", "@SUM(A1)"})
    void neverBecomesAFormula(String hostile) throws IOException {
        Site site = saying(hostile);

        assertThat(site.night().code()).isZero();

        int found = 0;
        for (String name : List.of(REVIEW, PLAN)) {
            try (XSSFWorkbook workbook = workbook(site, name)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.FORMULA) {
                                assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK(\"http", "SUM(A1)");
                            } else if (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().equals(hostile)) {
                                found++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest(name = "B28 a rejected record that begins like {0} has an apostrophe before it")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void marksWhatASpreadsheetWouldCompute(String hostile) throws IOException {
        StringWriter text = new StringWriter();
        RejectedRowsCsv csv = new RejectedRowsCsv(text);
        csv.accept(new RejectedRow(ExportKind.HOURS, "hours-1.csv", 2, "", "2 fields", hostile + "|x"));
        csv.flush();

        assertThat(text.toString().replace("\"", "")).endsWith(",2 fields,'" + hostile + "|x\n");
    }

    @Test
    @DisplayName(
            "B28 ids that begin like formulas have an apostrophe before them in the plan's and the entitlements' CSV")
    void marksIdsInTables() throws IOException {
        Site site = new Site(folder);
        site.mend("accounts", "acme,Acme", "=1+1,Acme");
        site.mend("packages", "acme-f1,acme,", "@SUM(A1),=1+1,");

        String plan = site.enter("plan", "--from", "2026-11-01", "--to", "2026-11-30", "--format", "csv")
                .out();
        site.night();
        String bought = site.enter("entitlements", "--date", Site.DATE, "--format", "csv")
                .out();

        assertThat(plan).contains(",'=1+1,'@SUM(A1),").doesNotContain(",=1+1");
        assertThat(bought).contains("'=1+1").doesNotContain(",=1+1").doesNotContain("\n=1+1");
    }

    @Test
    @DisplayName("B29 very long text, control characters and what XML cannot carry leave files that open")
    void writesFilesThatOpen() throws IOException {
        Site site = new Site(folder);
        StringBuilder controls = new StringBuilder("begin ]]> &amp; \ufffe\uffff\u007f\u0085 ");
        for (char c = 1; c < 0x20; c++) {
            controls.append(c);
        }
        String hostile = (controls + " end").replace("\"", "\"\"");
        site.export(
                "tickets-2026-10.csv",
                Site.TICKETS + "\nt1,acme,\"" + hostile + "\",P1,bug,open,2026-10-05T09:00:00Z,,,,0,,\"" + hostile
                        + "\",ben\nt2,acme,,P1,bug,open,2026-10-05T09:00:00Z,,,,0,,"
                        + "long ".repeat(8_000) + ",ben\nt3,acme,,P1,bug,open,2026-10-05T09:00:00Z,,,,0,,"
                        + "x".repeat(40_000) + ",ben\n");

        assertThat(site.night().code()).isZero();

        for (String name : List.of(REVIEW, PLAN)) {
            try (XSSFWorkbook workbook = workbook(site, name)) {
                assertThat(workbook.getNumberOfSheets()).isPositive();
            }
            assertThat(pdf(site, name)).doesNotContain("\ufffe").doesNotContain("\ufffd");
        }
        assertThat(site.due().values()).containsOnly("delivered");
    }

    @ParameterizedTest(name = "B29 an account name of {0} is a fault that names its place and parks that account alone")
    @CsvSource({
        "40000 letters, expected at most 4000 characters",
        "a control character, expected text without control characters",
        "a lost letter, expected text without U+FFFD",
        "a mark that turns writing round, expected text without control characters"
    })
    void parksAccountsOfImpossibleNames(String what, String said) throws IOException {
        String name = switch (what) {
            case "40000 letters" -> "x".repeat(40_000);
            case "a control character" -> "Ac\u0001me";
            case "a lost letter" -> "Ac\ufffdme";
            default -> "Ac\u202eme";
        };
        Site site = new Site(folder);
        site.mend("accounts", "Acme Retail", name);

        Site.Said night = site.night();

        assertThat(night.code()).isEqualTo(2);
        assertThat(site.reasonOf("acme")).startsWith("accounts.csv:2 [name] '").contains(said);
        assertThat(site.reasonOf("acme").length()).isLessThan(300);
        assertThat(site.due()).containsEntry("bolt/performance_review-bolt-f1-2026-10", "delivered");
    }

    @Test
    @DisplayName("B29 an account name of 4,000 letters leaves files that open")
    void carriesALongName() throws IOException {
        Site site = new Site(folder);
        site.mend("accounts", "Acme Retail", "Name ".repeat(800).strip());

        assertThat(site.night().code()).isZero();

        assertThat(pdf(site, REVIEW)).isNotEmpty();
        try (XSSFWorkbook workbook = workbook(site, REVIEW)) {
            assertThat(workbook.getNumberOfSheets()).isPositive();
        }
    }

    @Test
    @DisplayName("B32 names of files are made of ids alone, safe on every system, and stay in the output folder")
    void namesFilesSafely() throws IOException {
        List<String> ids = List.of(
                "../../etc/cron.d/x",
                "C:\\x",
                "CON",
                "a/b",
                ".",
                "..",
                "acme.",
                "\ud83d\ude00",
                "x".repeat(190),
                "-rf",
                "portfolio",
                "rejected",
                "night.json");
        Site site = new Site(folder);
        StringBuilder accounts = new StringBuilder(
                "account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,active_to\n");
        StringBuilder packages =
                new StringBuilder("package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate\n");
        for (String id : ids) {
            accounts.append(id).append(",../../x,retail,,,DE,Europe/Berlin,en-GB,EUR,,anna,,2026-01-01,\n");
            packages.append("p").append(id).append(",").append(id).append(",Foundations,*,2026-01-01,,12000,120\n");
        }
        site.portfolio("accounts", accounts.toString());
        site.portfolio("packages", packages.toString());
        site.export("conversations-2026-10.csv", Site.CONVERSATIONS + "\n" + Site.conversations("a/b"));
        Files.delete(site.exports().resolve("tickets-2026-10.csv"));

        Site.Said night = site.night();

        assertThat(night.isPlain()).as(night.out() + night.err()).isTrue();
        assertThat(site.due()).hasSize(2 * ids.size());
        assertThat(site.due().values()).containsOnly("delivered");
        Path root = site.folder().toRealPath();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Set<String> folded = new HashSet<>();
        for (Path file : files) {
            assertThat(file.toRealPath()).startsWithRaw(root);
            String name = root.relativize(file).toString();
            assertThat(name).matches("[A-Za-z0-9._/-]+").doesNotContain("..");
            assertThat(folded.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
        assertThat(files)
                .filteredOn(file ->
                        file.toString().endsWith(".pdf") && !file.toString().contains("/portfolio/csm-"))
                .hasSize(2 * ids.size());
    }

    @Test
    @DisplayName("B32 an id with a mark that turns writing round, or of 300 characters, is a fault with its place")
    void refusesImpossibleIds() throws IOException {
        Site site = new Site(folder);
        site.mend("accounts", "acme,Acme", "ac\u202eme,Acme");
        site.mend("accounts", "bolt,Bolt", "b".repeat(300) + ",Bolt");

        String said = site.enter("check").out();

        assertThat(said)
                .contains("accounts.csv:2 [account_id] 'ac?me': expected an id: text without control characters")
                .contains("accounts.csv:3 [account_id] '" + "b".repeat(60) + "…': expected an id");
    }

    @ParameterizedTest(name = "B34 {0} is no address: the account of its owner is parked")
    @ValueSource(
            strings = {
                "",
                "a@example.com;b@example.com",
                "\"a@b.example,c@d.example\"",
                "\"\"\"x\"\" <a@example.com>\"",
                "anna@example.com ",
                " anna@example.com",
                "anna@exa mple.com",
                "anna",
                "anna@",
                "@example.com",
                "anna@@example.com",
                "anna@example..com",
                "anna@example.com\u0000",
                "\"anna@example.com\r\nBcc: x@y.example\"",
                "\u0430nna@example.com"
            })
    void parksWhoHasNoAddress(String address) throws IOException {
        Site site = new Site(folder);
        site.mend("people", "anna@example.com", address);

        Site.Said checked = site.enter("check");

        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.out())
                .contains("people.csv:2 [email]")
                .contains("expected exactly one plain address")
                .contains("(parks account acme)")
                .doesNotContain("(parks account bolt)");
        assertThat(checked.isPlain()).isTrue();
    }

    @Test
    @DisplayName("B34 an address of another domain than those allowed gets nothing; an international one is mailed to")
    void mailsToAllowedDomainsAlone() throws IOException {
        Site site = new Site(folder);
        site.mend("people", "anna@example.com", "anna@b\u00fccher.example");
        site.set("--reviewpack.mail.domains=xn--bcher-kva.example");

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.due())
                .containsEntry("acme/" + REVIEW, "delivered")
                .containsEntry("bolt/performance_review-bolt-f1-2026-10", "parked");
        assertThat(site.reasonOf("bolt/performance_review-bolt-f1-2026-10"))
                .contains("the e-mail domain of ben, example.com, is not among reviewpack.mail.domains");
    }

    @Test
    @DisplayName("B35 sheets have names of at most 31 characters without []:*?/\\, none of them twice")
    void namesSheetsSafely() throws IOException {
        Site site = saying("[Sales]: all * of it? / this \\ and that, in one line of business");

        assertThat(site.night().code()).isZero();

        for (String name : List.of(REVIEW, PLAN)) {
            try (XSSFWorkbook workbook = workbook(site, name)) {
                List<String> names = new ArrayList<>();
                workbook.forEach(sheet -> names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
                assertThat(names).doesNotHaveDuplicates().allMatch(sheet -> sheet.matches("[^\\[\\]:*?/\\\\]{1,31}"));
            }
        }
    }
}
