package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which packs would have to wait for which export, and when a number of rows is not believed. */
class CompletenessTest {
    @TempDir
    Path folder;

    private Database database;
    private Night night;

    @BeforeEach
    void open() {
        database = Database.embedded(folder.resolve("data"));
        night = new Night(database.source(), folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void missesADayBetweenAndAfterDaysThatHadAFileEach() {
        writeDay("", "2026-10-01");
        writeDay("", "2026-10-03");
        night.run("2026-10-04");

        assertThat(reasons("acme", "2026-10-04", "2026-10-01", "2026-11-01"))
                .containsExactly(
                        "there is no conversations export for 2026-10-02",
                        "there is no conversations export for 2026-10-04");
        assertThat(reasons("acme", "2026-10-03", "2026-10-03", "2026-10-04")).isEmpty();
        assertThat(reasons("acme", "2026-10-04", "2026-09-01", "2026-10-02")).isEmpty();
    }

    @Test
    void tellsDaysWithoutAFileFromDaysWithoutRows() {
        writeDay("", "2026-10-01");
        writeDay("", "2026-10-03");
        night.run("2026-10-03");
        LocalDate asOf = LocalDate.of(2026, 10, 3);
        Warehouse warehouse = new Warehouse(database.source());
        List<Completeness.Stretch> gaps = warehouse
                .completeness(asOf, List.of())
                .stretches(
                        new AccountId("bolt"),
                        List.of(ExportKind.CONVERSATIONS),
                        new Period(LocalDate.of(2026, 10, 1), asOf.plusDays(1)));

        Facts facts = warehouse.facts(Night.account("bolt", "UTC"), asOf, gaps);

        assertThat(facts.lacks(ExportKind.CONVERSATIONS, new Period(LocalDate.of(2026, 10, 2), asOf)))
                .isTrue();
        assertThat(facts.lacks(ExportKind.CONVERSATIONS, new Period(asOf, asOf.plusDays(1))))
                .isFalse();
        assertThat(facts.lacks(ExportKind.VISITORS, new Period(LocalDate.of(2026, 10, 2), asOf)))
                .isFalse();
    }

    @Test
    void missesNoDayThatAMonthsFileStates() {
        writeDay("", "2026-10-01");
        writeDay("", "2026-10");
        night.run("2026-10-31");

        assertThat(reasons("acme", "2026-10-31", "2026-10-01", "2026-11-01")).isEmpty();
    }

    @Test
    void missesADayOfAnAccountsOwnFolderForThatAccountAlone() {
        writeDay("acme/", "2026-10-01");
        writeDay("", "2026-10-01");
        writeDay("", "2026-10-02");
        night.run("2026-10-02");

        assertThat(reasons("acme", "2026-10-02", "2026-10-01", "2026-10-03"))
                .containsExactly("there is no conversations export for 2026-10-02 in the folder of acme");
        assertThat(reasons("bolt", "2026-10-02", "2026-10-01", "2026-10-03")).isEmpty();
    }

    @Test
    void lacksTheDaysThatARefusedFilesNameStatesUntilItIsMended() {
        night.write("conversations-2026-10-05.csv", "nothing");
        night.run("2026-10-05");

        assertThat(reasons("acme", "2026-10-05", "2026-10-05", "2026-10-06"))
                .singleElement()
                .asString()
                .startsWith("conversations-2026-10-05.csv is refused: ");
        assertThat(reasons("acme", "2026-10-05", "2026-10-06", "2026-10-07")).isEmpty();
        writeDay("", "2026-10-05");
        night.run("2026-10-05");
        assertThat(reasons("acme", "2026-10-05", "2026-10-05", "2026-10-06")).isEmpty();
    }

    @Test
    void lacksAllDaysWhereARefusedOrWaitingFileStatesNone() {
        night.write("conversations.csv", "nothing");
        night.run("2026-10-05");
        assertThat(reasons("acme", "2026-10-05", "2025-01-01", "2025-01-02")).hasSize(1);

        ExportOutcome waiting = new ExportOutcome(
                "visitors.csv",
                "",
                Optional.of(ExportKind.VISITORS),
                0,
                0,
                0,
                ExportOutcome.State.WAITING,
                "the file is still being written");
        assertThat(new Warehouse(night.source())
                        .completeness(LocalDate.of(2026, 10, 5), List.of(waiting))
                        .reasons(
                                new AccountId("acme"),
                                List.of(ExportKind.VISITORS),
                                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2))))
                .containsExactly("visitors.csv is waiting: the file is still being written");
    }

