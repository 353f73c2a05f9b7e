package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Scope;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Tier;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Initiative;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Packs of invented accounts for tests of everything that draws them: three as they should be, and extreme ones. */
public final class SamplePacks {

    private static final AccountId ACCOUNT = new AccountId("ACME-001");
    private static final PersonId CSM = new PersonId("csm-1");
    private static final Set<String> REVIEW = Set.of("conversations", "visitors", "tickets", "sla");
    private static final Set<String> ALL =
            Set.of("conversations", "visitors", "tickets", "sla", "hours", "roi", "health");
    private static final PackComposer COMPOSER = new PackComposer(Sections.builtIn());

    private SamplePacks() {}

    /** A month of two lines of business. */
    public static Pack performanceReview() {
        return of(Deliverable.PERFORMANCE_REVIEW, Locale.UK);
    }

    public static Pack accountPlan() {
        return of(Deliverable.ACCOUNT_PLAN, Locale.UK);
    }

    /** A contract quarter. */
    public static Pack qbr() {
        return of(Deliverable.QBR, Locale.UK);
    }

    /** The three deliverables in the form of a locale. */
    public static Pack of(Deliverable deliverable, Locale locale) {
        return pack(deliverable, "Northwind Furniture", locale, List.of("Sales", "Service"), BigDecimal.ONE, 6);
    }

    /** What the pack of a deliverable in English is made of. */
    public static Scope scope(Deliverable deliverable) {
        return scope(deliverable, "Northwind Furniture", Locale.UK, 6, SampleTiers.expert());
    }

    public static DueItem item(Scope scope) {
        return item(scope, scope.deliverable(), scope.period());
    }

    /** The three deliverables of one account, in English. */
    public static List<Pack> three() {
        return List.of(performanceReview(), accountPlan(), qbr());
    }

    /** A pack whose recommendations come from another playbook. */
    public static Pack with(Playbook playbook, Deliverable deliverable) {
        Scope scope = scope(deliverable, "Northwind Furniture", Locale.UK, 6, SampleTiers.expert());
        return new PackComposer(Sections.builtIn(), Practices.builtIn(), playbook)
                .compose(
                        item(scope, deliverable, scope.period()),
                        scope,
                        new SampleFigures(scope, List.of("Sales", "Service"), BigDecimal.ONE)
                                .report(deliverable == Deliverable.PERFORMANCE_REVIEW ? REVIEW : ALL),
                        background(scope),
                        Words.builtIn(Locale.UK));
    }

    /** A pack whose pages come from other sections. */
    public static Pack with(Sections sections, Deliverable deliverable, Locale locale) {
        Scope scope = scope(deliverable, "Northwind Furniture", locale, 6, SampleTiers.expert());
        return new PackComposer(sections)
                .compose(
                        item(scope, deliverable, scope.period()),
                        scope,
                        new SampleFigures(scope, List.of("Sales", "Service"), BigDecimal.ONE)
                                .report(deliverable == Deliverable.PERFORMANCE_REVIEW ? REVIEW : ALL),
                        background(scope),
                        Words.builtIn(locale));
    }

    /** Names so long that nothing fits on one line. */
    public static Pack longNames(Deliverable deliverable) {
        String name = "The Very Honourable and Ancient Company of Merchants Trading in Furniture, Household Goods and"
                + " Garden Equipment Across All of the Northern Provinces";
        return pack(
                deliverable,
                name,
                Locale.UK,
                List.of("Donaudampfschifffahrtsgesellschaftskapitänsmützenverkauf", "After-sales service for " + name),
                BigDecimal.ONE,
                6);
    }

    /** Hebrew, Arabic, Chinese, Greek and Cyrillic names. */
    public static Pack manyScripts(Deliverable deliverable) {
        return pack(
                deliverable,
                "חברת רהיטים · شركة الأثاث · 北方家具 · Έπιπλα · Мебель",
                Locale.UK,
                List.of("销售", "Обслуживание"),
                BigDecimal.ONE,
                6);
    }

