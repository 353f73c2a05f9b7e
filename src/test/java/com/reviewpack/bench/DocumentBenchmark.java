package com.reviewpack.bench;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what a document of each format and deliverable costs one thread, once warm: processor time, which other work on
 * the machine changes little.
 */
final class DocumentBenchmark {

    private static final int WARM_UP = 5;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DocumentBenchmark() {}

    /** Takes the number of documents to measure each, 20 where none is given. */
    public static void main(String[] arguments) {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Look look = Looks.read(new Templates(Optional.empty()), "");
        System.out.println("| document | a second of processor time | ms each | kB |");
        System.out.println("|---|---|---|---|");
        for (Renderer renderer : List.of(new XlsxRenderer(), new PdfRenderer(), new PptxRenderer())) {
            for (Pack pack : SamplePacks.three()) {
                if (!renderer.ending().equals("pptx") || pack.head().form().isSlides()) {
                    measure(renderer, pack, look, number);
                }
            }
        }
    }

    private static void measure(Renderer renderer, Pack pack, Look look, int number) {
        int bytes = 0;
        for (int i = 0; i < WARM_UP; i++) {
            bytes = renderer.render(pack, look).length;
        }
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < number; i++) {
            bytes = Math.max(bytes, renderer.render(pack, look).length);
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s %s | %.1f | %.0f | %d |%n",
                pack.name(),
                renderer.ending(),
                number / seconds,
                1000 * seconds / number,
                bytes / 1024);
    }
}
