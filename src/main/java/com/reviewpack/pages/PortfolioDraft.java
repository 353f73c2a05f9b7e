package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Viewer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of a view over many accounts are written from. Used by one thread, for one view. */
final class PortfolioDraft {

    private final PortfolioView view;
    private final Words words;
    private final List<AccountNeed> needs;

    PortfolioDraft(PortfolioView view, Words words) {
        this.view = view;
        this.words = words;
        List<AccountNeed> all = new ArrayList<>(new Needs(this).all());
        all.sort(AccountNeed.BY_URGENCY);
        this.needs = List.copyOf(all);
    }

    PortfolioView view() {
        return view;
    }

    Words words() {
        return words;
    }

    Formats formats() {
        return words.formats();
    }

    /** One of each account, the most urgent first. */
    List<AccountNeed> needs() {
        return needs;
    }

    /** Accounts as they stand in tables: the most urgent first. */
    List<AccountWeek> accounts() {
        List<AccountWeek> sorted = new ArrayList<>(view.accounts());
        Map<String, Integer> place = new HashMap<>();
        needs.forEach(need -> place.put(need.id(), place.size()));
        sorted.sort(java.util.Comparator.comparing(
                week -> place.getOrDefault(week.account().id().value(), place.size())));
        return sorted;
    }

    /** Whether the reader looks after others who look after accounts, so that tables name them. */
    boolean namesCsms() {
        return switch (view.viewer().role()) {
            case LEAD, PARTNER -> true;
            case CSM -> false;
        };
    }

    int size() {
        return view.accounts().size() + view.untold().size();
    }

    /** A message with its arguments given as name, value, name, value. */
    String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return words.say(key, named);
    }

    String day(LocalDate day) {
        return formats().day(day);
    }

    String count(long count) {
        return formats().count(count);
    }

    String hours(BigDecimal hours) {
        return formats().quantity(hours, Unit.HOURS);
    }

    /** How long something has waited: in whole days from two days on. */
    String span(Duration waiting) {
        return waiting.toDays() < 2
                ? formats().quantity(BigDecimal.valueOf(waiting.toMinutes()), Unit.MINUTES)
                : say("portfolio.days", "n", waiting.toDays());
    }

    String periodText() {
        return formats().period(view.due().week());
    }

    /** Whose view, of what, in which week. */
    String subtitle(String key) {
        return say("subtitle", "account", view.name(), "what", say("subtitle." + key), "period", periodText());
    }

    Page page(String key, String title, List<Block> blocks) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                say("section." + key),
                title,
                subtitle(key),
                blocks,
                List.of(Sentences.ended(title)),
                List.of());
    }

    /** A figure of the account's week, where the deliverable holds it. */
    static Optional<Figure> figure(AccountWeek week, String id) {
        return week.week().figures().find(id);
    }

    static Optional<BigDecimal> value(AccountWeek week, String id) {
        return figure(week, id).map(Figure::value).flatMap(Measurement::known);
    }

    /** The sum of a count over all accounts that have it. */
    BigDecimal sum(String id) {
        return view.accounts().stream()
                .flatMap(week -> value(week, id).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum, or why there is none where no account has it. */
    Cell total(String id) {
        return view.accounts().stream()
                .flatMap(week -> figure(week, id).stream())
                .map(Figure::value)
                .filter(value -> value.known().isEmpty() && !knows(id))
                .findFirst()
                .<Cell>map(value -> new Cell.Value(value, Unit.COUNT))
                .orElseGet(() -> new Cell.Quantity(sum(id), Unit.COUNT));
    }

    /** Whether any account has that figure. */
    boolean knows(String id) {
        return view.accounts().stream().anyMatch(week -> value(week, id).isPresent());
    }

    /** Accounts of whose week neither conversations nor tickets are known, and that ask nothing for another reason. */
    long unseen() {
        List<String> asking = needs.stream()
                .filter(need -> need.level() != NeedSign.Level.NONE)
                .map(AccountNeed::id)
                .toList();
        return view.accounts().stream()
                .filter(week -> value(week, "conversations.requested").isEmpty()
                        && value(week, "tickets.unanswered").isEmpty())
                .filter(week -> !asking.contains(week.account().id().value()))
                .count();
    }

    /** A share over all accounts: numerators and denominators added up, divided last; missing where every account's is. */
    Measurement share(String id) {
        return Totals.share(view.accounts().stream()
                .flatMap(week -> figure(week, id).stream())
                .map(Figure::value)
                .toList());
    }

    boolean isRole(Viewer.Role role) {
        return view.viewer().role() == role;
    }
}
