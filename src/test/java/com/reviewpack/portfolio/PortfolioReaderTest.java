package com.reviewpack.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Catalogues;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioReaderTest {

    private static final Path SOUND = Path.of("src/test/resources/com/reviewpack/portfolio/sound");
    private static final Catalogues CATALOGUES = Catalogues.builtIn();
    private static final AccountId ALDER = new AccountId("00123");
    private static final AccountId TRAVEL = new AccountId("123");

    @TempDir
    Path dir;

    @BeforeEach
    void copyTheSoundPortfolio() throws IOException {
        try (Stream<Path> files = Files.list(SOUND)) {
            for (Path file : files.toList()) {
                Files.copy(file, dir.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void readsEveryTable() {
        Portfolio portfolio = portfolio();

        assertThat(portfolio.parked()).isEmpty();
        assertThat(portfolio.faults()).isEmpty();
        assertThat(portfolio.accounts().keySet()).extracting(AccountId::value).containsExactly("00123", "123", "1E5");
        Account alder = portfolio.account(ALDER).orElseThrow();
        assertThat(alder.name()).isEqualTo("Alder, Birch & Sons");
        assertThat(alder.locale()).isEqualTo(Locale.GERMANY);
        assertThat(alder.country()).isEqualTo("DE-BY");
        assertThat(portfolio.packagesOf(ALDER)).extracting(p -> p.id().value()).containsExactly("p-1", "p-2");
        SuccessPackage strategic =
                portfolio.successPackage(new PackageId("p-1")).orElseThrow();
        assertThat(strategic.lobs().named()).containsExactly("sales", "service");
        assertThat(strategic.overageRate()).contains(new BigDecimal("165.50"));
        assertThat(portfolio.goals()).hasSize(2);
        assertThat(portfolio.initiatives()).hasSize(1);
        assertThat(portfolio.costs()).extracting(Cost::per).containsExactly(Cost.Per.RATIO, Cost.Per.CONTACT);
        assertThat(portfolio.roadmap())
                .extracting(RoadmapItem::account)
                .containsExactly(Optional.empty(), Optional.of(TRAVEL));
        assertThat(portfolio.releases()).extracting(Release::summary).containsExactly("Two\nlines");
        assertThat(portfolio.waivers()).hasSize(1);
        assertThat(portfolio.benchmarks())
                .extracting(ExternalBenchmark::median)
                .containsExactly(new BigDecimal("0.84"), new BigDecimal("64.50"));
        assertThat(portfolio.benchmarks())
                .extracting(benchmark -> benchmark.unit().key() + " " + benchmark.tellsOf("travel"))
                .containsExactly("ratio false", "EUR true");
    }

    @Test
    void readsTheSampleInstallation() {
        assertThat(PortfolioReader.read(Path.of("samples/portfolio"), CATALOGUES))
                .isInstanceOfSatisfying(PortfolioReader.Read.class, read -> {
                    assertThat(read.portfolio().parked()).isEmpty();
                    assertThat(read.portfolio().faults()).isEmpty();
                    assertThat(read.portfolio().accounts()).isNotEmpty();
                });
    }

    @Test
    void answersForTheDayAsked() {
        Portfolio portfolio = portfolio();
        Account travel = portfolio.account(TRAVEL).orElseThrow();

        assertThat(portfolio.csmOn(travel, LocalDate.of(2026, 6, 30)))
                .map(Person::name)
                .contains("Ben Example");
        assertThat(portfolio.csmOn(travel, LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(portfolio.partnerOn(travel, LocalDate.of(2026, 7, 1)))
                .map(Person::name)
                .contains("Ana Example");
        // The package starts on 1 January 2025, the account on 15 March; the account ends on 30 September 2026.
        assertThat(portfolio.packagesOf(TRAVEL).stream().map(portfolio::termOf).toList())
                .containsExactly(Optional.of(new com.reviewpack.period.Term(
                        LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 15), LocalDate.of(2026, 9, 30))));
        assertThat(portfolio.packagesOf(TRAVEL, LocalDate.of(2025, 3, 14))).isEmpty();
        assertThat(portfolio.packagesOf(TRAVEL, LocalDate.of(2025, 3, 15))).hasSize(1);
    }

    @Test
    void letsASubdivisionsHolidayGoBeforeItsCountrys() {
        Portfolio portfolio = portfolio();
        Account bavarian = portfolio.account(ALDER).orElseThrow();

        assertThat(portfolio.businessDaysOf(bavarian).isBusinessDay(LocalDate.of(2026, 12, 24)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "row-faults.csv", numLinesToSkip = 1)
    void parksTheAccountOfAFaultyRow(
            String fault, String file, String text, String replacement, String parked, String message)
            throws IOException {
        replace(file, text, replacement);

        Portfolio portfolio = portfolio();

        AccountId account = new AccountId(parked);
        assertThat(portfolio.parked()).as(fault).containsKey(account);
        assertThat(portfolio.parked().get(account))
                .extracting(Fault::toString)
                .anySatisfy(found -> assertThat(found).startsWith(message));
        assertThat(portfolio.account(account)).isEmpty();
        assertThat(portfolio.packagesOf(account)).isEmpty();
        assertThat(portfolio.goalsOf(account)).isEmpty();
        assertThat(portfolio.knows(account)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "other-faults.csv", numLinesToSkip = 1)
    void tellsFaultsThatBelongToNoAccount(String fault, String file, String text, String replacement, String message)
            throws IOException {
        replace(file, text, replacement);

        assertThat(portfolio().faults())
                .as(fault)
                .extracting(Fault::toString)
                .anySatisfy(found -> assertThat(found).startsWith(message));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "stops.csv", numLinesToSkip = 1)
    void refusesAPortfolioWhoseTablesCannotBeRead(
            String fault, String file, String text, String replacement, String message) throws IOException {
        replace(file, text, replacement);

        assertThat(stops()).as(fault).anySatisfy(found -> assertThat(found).startsWith(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts.csv", "packages.csv", "people.csv"})
    void refusesAPortfolioWithoutARequiredTable(String file) throws IOException {
        Files.delete(dir.resolve(file));

        assertThat(stops()).singleElement().asString().startsWith(file + ": expected this table in ");
    }

    @Test
    void tellsOfEveryTableAtOnce() throws IOException {
        Files.delete(dir.resolve("people.csv"));
        Files.write(dir.resolve("goals.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.write(dir.resolve("costs.csv"), new byte[0]);

        assertThat(stops())
                .hasSize(3)
                .anySatisfy(f -> assertThat(f).startsWith("people.csv: expected this table"))
                .anySatisfy(f -> assertThat(f).startsWith("goals.csv: expected UTF-8"))
                .anySatisfy(f -> assertThat(f).startsWith("costs.csv: expected a header"));
    }

    @Test
    void readsOneWithoutItsOptionalTables() throws IOException {
        for (String file :
                List.of("goals", "initiatives", "costs", "roadmap", "releases", "waivers", "holidays", "benchmarks")) {
            Files.delete(dir.resolve(file + ".csv"));
        }

        assertThat(portfolio().accounts()).hasSize(3);
    }

    @Test
    void readsHeadersInAnyCaseAndOrderWithFurtherColumnsAndAByteOrderMark() throws IOException {
        Files.writeString(dir.resolve("people.csv"), """
                \uFEFFEMAIL,Phone, Name ,Active_To,person_id,active_from\r
                ana@example.com,1,Ana Example,,ana,2020-01-01\r
                ben@example.com,2,Ben Example,,ben,2020-01-01\r
                """);

        assertThat(portfolio().people().values())
                .extracting(Person::email)
                .containsExactly("ana@example.com", "ben@example.com");
    }

    @Test
    void tellsEveryFaultOfAnAccountByPlace() throws IOException {
        replace("accounts.csv", "DE-BY,Europe/Berlin", "BY,Berlin");
        replace("packages.csv", "Strategic", "Gold");
        replace("packages.csv", "Premier", "Silver");

        assertThat(portfolio().parked().get(ALDER))
                .extracting(f -> f.file() + ":" + f.line() + " " + f.column())
                .containsExactly("accounts.csv:2 time_zone", "packages.csv:2 tier", "packages.csv:3 tier");
    }

    @Test
    void countsPhysicalLines() throws IOException {
        replace("releases.csv", "26.11", "26.10,Old,,2026-10-01,done,all\n\n26.11");
        Files.writeString(
                dir.resolve("releases.csv"),
                Files.readString(dir.resolve("releases.csv")) + "26.12,,none,,planned,all\n");

        // Header, 26.10, an empty line, 26.11 on two lines: the faulty row begins on line 6.
        assertThat(portfolio().faults()).singleElement().extracting(Fault::line).isEqualTo(6L);
    }

    @Test
    void keepsTheOwnersOfParkedAccountsPackages() throws IOException {
        replace("accounts.csv", "Europe/Berlin", "Berlin");

        assertThat(portfolio().ownerOf(new PackageId("p-1"))).contains(ALDER);
        assertThat(portfolio().knows(new AccountId("0123"))).isFalse();
    }

    private Portfolio portfolio() {
        return switch (PortfolioReader.read(dir, CATALOGUES)) {
            case PortfolioReader.Read read -> read.portfolio();
            case PortfolioReader.Unreadable unreadable ->
                throw new AssertionError("unreadable: " + unreadable.faults());
        };
    }

    private List<String> stops() {
        return switch (PortfolioReader.read(dir, CATALOGUES)) {
            case PortfolioReader.Read read -> throw new AssertionError("read: " + read.portfolio());
            case PortfolioReader.Unreadable unreadable ->
                unreadable.faults().stream().map(Fault::toString).toList();
        };
    }

    private void replace(String file, String text, String replacement) throws IOException {
        Path path = dir.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        String wanted = text.replace("\\n", "\n");
        assertThat(before).contains(wanted);
        String with = replacement == null ? "" : replacement.replace("\\n", "\n");
        int at = before.indexOf(wanted);
        Files.writeString(path, before.substring(0, at) + with + before.substring(at + wanted.length()));
    }
}