    @Test
    void holdsAVolumeThatIsNotBelievableUntilItIsAccepted() {
        // Eight Saturdays with 1,000 rows each; 299 are fewer than 0.3 times the median, 300 are not.
        LocalDate saturday = LocalDate.of(2026, 10, 31);
        for (int week = 1; week <= 8; week++) {
            writeRows(saturday.minusWeeks(week), 1_000);
        }
        night.run("2026-10-24");
        writeRows(saturday, 299);

        List<ExportOutcome> held = night.run("2026-10-31");

        assertThat(held)
                .filteredOn(o -> o.state() == ExportOutcome.State.HELD)
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.file()).isEqualTo("conversations-2026-10-31.csv");
                    assertThat(o.reason())
                            .startsWith("299 rows for 2026-10-31, against 1000 on the last eight same weekdays");
                });
        assertThat(rowsOn("2026-10-31")).isZero();
        assertThat(reasons("acme", "2026-10-31", "2026-10-31", "2026-11-01")).hasSize(1);

        night.run("2026-10-31", 1, true);
        assertThat(rowsOn("2026-10-31")).isEqualTo(299);
        assertThat(reasons("acme", "2026-10-31", "2026-10-31", "2026-11-01")).isEmpty();
    }

    @Test
    void judgesHeldRowsTogetherWithThoseThatFollow() {
        LocalDate saturday = LocalDate.of(2026, 10, 31);
        for (int week = 1; week <= 8; week++) {
            writeRows(saturday.minusWeeks(week), 1_000);
        }
        night.run("2026-10-24");
        writeRows(saturday, 299);
        night.run("2026-10-31");
        night.write(
                "conversations-2026-10-31-rest.csv",
                IntakeTest.HEADER,
                IntakeTest.row("rest", "acme", "2026-10-31T00:00:00Z", 1));

        night.run("2026-10-31");

        assertThat(rowsOn("2026-10-31")).isEqualTo(300);
    }

    @Test
    void putsTheOldEditionBackWhenTheNewerOneIsHeld() {
        LocalDate saturday = LocalDate.of(2026, 10, 31);
        for (int week = 1; week <= 8; week++) {
            writeRows(saturday.minusWeeks(week), 1_000);
        }
        writeRows(saturday, 900);
        night.run("2026-10-31");
        writeRows(saturday, 3_001);

        night.run("2026-10-31");
        assertThat(rowsOn("2026-10-31")).isEqualTo(900);

        night.run("2026-10-31", 1, true);
        assertThat(rowsOn("2026-10-31")).isEqualTo(3_001);
    }

    @Test
    void judgesNeitherTheFirstEightNorDaysTakenInBehindTime() {
        LocalDate saturday = LocalDate.of(2026, 10, 31);
        for (int week = 1; week <= 7; week++) {
            writeRows(saturday.minusWeeks(week), 1_000);
        }
        writeRows(saturday, 10);
        night.run("2026-10-31");
        assertThat(rowsOn("2026-10-31")).isEqualTo(10);

        writeRows(saturday.plusWeeks(1), 5);
        night.run("2026-11-08");
        assertThat(rowsOn("2026-11-07")).isEqualTo(5);
    }

    private int rowsOn(String day) {
        LocalDate date = LocalDate.parse(day);
        int[] rows = {0};
        night.facts("acme", "UTC", "2026-12-31").conversations(new Period(date, date.plusDays(1)), c -> rows[0]++);
        return rows[0];
    }

    private List<String> reasons(String account, String asOf, String start, String end) {
        return new Warehouse(night.source())
                .completeness(LocalDate.parse(asOf), List.of())
                .reasons(
                        new AccountId(account),
                        List.of(ExportKind.CONVERSATIONS),
                        new Period(LocalDate.parse(start), LocalDate.parse(end)));
    }

    private void writeDay(String inFolder, String date) {
        String account = inFolder.isEmpty() ? "bolt" : "acme";
        night.write(
                inFolder + "conversations-" + date + ".csv",
                IntakeTest.HEADER,
                IntakeTest.row(inFolder + date, account, (date + "-01").substring(0, 10) + "T10:00:00Z", 1));
    }

    private void writeRows(LocalDate day, int rows) {
        StringBuilder text = new StringBuilder(IntakeTest.HEADER).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(IntakeTest.row("c" + i, "acme", day + "T10:00:00Z", 1)).append('\n');
        }
        night.writeText("conversations-" + day + ".csv", text.toString());
    }
}
