package com.reviewpack.bench;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.pack.Pack;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what the workbook of a quarterly review with eight charts costs here and by other ways to write the same cells, looks,
 * formulas, links, tables and native charts, taken in turns: {@code WorkbookPeers [ROUNDS] [FOLDER] [PYTHON]}, 60 where no
 * number is given; the workbooks are kept in the folder. Where a Python with XlsxWriter and openpyxl is named, both take part,
 * from the project's root. Each workbook is read back and held to the content of ours.
 */
final class WorkbookPeers {

    private static final int WARM_UP = 40;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String SCRIPT = "src/test/java/com/reviewpack/bench/peers/workbook_peers.py";
    private static final String OURS = "Reviewpack";

    private interface Way {
        byte[] write() throws IOException;
    }

    private WorkbookPeers() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("workbooks");
        Pack pack = ReviewDeck.pack();
        Look look = Looks.read(new Templates(Optional.empty()), "");
        XlsxRenderer renderer = new XlsxRenderer();
        WorkbookContent content = WorkbookContent.of(renderer.render(pack, look));
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(OURS, () -> renderer.render(pack, look));
        ways.put("POI XSSF", () -> PoiWorkbook.inMemory(content));
        ways.put("POI SXSSF", () -> PoiWorkbook.streamed(content));
        Map<String, Long> cost = new LinkedHashMap<>();
        if (arguments.length > 2) {
            Path json = folder.resolve("content.json");
            Files.writeString(json, JsonMapper.shared().writeValueAsString(content));
            Process python = new ProcessBuilder(arguments[2], SCRIPT, json.toString(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader answers = python.inputReader(StandardCharsets.UTF_8)) {
                measure(ways, cost, rounds, folder, Optional.of(new Turns(python, answers)));
            } finally {
                python.destroy();
            }
        } else {
            measure(ways, cost, rounds, folder, Optional.empty());
        }
        System.out.println("| workbook of a review with 8 charts | processor ms each | kB |");
        System.out.println("|---|---|---|");
        for (Map.Entry<String, Long> one : cost.entrySet()) {
            byte[] file = Files.readAllBytes(folder.resolve(one.getKey() + ".xlsx"));
            hold(one.getKey(), WorkbookContent.of(file), content);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %d |%n",
                    one.getKey(),
                    one.getValue() / 1e6 / rounds,
                    file.length / 1024);
        }
        System.out.println(content.counts());
    }

    private static void measure(
            Map<String, Way> ways, Map<String, Long> cost, int rounds, Path folder, Optional<Turns> others)
            throws IOException {
        for (int i = 0; i < WARM_UP + rounds; i++) {
            boolean counts = i >= WARM_UP;
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                long before = CLOCK.getCurrentThreadCpuTime();
                byte[] file = way.getValue().write();
                long spent = CLOCK.getCurrentThreadCpuTime() - before;
                cost.merge(way.getKey(), counts ? spent : 0, Long::sum);
                if (i == 0) {
                    Files.write(folder.resolve(way.getKey() + ".xlsx"), file);
                }
            }
            if (counts && others.isPresent()) {
                others.get().next().forEach((name, spent) -> cost.merge(name, spent, Long::sum));
            }
        }
    }

    /** The script writes a workbook of each kind for each line it is sent, and answers with its processor time. */
    private record Turns(Process python, BufferedReader answers) {

        Map<String, Long> next() throws IOException {
            python.getOutputStream().write('\n');
            python.getOutputStream().flush();
            Map<String, Long> spent = new LinkedHashMap<>();
            for (String name : List.of("XlsxWriter", "openpyxl")) {
                String answer = answers.readLine();
                if (answer == null) {
                    throw new IOException(SCRIPT + " ended before it wrote " + name);
                }
                spent.put(name, Long.valueOf(answer));
            }
            return spent;
        }
    }

    private static void hold(String name, WorkbookContent theirs, WorkbookContent ours) {
        if (!theirs.counts().equals(ours.counts())) {
            throw new IllegalStateException(name + " holds " + theirs.counts() + ", ours " + ours.counts());
        }
        List<String> expected = ours.values();
        List<String> found = theirs.values();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new IllegalStateException(name + " holds the cell " + found.get(i) + ", ours " + expected.get(i));
            }
        }
    }
}
