package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.DueView;
import com.reviewpack.figures.RowFacts;
import com.reviewpack.figures.SampleRows;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views over the accounts of the samples, in which one account is in trouble. */
class PortfolioComposerTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2));
    private static final Viewer LEAD = new Viewer(Viewer.Role.LEAD, new PersonId("csm-1"));
    private static SampleRows rows;
    private static List<AccountWeek> weeks;

    @BeforeAll
    static void drawUpTheWeeks() {
        rows = SampleRows.read();
        Catalogues catalogues = Catalogues.builtIn();
        AccountWeeks drawing = new AccountWeeks(
                rows.portfolio(),
                catalogues,
                new DueRules(rows.portfolio(), catalogues),
                DeliveryRecord.none(SampleRows.DATE),
                WEEK,
                SampleRows.DATE);
        weeks = new ArrayList<>();
        for (Account account : rows.portfolio().accounts().values()) {
            weeks.add(drawing.of(account, rows.facts(account)));
        }
    }

    @Test
    void answersOnTheFirstPageWhichAccountComesFirst() {
        Page first = compose(view(LEAD, weeks, List.of()), Locale.UK).pages().getFirst();
        assertThat(first.key()).isEqualTo("portfolio_needs");
        assertThat(first.title()).contains("Télécom Rivière", "likely to leave");
        Block.Table table = table(first);
        assertThat(table.rows().getFirst().cells().getFirst()).isEqualTo(new Cell.Text("Télécom Rivière"));
    }

    @Test
    void speaksGerman() {
        Page first =
                compose(view(LEAD, weeks, List.of()), Locale.GERMANY).pages().getFirst();
        assertThat(first.title()).contains("brauch", "Télécom Rivière", "abwanderungsgefährdet");
    }

    @Test
    void tellsOfAnAccountWhoseWeekCannotBeDrawnUp() {
        Account account = weeks.getFirst().account();
        Pack pack = compose(
                view(LEAD, List.of(), List.of(new PortfolioView.Untold(account, "a row is broken"))), Locale.UK);
        assertThat(pack.pages().getFirst().title())
                .isEqualTo("Your account needs you this week: " + account.name()
                        + ". The week could not be drawn up (a row is broken)");
    }

    /** Silence of an account of which nothing is known is no good news. */
    @Test
    void doesNotCallAnAccountQuietWhoseDataAreMissing() {
        Page first = compose(view(LEAD, List.of(unknown()), List.of()), Locale.UK)
                .pages()
                .getFirst();
        assertThat(first.title())
                .isEqualTo("Whether your account needs you cannot be told: the data of its week are missing");
        assertThat(first.blocks())
                .contains(new Block.Prose(
                        List.of("Of 1 account neither conversations nor tickets of the week are known.")));
        assertThat(tiles(first)).element(1).isInstanceOf(Cell.Value.class);
        assertThat(tiles(first)).element(3).isInstanceOf(Cell.Value.class);
    }

    @Test
    void saysThatNoConversationsAreKnown() {
        Pack pack = compose(view(LEAD, List.of(unknown()), List.of()), Locale.UK);
        assertThat(pack.pages().get(1).title()).isEqualTo("No conversations are known of the account");
    }

    /** The week of the first account, had no export ever come. */
    private static AccountWeek unknown() {
        Account account = weeks.getFirst().account();
        Catalogues catalogues = Catalogues.builtIn();
        return new AccountWeeks(
                        rows.portfolio(),
                        catalogues,
                        new DueRules(rows.portfolio(), catalogues),
                        DeliveryRecord.none(SampleRows.DATE),
                        WEEK,
                        SampleRows.DATE)
                .of(
                        account,
                        new RowFacts(
                                account.zone(),
                                SampleRows.DATE,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Map.of()));
    }

    private static List<Cell> tiles(Page page) {
        return page.blocks().stream()
                .filter(Block.Tiles.class::isInstance)
                .map(Block.Tiles.class::cast)
                .flatMap(tiles -> tiles.tiles().stream())
                .map(Block.Tiles.Tile::value)
                .toList();
    }

    @Test
    void showsTheRevenueShareToPartnersAlone() {
        Viewer partner = new Viewer(Viewer.Role.PARTNER, new PersonId("partner-1"));
        assertThat(keys(compose(view(partner, weeks, List.of()), Locale.UK))).contains("portfolio_share");
        assertThat(keys(compose(view(LEAD, weeks, List.of()), Locale.UK))).doesNotContain("portfolio_share");
    }

    @ParameterizedTest
    @EnumSource(NeedSign.class)
    void hasWordsForEverySign(NeedSign sign) {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Words words = Words.builtIn(locale);
            assertThat(words.say("need." + sign.key() + ".do")).isNotBlank();
            assertThat(words.say("need.level." + sign.level().key())).isNotBlank();
        }
    }

    private static Pack compose(PortfolioView view, Locale locale) {
        return PortfolioComposer.compose(view, Words.builtIn(locale));
    }

    private static PortfolioView view(Viewer viewer, List<AccountWeek> told, List<PortfolioView.Untold> untold) {
        Portfolio portfolio = rows.portfolio();
        return new PortfolioView(
                viewer,
                "Somebody",
                new DueView(viewer, WEEK),
                SampleRows.DATE,
                "2026.1",
                told,
                untold,
                List.of(),
                portfolio);
    }

    private static List<String> keys(Pack pack) {
        return pack.pages().stream().map(Page::key).toList();
    }

    private static Block.Table table(Page page) {
        return page.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
