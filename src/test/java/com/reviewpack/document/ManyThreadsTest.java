package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A night draws on as many threads as the machine has: what a renderer and its fonts keep must not show. */
class ManyThreadsTest {

    private static final int THREADS = 4;

    private static List<Renderer> renderers() {
        return List.of(new PdfRenderer(), new PptxRenderer(), new XlsxRenderer());
    }

    /** Different packs, in different languages and scripts, each several times beside all others. */
    @ParameterizedTest
    @MethodSource("renderers")
    void givesTheSameBytesAsOneThread(Renderer renderer) throws InterruptedException, ExecutionException {
        Look look = PdfPacks.look();
        List<Pack> packs = List.of(
                SamplePacks.of(Deliverable.QBR, Locale.GERMANY),
                SamplePacks.manyScripts(Deliverable.QBR),
                SamplePacks.of(Deliverable.QBR, Locale.FRANCE),
                SamplePacks.longNames(Deliverable.QBR),
                SamplePacks.empty(Deliverable.QBR));
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 3 * packs.size(); i++) {
            Pack pack = packs.get(i % packs.size());
            tasks.add(() -> renderer.render(pack, look));
        }

        List<byte[]> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<byte[]> document : threads.invokeAll(tasks)) {
                together.add(document.get());
            }
        }

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i))
                    .as("pack %d", i % packs.size())
                    .isEqualTo(renderer.render(packs.get(i % packs.size()), look));
        }
    }
}
