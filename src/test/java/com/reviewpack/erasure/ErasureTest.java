package com.reviewpack.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ReadableMail;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Silence;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.warehouse.Erased;
import com.reviewpack.warehouse.MailReports;
import com.reviewpack.warehouse.PackVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts of one success manager: the first goes, or the success manager does. */
class ErasureTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);
    private static final Erasure.Request ACCOUNT =
            new Erasure.Request(new Erased.OfAccount(new AccountId("zyqro")), Set.of("Zyqro Retail"), Set.of());
    private static final Erasure.Request PERSON =
            new Erasure.Request(new Erased.OfPerson(new PersonId("quisty")), Set.of("Anna Quistgaard"), Set.of());

    @TempDir
    Path folder;

    @BeforeEach
    void runANight() throws IOException {
        SmallInstallation.write(folder);
        rewrite(
                "portfolio/accounts.csv",
                text -> text.replace("acme,Acme Retail", "zyqro,Zyqro Retail")
                        .replace("anna", "quisty")
                        .concat(text.lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow()
                                .replace("acme,Acme Retail", "beta,Beta Foods")
                                .replace("anna", "quisty"))
                        .concat("\n"));
        rewrite(
                "portfolio/people.csv",
                text -> text.replace("anna,Anna Kuhn,anna@", "quisty,Anna Quistgaard,a.quist@")
                        .concat("ben,Ben Ott,ben@example.com,2026-01-01,\n"));
        rewrite(
                "portfolio/packages.csv",
                text -> text.replace("acme", "zyqro").concat("beta-f1,beta,Foundations,*,2026-01-01,,12000,120\n"));
        for (String export : List.of("conversations", "tickets")) {
            rewrite(
                    "exports/" + export + "-2026-10.csv",
                    text -> text.replace("acme", "zyqro")
                            .replace(",ben\n", ",Anna Quistgaard\n")
                            .concat(text.lines()
                                    .skip(1)
                                    .map(line -> ("b" + line).replace("acme", "beta") + "\n")
                                    .reduce("", String::concat)));
        }
        night();
    }

    private interface Edit {
        String of(String text);
    }

    private void rewrite(String file, Edit edit) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, edit.of(Files.readString(path)));
    }

    private void night() throws IOException {
        NightRun.Ending ending = new NightRun(
                        installation(), CLOCK, new Silence(), new StopSignal(), new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(NIGHT, new TreeSet<>(), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
    }

    private Installation installation() {
        return new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.empty()),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneId.of("Europe/Berlin"),
                        NightSettings.Incomplete.HOLD,
                        List.of(),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        database(),
                        MailSettings.outbox()));
    }

    /** Where the installation keeps its records; the embedded one lies among its files. */
    NightSettings.DatabaseSettings database() {
        return new NightSettings.DatabaseSettings(null, null, null);
    }

    /** What a database elsewhere holds, a line each; none where it lies among the files. */
    List<String> rows() {
        return List.of();
    }

    private Erasure erasure() {
        return new Erasure(installation(), CLOCK);
    }

    private void takeTheAccountOutOfThePortfolio() throws IOException {
        for (String table : List.of("accounts", "packages")) {
            rewrite(
                    "portfolio/" + table + ".csv",
                    text -> text.lines()
                            .filter(line -> !line.contains("zyqro"))
                            .map(line -> line + "\n")
                            .reduce("", String::concat));
        }
    }

    private void takeThePersonOutOfThePortfolio() throws IOException {
        rewrite("portfolio/accounts.csv", text -> text.replace("quisty", "ben"));
        rewrite(
                "portfolio/people.csv",
                text -> text.lines()
                        .filter(line -> !line.contains("quisty"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void nothingOfAnErasedAccountIsLeftInAnyByte() throws IOException {
        assertThat(traces("zyqro")).isNotEmpty();
        assertThat(traces("Cannot log in")).isNotEmpty();
        takeTheAccountOutOfThePortfolio();

        erasure().erase(ACCOUNT);

        assertThat(traces("zyqro")).isEmpty();
        assertThat(traces("Zyqro Retail")).isEmpty();
        assertThat(Files.readString(folder.resolve("output/2026-11-01/night.json")))
                .contains("erased-1")
                .contains("\"beta\"");
        assertThat(folder.resolve("output/2026-11-01/beta")).isNotEmptyDirectory();
    }

    @Test
    void takesOutWhatTheLastGateRefusedAndWhatItSaid() throws IOException {
        refuse("zyqro/account_plan-zyqro-f1-2026-10", "of Zyqro Retail");
        refuse("portfolio/csm-quisty/week", "a view that shows Zyqro Retail");
        refuse("beta/account_plan-beta-f1-2026-10", "of Beta Foods");
        String key = "zyqro/zyqro-f1/account_plan/2026-10";
        try (Stores stores = Stores.open(installation())) {
            stores.verdicts()
                    .keep(
                            stores.nights().owed(NIGHT).stream()
                                    .map(owed -> owed.key())
                                    .filter(owed -> owed.startsWith("zyqro"))
                                    .findFirst()
                                    .orElse(key),
                            new PackVerdict(2, PackVerdict.Quality.FAILED, List.of("it speaks of Gervaise Tollund")));
        }
        assertThat(traces("Gervaise Tollund")).isNotEmpty();
        takeTheAccountOutOfThePortfolio();

        erasure().erase(ACCOUNT);

        assertThat(traces("zyqro")).isEmpty();
        assertThat(traces("Gervaise Tollund")).isEmpty();
        assertThat(files("output/2026-11-01/rejected"))
                .containsExactly(
                        "beta/account_plan-beta-f1-2026-10.html",
                        "beta/account_plan-beta-f1-2026-10.xlsx",
                        "conversations.csv");
    }

    private void refuse(String stem, String words) throws IOException {
        for (String ending : List.of("html", "xlsx")) {
            Path file = folder.resolve("output/2026-11-01/rejected/" + stem + "." + ending);
            Files.createDirectories(file.getParent());
            Files.writeString(file, words);
        }
    }

    private List<String> files(String below) throws IOException {
        Path top = folder.resolve(below);
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void takesOutWhatReturnedMailsSaidAndTheJournalsWords() throws IOException {
        try (Stores stores = Stores.open(installation())) {
            String mail = stores.deliveries().of(NIGHT).getFirst().id();
            stores.mailReports()
                    .add(new MailReports.Report(
                            "bounces",
                            "<1@relay>",
                            NIGHT,
                            CLOCK.instant(),
                            MailReports.Verdict.RETURNED,
                            mail,
                            "she has gone fishing"));
            stores.mailReports()
                    .add(new MailReports.Report(
                            "bounces",
                            "<2@relay>",
                            NIGHT,
                            CLOCK.instant(),
                            MailReports.Verdict.IGNORED,
                            "",
                            "from A.Quist@example.com"));
        }
        Files.writeString(
                folder.resolve("data/deliveries.journal"),
                "2026-11-02T12:00:00Z\tACCEPTED\t<1@example.com>\ta.quist@example.com\t250 for a.quist@example.com\n");
        assertThat(traces("gone fishing")).isNotEmpty();
        takeThePersonOutOfThePortfolio();

        erasure().erase(PERSON);

        assertThat(traces("gone fishing")).isEmpty();
        assertThat(traces("a.quist@example.com")).isEmpty();
        assertThat(Files.readString(folder.resolve("data/deliveries.journal")))
                .isEqualTo("2026-11-02T12:00:00Z\tACCEPTED\t<1@example.com>\terased-1\t250 for erased-1\n");
    }

    @Test
    void leavesNoBackupAndTheNextNightMakesOne() throws IOException {
        assertThat(folder.resolve("data/backups")).isNotEmptyDirectory();
        takeTheAccountOutOfThePortfolio();

        erasure().erase(ACCOUNT);

        assertThat(folder.resolve("data/backups")).doesNotExist();
        night();
        assertThat(traces("zyqro")).isEmpty();
        assertThat(folder.resolve("data/backups/2026-11-01-after")).isNotEmptyDirectory();
    }

    @Test
    void anotherNightAfterwardsOwesAndSendsNothingAgain() throws IOException {
        takeTheAccountOutOfThePortfolio();
        erasure().erase(ACCOUNT);

        night();

        assertThat(traces("Zyqro Retail")).isEmpty();
        assertThat(folder.resolve("output/outbox")).isEmptyDirectory();
        assertThat(Files.readString(folder.resolve("output/2026-11-01/night.json")))
                .doesNotContain("does not agree");
    }

    @Test
    void nothingOfAnErasedPersonIsLeftInAnyByte() throws IOException {
        assertThat(traces("Quistgaard")).isNotEmpty();
        assertThat(traces("a.quist@example.com")).isNotEmpty();
        takeThePersonOutOfThePortfolio();

        erasure().erase(PERSON);

        assertThat(traces("Quistgaard")).isEmpty();
        assertThat(traces("a.quist@example.com")).isEmpty();
        assertThat(traces("quisty")).isEmpty();
    }

    @Test
    void whatOthersGotStaysDelivered() throws IOException {
        takeThePersonOutOfThePortfolio();
        erasure().erase(PERSON);

        night();

        assertThat(traces("Quistgaard")).isEmpty();
        assertThat(nightJson()).contains("\"delivered\"").doesNotContain("\"parked\"");
    }

    private String nightJson() throws IOException {
        return Files.readString(folder.resolve("output/2026-11-01/night.json"));
    }

    @Test
    void onlyLooksWhereNobodySaidYes() throws IOException {
        Set<String> before = files();
        Erasure.Extent extent = erasure().look(ACCOUNT);

        // Two packs and the view that shows the account, three files each, in one mail; night.json and night.html.
        assertThat(extent.packs()).isEqualTo(3);
        assertThat(extent.files()).isEqualTo(9);
        assertThat(extent.mails()).isEqualTo(1);
        assertThat(extent.texts()).isEqualTo(2);
        assertThat(extent.stillNamed()).contains("the accounts table still names zyqro");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesWhileThePortfolioNamesIt() {
        assertThatThrownBy(() -> erasure().erase(ACCOUNT))
                .isInstanceOf(NightRefused.class)
                .hasMessage("the accounts table still names zyqro; take that out first, or the next night brings it all"
                        + " back");
    }

    @Test
    void finishesWhatWasCutShort() throws IOException {
        takeTheAccountOutOfThePortfolio();
        // As after a kill between the files and the records: the files are gone, the rows that lead to them stand.
        ErasedFiles.deleteAll(folder.resolve("output/2026-11-01/zyqro"));
        ErasedFiles.deleteAll(folder.resolve("data/mails"));

        erasure().erase(ACCOUNT);
        erasure().erase(ACCOUNT);

        assertThat(traces("zyqro")).isEmpty();
    }

    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path file : kept()) {
            if (!file.getFileName().toString().startsWith("reviewpack.")) {
                files.add(file + " " + Files.size(file));
            }
        }
        return files;
    }

    private List<Path> kept() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (String part : List.of("data", "output")) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                files.filter(Files::isRegularFile).sorted().forEach(kept::add);
            }
        }
        return kept;
    }

    /** Where a word stands: in names of files, in bytes, in parts of office documents, in words of mails; in any case. */
    private List<String> traces(String word) throws IOException {
        List<String> traces = new ArrayList<>();
        for (Path file : kept()) {
            String name = folder.relativize(file).toString();
            if (has(name, word) || stands(Files.readAllBytes(file), word, name.endsWith(".eml"))) {
                traces.add(name);
            }
        }
        rows().stream().filter(row -> has(row, word)).forEach(traces::add);
        return traces;
    }

    private static boolean stands(byte[] bytes, String word, boolean mail) throws IOException {
        if (has(new String(bytes, StandardCharsets.ISO_8859_1), word)
                || has(new String(bytes, StandardCharsets.UTF_16BE), word)
                || has(new String(bytes, StandardCharsets.UTF_16LE), word)) {
            return true;
        }
        if (mail) {
            ReadableMail read = ReadableMail.of(bytes);
            return has(read.subject() + read.text() + read.html(), word);
        }
        ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (stands(parts.readAllBytes(), word, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
