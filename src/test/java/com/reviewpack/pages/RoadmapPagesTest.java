package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Studies;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Page;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Initiative;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Release;
import com.reviewpack.portfolio.RoadmapItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoadmapPagesTest {

    private static final AccountId ACCOUNT =
            SamplePacks.scope(Deliverable.STRATEGIC_ROADMAP).account().id();

    private static Initiative work(String title, String goal, String due, int done) {
        return new Initiative(
                title,
                ACCOUNT,
                "",
                goal,
                title,
                "Workforce Planning",
                "in progress",
                Optional.of(BigDecimal.valueOf(done)),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.of(LocalDate.parse(due)),
                "");
    }

    private static RoadmapItem item(String account, String title, String goal, String quarter, String status) {
        return new RoadmapItem(
                title,
                account.isEmpty() ? Optional.empty() : Optional.of(new AccountId(account)),
                title,
                goal,
                quarter,
                status);
    }

    private static Release release(String feature, String day, String status, String audience) {
        return new Release("1", feature, feature + " does it.", Optional.of(LocalDate.parse(day)), status, audience);
    }

    /** Seen on 1 November 2026: three goals, of which G1 is worked on, G2 late, and G3 neither. */
    private static Draft draft(List<RoadmapItem> roadmap, List<Release> releases) {
        Scope of = SamplePacks.scope(Deliverable.STRATEGIC_ROADMAP);
        Portfolio before = of.portfolio();
        List<Goal> goals = before.goals().subList(1, 4);
        Portfolio portfolio = new Portfolio(
                before.accounts(),
                before.packages(),
                before.people(),
                goals,
                List.of(
                        work("Messaging", "G2", "2026-12-11", 40),
                        work("Late shift", "G3", "2026-10-15", 10),
                        work("Coaching", "G4", "2026-10-10", 100),
                        work("New phones", "", "2027-01-10", 0)),
                before.costs(),
                roadmap,
                releases,
                List.of(),
                List.of(),
                new TreeMap<>());
        Scope scope = new Scope(
                of.account(),
                of.successPackage(),
                of.tier(),
                of.catalogue(),
                of.deliverable(),
                of.period(),
                of.previous(),
                of.asOf(),
                portfolio);
        FigureReport report = new FigureReport(
                new FigureSet(List.of()),
                List.of(),
                goals.stream()
                        .map(goal -> new GoalProgress(
                                goal,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                GoalProgress.Standing.UNKNOWN))
                        .toList(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Studies.none());
        return TargetPagesTest.draft(report, scope, Locale.UK);
    }

    @Test
    void saysFirstWhetherTheWorkMatchesTheGoals() {
        Page page = new RoadmapPages(draft(List.of(), List.of())).match().getFirst();
        assertThat(page.title())
                .isEqualTo("Nothing is under way for 1 of 3 goals, “Customers leave content”; 1 initiative is late");
    }

    @Test
    void listsWhatIsToDecide() {
        Page page = new RoadmapPages(draft(List.of(), List.of())).gaps().getFirst();
        assertThat(((Block.Actions) page.blocks().getFirst())
                        .actions().stream().map(Block.Actions.Action::what).toList())
                .containsExactly(
                        "Start work on “Customers leave content”, or take the goal off the list",
                        "Agree on a new day for “Late shift”, which was due on 15 Oct 2026",
                        "Name the goal that “New phones” serves, or end it");
    }

    @Test
    void putsWorkAndFeaturesIntoQuartersAndLateWorkIntoTheOneThatRuns() {
        Draft draft = draft(
                List.of(
                        item("", "Routing", "", "2027-Q1", "planned"),
                        item("", "Old one", "", "2026-Q2", "planned"),
                        item("", "Done one", "", "2027-Q1", "released"),
                        item("OTHER", "Another's", "", "2027-Q1", "planned")),
                List.of());
        Page page = new RoadmapPages(draft).quarters().getFirst();
        assertThat(((Block.Table) page.blocks().getFirst())
                        .rows().stream()
                                .map(row -> draft.words().cell(row.cells().getFirst()))
                                .toList())
                .containsExactly("Q4 2026", "Late shift", "Messaging", "Q1 2027", "New phones", "Routing");
    }

    @Test
    void tellsOfFeaturesToComeThatConcernTheAccount() {
        Draft draft = draft(
                List.of(),
                List.of(
                        release("Quiet hours", "2026-11-18", "scheduled", "supervisors"),
                        release("Retail only", "2026-12-02", "planned", "retail;agents"),
                        release("Gone", "2026-12-03", "cancelled", "all"),
                        release("Past", "2026-10-20", "released", "all"),
                        release("Expert only", "2027-01-12", "planned", "Expert")));
        Page page = new ReleasePages(draft).releases().getFirst();
        assertThat(page.title())
                .isEqualTo(
                        "3 features arrive by 12 Jan 2027, 2 of them for your goals: first Quiet hours, on 18 Nov 2026");
        assertThat(PackTexts.of(List.of(page), draft.words())).contains("agents", "everybody");
    }

    @Test
    void tellsWhatHasComeFromWhatIsOnlyPastItsDay() {
        Draft draft = draft(
                List.of(),
                List.of(
                        release("Coming", "2026-11-18", "scheduled", "all"),
                        release("Come", "2026-10-20", "released", "all"),
                        release("Dropped", "2026-10-21", "cancelled", "all"),
                        release("Awaited", "2026-10-28", "planned", "all")));
        assertThat(PackTexts.of(new ReleasePages(draft).preparing(), draft.words()))
                .contains(
                        "Come, 20 Oct 2026: Come does it.",
                        "Awaited, planned for 28 Oct 2026, is not told as released (status: planned);"
                                + " we ask for the new day")
                .noneMatch(text -> text.contains("Dropped"));
    }

    @Test
    void promisesNoFeatureOfTheRoadmap() {
        Draft draft = draft(
                List.of(item("", "Someday", "", "later", "idea"), item("", "Routing", "G3", "2027-Q1", "planned")),
                List.of());
        assertThat(new CandidatePages(draft).candidates().getFirst().title())
                .isEqualTo("2 features may come from Q1 2027 on, none of them promised; 1 serves your goals");
        assertThat(new CandidatePages(draft).wishes().getFirst().title())
                .isEqualTo("1 of 3 goals has a feature in sight; tell us what matters most");
    }
}