    /** Text that must come out as it stands, whatever it looks like. */
    public static Pack hostile(Deliverable deliverable) {
        return pack(
                deliverable,
                "=HYPERLINK(\"http://example.invalid\",\"x\") <script>alert(1)</script> ${7*7} {0} & ]]>",
                Locale.UK,
                List.of("+1", "@SUM(A1)"),
                BigDecimal.ONE,
                6);
    }

    /** Twenty lines of business and a thousand initiatives. */
    public static Pack crowded(Deliverable deliverable) {
        List<String> lobs = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            lobs.add("Line of business " + i);
        }
        return pack(deliverable, "Northwind Group", Locale.UK, lobs, BigDecimal.TEN, 1000);
    }

    /** So few conversations that every share is small. */
    public static Pack tiny(Deliverable deliverable) {
        return pack(deliverable, "Corner Shop", Locale.UK, List.of(), new BigDecimal("0.0013"), 0);
    }

    /** No export was ever taken in, nothing is agreed, and the tier promises no service levels. */
    public static Pack empty(Deliverable deliverable) {
        Scope scope = scope(deliverable, "Quiet Ltd", Locale.UK, 0, SampleTiers.foundations());
        Set<String> groups = deliverable == Deliverable.PERFORMANCE_REVIEW ? REVIEW : ALL;
        List<Figure> figures = FigureDefinitions.all().stream()
                .filter(definition -> groups.contains(
                        definition.id().substring(0, definition.id().indexOf('.'))))
                .map(definition -> new Figure(
                        definition.id(),
                        null,
                        definition.unitFor(scope.account()),
                        missing(definition.id(), definition.unitFor(scope.account())),
                        null,
                        null,
                        null,
                        definition.sources()))
                .toList();
        return compose(scope, new FigureReport(new FigureSet(figures), List.of()), Background.none());
    }

    private static Measurement missing(String id, Unit unit) {
        if (id.startsWith("hours.cap")) {
            return Measurement.total(new BigDecimal(id.endsWith("year") ? "100" : "25"), 1);
        }
        return id.startsWith("sla.")
                ? new Measurement.NotCovered()
                : new Measurement.MissingData(MissingInput.Kind.EXPORT, "conversations");
    }

    private static Pack pack(
            Deliverable deliverable, String name, Locale locale, List<String> lobs, BigDecimal scale, int initiatives) {
        Scope scope = scope(deliverable, name, locale, initiatives, SampleTiers.expert());
        FigureReport report = new SampleFigures(scope, lobs, scale)
                .report(deliverable == Deliverable.PERFORMANCE_REVIEW ? REVIEW : ALL);
        return compose(scope, report, background(scope));
    }

    private static Pack compose(Scope scope, FigureReport report, Background background) {
        return COMPOSER.compose(
                item(scope),
                scope,
                report,
                background,
                Words.builtIn(scope.account().locale()));
    }

    private static Background background(Scope scope) {
        Period period = scope.period();
        return new Background(
                SampleStatements.of(scope),
                List.of(
                        item(
                                scope,
                                Deliverable.ACCOUNT_PLAN,
                                new Period(period.end(), period.end().plusDays(15))),
                        item(
                                scope,
                                Deliverable.QBR,
                                new Period(period.end(), period.end().plusMonths(3)))),
                List.of());
    }

    private static DueItem item(Scope scope, Deliverable deliverable, Period period) {
        return new DueItem(
                scope.account().id(),
                scope.successPackage().id(),
                deliverable,
                deliverable == Deliverable.QBR ? Cadence.QUARTERLY : Cadence.MONTHLY,
                period,
                period.toString(),
                false,
                period.end().plusDays(1),
                DueItem.Verdict.OWED,
                "the last full period ended");
    }

    private static Scope scope(Deliverable deliverable, String name, Locale locale, int initiatives, Tier tier) {
        boolean quarter = deliverable == Deliverable.QBR;
        LocalDate end = LocalDate.of(2026, 11, 1);
        Period period = new Period(end.minusMonths(quarter ? 3 : 1), end);
        Account account = new Account(
                ACCOUNT,
                name,
                "retail",
                "enterprise",
                "EMEA",
                "GB",
                ZoneId.of("Europe/London"),
                locale,
                Currency.getInstance(locale.equals(Locale.US) ? "USD" : "EUR"),
                "",
                CSM,
                Optional.empty(),
                LocalDate.of(2024, 2, 1),
                null);
        SuccessPackage bought = new SuccessPackage(
                new PackageId("ACME-001-E"),
                ACCOUNT,
                tier.name(),
                LobScope.all(),
                LocalDate.of(2026, 2, 1),
                null,
                Optional.of(new BigDecimal("120000")),
                Optional.of(new BigDecimal("165")));
        return new Scope(
                account,
                bought,
                tier,
                new Catalogue("2026.1", LocalDate.of(2026, 1, 1), List.of(tier), SampleTiers.healthWeights()),
                deliverable,
                period,
                new Period(period.start().minusMonths(quarter ? 3 : 1), period.start()),
                end,
                portfolio(account, bought, initiatives));
    }

    private static Portfolio portfolio(Account account, SuccessPackage bought, int initiatives) {
        Person csm = new Person(CSM, "Dana Whitfield", "dana@example.com", LocalDate.of(2024, 1, 1), null);
        return new Portfolio(
                new TreeMap<>(Map.of(account.id(), account)),
                new TreeMap<>(Map.of(bought.id(), bought)),
                new TreeMap<>(Map.of(csm.id(), csm)),
                initiatives == 0 ? List.of() : goals(),
                initiatives(initiatives),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    private static List<Goal> goals() {
        return List.of(
                goal(
                        "G1",
                        Goal.Kind.CORPORATE,
                        "Grow online revenue with assisted sales",
                        "conversations.conversions",
                        "1300"),
                goal(
                        "G2",
                        Goal.Kind.CORPORATE,
                        "Serve more customers without adding seats",
                        "conversations.containment_rate",
                        "0.20"),
                goal(
                        "G3",
                        Goal.Kind.STRATEGIC,
                        "Answer within a minute",
                        "conversations.answered_within_60s_rate",
                        "0.80"),
                goal("G4", Goal.Kind.STRATEGIC, "Customers leave content", "conversations.csat", "0.85"),
                goal("G5", Goal.Kind.STRATEGIC, "A trusted name for advice", "", ""));
    }

    private static Goal goal(String id, Goal.Kind kind, String statement, String figure, String target) {
        return new Goal(
                id,
                ACCOUNT,
                "",
                kind,
                statement,
                figure,
                target.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(target)),
                Optional.of(LocalDate.of(2027, 1, 31)),
                "Head of Customer Care");
    }

    private static List<Initiative> initiatives(int number) {
        List<String> titles = List.of(
                "Messaging in the customer's app",
                "Bot answers opening hours and order status",
                "Coaching from transcripts",
                "Second shift on weekday mornings",
                "Offer on the basket page",
                "Weekly ticket session");
        List<Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            initiatives.add(new Initiative(
                    "I" + i,
                    ACCOUNT,
                    "",
                    "G" + (1 + i % 4),
                    titles.get(i % titles.size()) + (i < titles.size() ? "" : " " + i),
                    i % 2 == 0 ? "Digital Channels" : "Workforce Planning",
                    i % 3 == 2 ? "done" : "in progress",
                    Optional.of(BigDecimal.valueOf(i % 3 == 2 ? 100 : 15L + i * 10 % 80)),
                    Optional.of(LocalDate.of(2026, 6, 1).plusDays(21L * (i % 12))),
                    Optional.of(LocalDate.of(2026, 9, 15).plusDays(25L * (i % 12))),
                    "80 % answered within a minute before noon"));
        }
        return initiatives;
    }
}
