package com.reviewpack.bench;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Templates;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Optional;

/**
 * What a quarterly review's deck costs one thread, once warm, beside the same content through POI's model; both by turns in one
 * run, in processor time.
 */
final class DeckBenchmark {

    private static final int WARM_UP = 40;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DeckBenchmark() {}

    /** Takes the number of decks to measure each, 60 where none is given. */
    public static void main(String[] arguments) throws IOException {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Look look = Looks.read(new Templates(Optional.empty()), "");
        Pack pack = SamplePacks.qbr();
        PptxRenderer renderer = new PptxRenderer();
        long ours = 0;
        long theirs = 0;
        int ourSize = 0;
        int theirSize = 0;
        for (int i = -WARM_UP; i < number; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            ourSize = renderer.render(pack, look).length;
            long between = CLOCK.getCurrentThreadCpuTime();
            theirSize = XslfDeck.of(pack).length;
            if (i >= 0) {
                ours += between - start;
                theirs += CLOCK.getCurrentThreadCpuTime() - between;
            }
        }
        System.out.println("| deck | a second of processor time | ms each | kB |");
        System.out.println("|---|---|---|---|");
        say("ours", ours, number, ourSize);
        say("XSLF with XDDF charts", theirs, number, theirSize);
    }

    private static void say(String name, long nanos, int number, int bytes) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d |%n",
                name,
                number * 1e9 / nanos,
                nanos / 1e6 / number,
                bytes / 1024);
    }
}
