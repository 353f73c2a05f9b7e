package com.reviewpack.gate;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.SelfDescription;
import com.reviewpack.document.Templates;
import com.reviewpack.pack.Belonging;
import com.reviewpack.pack.Pack;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/**
 * Examines the finished files of packs: each is read back from its bytes. Built once a night; safe for use by several
 * threads.
 */
public final class PackGate {

    /** What files are called in reasons, by the endings of their names. */
    private static final Map<String, String> CALLED = Map.of("pdf", "PDF", "pptx", "deck", "xlsx", "workbook");

    private static final String FIGURES = "figures.json";

    /** Reasons beyond these would say the same of the same pack. */
    private static final int MOST_REASONS = 6;

    private final OtherAccounts others;
    private final OwnWords own;

    public PackGate(Portfolio portfolio, Templates templates) {
        this.others = new OtherAccounts(portfolio);
        this.own = new OwnWords(portfolio, templates);
    }

    /**
     * Judges a pack by its files.
     *
     * @param pack what was composed
     * @param accounts whose data is in it
     * @param files by ending: {@code pdf}, {@code pptx}, {@code xlsx}, {@code figures.json}
     * @throws CrossedPack where a file says that it is somebody else's
     */
    public Verdict examine(Pack pack, SortedSet<AccountId> accounts, SortedMap<String, byte[]> files) {
        Set<String> failures = new LinkedHashSet<>();
        Set<String> doubts = new LinkedHashSet<>();
        FiguresFile figures = figures(files, failures);
        strangers(pack, accounts, List.of(new Reopened.Text("texts", figures.words())), FIGURES, failures, doubts);
        NumberProof numbers = new NumberProof(new PageNumbers(pack));
        for (String ending : pack.head().form().isSlides() ? List.of("pdf", "pptx", "xlsx") : List.of("pdf", "xlsx")) {
            String called = CALLED.getOrDefault(ending, ending);
            byte[] content = files.get(ending);
            if (content == null) {
                failures.add("its " + called + " is missing");
            } else {
                switch (Reopened.of(ending, content)) {
                    case Reopened.Damaged damaged ->
                        failures.add("its " + called + " cannot be opened: " + damaged.reason());
                    case Reopened.Whole whole -> {
                        requireSame(pack.head().belonging(), whole.description(), "its " + called);
                        failures.addAll(shape(whole, called));
                        failures.addAll(wrongNumbers(ending, whole, numbers, figures));
                        strangers(pack, accounts, whole.texts(), called, failures, doubts);
                    }
                }
            }
        }
        return Verdict.of(few(failures), few(doubts));
    }

    private static List<String> wrongNumbers(
            String ending, Reopened.Whole whole, NumberProof numbers, FiguresFile figures) {
        String called = CALLED.getOrDefault(ending, ending);
        List<String> wrong = new ArrayList<>();
        if (ending.equals("xlsx")) {
            ScorecardProof scorecard = new ScorecardProof(whole, figures);
            wrong.addAll(scorecard.wrong());
            Set<String> drawnFrom = new HashSet<>();
            whole.charts().forEach(chart -> drawnFrom.addAll(chart.drawnFrom()));
            wrong.addAll(
                    numbers.inSheets(whole, sheet -> scorecard.isPage(sheet) && !drawnFrom.contains(sheet), called));
        } else {
            wrong.addAll(numbers.inPages(whole, called));
        }
        if (!ending.equals("pdf")) {
            wrong.addAll(numbers.inCharts(whole, called));
        }
        return wrong;
    }

    /**
     * Makes sure that a file is of the one that it is taken for.
     *
     * @param ending of its name, without the dot
     * @param called how it is called in the message: {@code the file qbr.pdf of ACME-001/…}
     * @return whether the file says whose it is
     * @throws CrossedPack where it says that it is somebody else's
     */
    public static boolean isOf(Belonging expected, String ending, byte[] content, String called) {
        SortedMap<String, String> said = Reopened.description(ending, content);
        if (said.isEmpty()) {
            return false;
        }
        requireSame(expected, said, called);
        return true;
    }

    private static void requireSame(Belonging expected, SortedMap<String, String> said, String called) {
        SortedMap<String, String> found = new TreeMap<>();
        said.forEach((name, text) -> found.put(name.substring(Belonging.PREFIX.length()), text));
        found.remove(SelfDescription.PAGES.substring(Belonging.PREFIX.length()));
        if (!found.equals(expected.properties())) {
            throw new CrossedPack(called + " is made out to "
                    + (found.isEmpty() ? "nobody" : new Belonging(found).toString()) + ", not to " + expected
                    + "; nothing more is sent");
        }
    }

    private static List<String> shape(Reopened.Whole whole, String called) {
        List<String> failures = new ArrayList<>();
        String made = whole.description().getOrDefault(SelfDescription.PAGES, "");
        String found = Integer.toString(whole.pages());
        if (!made.equals(found)) {
            failures.add("its " + called + " has " + found + " pages, and " + made + " were made");
        }
        if (whole.pages() == 0 || !whole.blank().isEmpty()) {
            failures.add("its " + called + " is blank"
                    + (whole.blank().isEmpty()
                            ? ""
                            : " on page " + whole.blank().getFirst()));
        }
        return failures;
    }

    private static FiguresFile figures(SortedMap<String, byte[]> files, Set<String> failures) {
        try {
            return FiguresFile.of(files.getOrDefault(FIGURES, new byte[0]));
        } catch (JacksonException damage) {
            failures.add("its " + FIGURES + " cannot be read: " + damage.getOriginalMessage());
            return FiguresFile.EMPTY;
        }
    }

    private void strangers(
            Pack pack,
            SortedSet<AccountId> accounts,
            List<Reopened.Text> texts,
            String called,
            Set<String> failures,
            Set<String> doubts) {
        for (Reopened.Text text : texts) {
            for (OtherAccounts.Found found : others.in(text.text(), accounts)) {
                OtherAccounts.Sign sign = found.sign();
                if (!own.says(pack, accounts, sign.words())) {
                    String whose = "account " + sign.accounts().iterator().next();
                    String where = " stands in its " + called + " (" + text.part() + ": '" + found.words() + "')";
                    switch (sign.kind()) {
                        case NAME -> doubts.add("the name of " + whose + ", '" + sign.text() + "'," + where);
                        case ID -> failures.add("the id of " + whose + where);
                        case PACKAGE -> failures.add("the package '" + sign.text() + "' of " + whose + where);
                        case DOMAIN ->
                            failures.add(
                                    "the mail domain of the partner of " + whose + ", " + sign.text() + "," + where);
                    }
                }
            }
        }
    }

    private static List<String> few(Set<String> reasons) {
        List<String> all = List.copyOf(reasons);
        if (all.size() <= MOST_REASONS) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST_REASONS));
        first.add("and " + (all.size() - MOST_REASONS) + " more like these");
        return first;
    }

    /** One customer's figures would have gone out as another's. */
    public static final class CrossedPack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CrossedPack(String message) {
            super(message);
        }
    }
}
