package com.reviewpack.bench;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.pack.Pack;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says how many complete packs (workbook, PDF and deck of a quarterly review with eight charts) are made a second, once
 * warm, and what each costs in processor time: {@code PackBenchmark [THREADS] [PACKS A RUN] [RUNS]}, 2, 100 and 5 where
 * none are given.
 */
final class PackBenchmark {

    private static final int WARM_UP = 60;
    private static final List<Renderer> RENDERERS = List.of(new XlsxRenderer(), new PdfRenderer(), new PptxRenderer());

    private record Run(double packsASecond, double millisecondsEach) {}

    private PackBenchmark() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        int threads = argument(arguments, 0, 2);
        int packs = argument(arguments, 1, 100);
        int runs = argument(arguments, 2, 5);
        Look look = Looks.read(new Templates(Optional.empty()), "");
        Pack pack = ReviewDeck.pack();
        System.out.println("| run | packs a second | processor ms a pack |");
        System.out.println("|---|---|---|");
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            run(workers, threads, WARM_UP, pack, look);
            List<Double> speeds = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int i = 1; i <= runs; i++) {
                Run run = run(workers, threads, packs, pack, look);
                speeds.add(run.packsASecond());
                costs.add(run.millisecondsEach());
                print(Integer.toString(i), run);
            }
            print("median", new Run(median(speeds), median(costs)));
        }
    }

    private static Run run(ExecutorService workers, int threads, int packs, Pack pack, Look look)
            throws ExecutionException, InterruptedException {
        AtomicInteger left = new AtomicInteger(packs);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Future<Long>> costs = new ArrayList<>();
        long start = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            costs.add(workers.submit(() -> {
                long before = clock.getCurrentThreadCpuTime();
                while (left.getAndDecrement() > 0) {
                    RENDERERS.forEach(renderer -> renderer.render(pack, look));
                }
                return clock.getCurrentThreadCpuTime() - before;
            }));
        }
        long cost = 0;
        for (Future<Long> one : costs) {
            cost += one.get();
        }
        return new Run(packs / ((System.nanoTime() - start) / 1e9), cost / 1e6 / packs);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String name, Run run) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f |%n", name, run.packsASecond(), run.millisecondsEach());
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
