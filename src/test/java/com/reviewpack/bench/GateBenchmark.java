package com.reviewpack.bench;

import com.reviewpack.document.FiguresJson;
import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.gate.Neighbours;
import com.reviewpack.gate.PackGate;
import com.reviewpack.gate.Verdict;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import com.reviewpack.portfolio.AccountId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Says what looking at a finished quarterly review (workbook, PDF and deck, eight charts) costs, once warm, in processor
 * time of one thread, among 10, 200 and 10,000 accounts, and what drawing it costs in the same run: {@code GateBenchmark
 * [PACKS]}, 100 where none are given.
 */
final class GateBenchmark {

    private static final int WARM_UP = 60;
    private static final int RUNS = 5;
    private static final List<Renderer> RENDERERS = List.of(new XlsxRenderer(), new PdfRenderer(), new PptxRenderer());
    private static final Templates TEMPLATES = new Templates(Optional.empty());
    private static final Look LOOK = Looks.read(TEMPLATES, "");
    private static final SortedSet<AccountId> OWN = new TreeSet<>(List.of(Neighbours.OWN));
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private GateBenchmark() {}

    public static void main(String[] arguments) {
        int packs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Pack pack = ReviewDeck.pack();
        SortedMap<String, byte[]> files = drawn(pack);
        System.out.println("| | processor ms |");
        System.out.println("|---|---|");
        print("draw a pack", milliseconds(packs, () -> drawn(pack)));
        for (int accounts : List.of(10, 200, 10_000)) {
            print("get ready for " + accounts + " accounts", milliseconds(3, () -> gate(accounts)));
            PackGate gate = gate(accounts);
            if (!(gate.examine(pack, OWN, files) instanceof Verdict.Good)) {
                throw new IllegalStateException("the pack is good, and the gate does not say so");
            }
            print("look at a pack among " + accounts, milliseconds(packs, () -> gate.examine(pack, OWN, files)));
        }
    }

    private static PackGate gate(int accounts) {
        List<List<String>> idsAndNames = new ArrayList<>();
        for (int i = 1; i < accounts; i++) {
            idsAndNames.add(List.of("CUST-%05d".formatted(i), NAMES.get(i % NAMES.size()) + " Vexil" + i + " Trading"));
        }
        return new PackGate(Neighbours.of(idsAndNames), TEMPLATES);
    }

    /** First words of names that the packs say too, so that each is looked at. */
    private static final List<String> NAMES = List.of("Quality", "Oct", "North", "First", "Response", "Total", "Best");

    private static SortedMap<String, byte[]> drawn(Pack pack) {
        SortedMap<String, byte[]> drawn = new TreeMap<>();
        RENDERERS.forEach(renderer -> drawn.put(renderer.ending(), renderer.render(pack, LOOK)));
        drawn.put("figures.json", FiguresJson.write(SamplePacks.scope(Deliverable.QBR), pack));
        return drawn;
    }

    /** Of one, the median of some runs. */
    private static double milliseconds(int times, Supplier<?> work) {
        for (int i = 0; i < Math.min(times, WARM_UP); i++) {
            Objects.requireNonNull(work.get());
        }
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                Objects.requireNonNull(work.get());
            }
            runs.add((CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / times);
        }
        return runs.stream().sorted().toList().get(RUNS / 2);
    }

    private static void print(String what, double milliseconds) {
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", what, milliseconds);
    }
}
