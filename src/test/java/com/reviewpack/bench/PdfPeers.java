package com.reviewpack.bench;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.pack.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says what the PDF of a quarterly review with eight charts costs here and by two other ways to set the same texts,
 * tables and charts, taken in turns: {@code PdfPeers [ROUNDS] [FOLDER]}, 60 where none is given; the documents are kept in
 * the folder, with the page as HTML for other programs.
 */
final class PdfPeers {

    private static final int WARM_UP = 40;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private PdfPeers() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Pack pack = ReviewDeck.pack();
        Look look = Looks.read(new Templates(Optional.empty()), "");
        Typefaces typefaces = Typefaces.of(look.font(), name -> Optional.empty());
        Palette palette = Palette.of(look.ink(), look.accent(), look.good(), look.bad());
        PdfRenderer renderer = new PdfRenderer();
        List<Path> fonts = fontFiles();
        Map<String, Supplier<byte[]>> ways = new LinkedHashMap<>();
        ways.put("Reviewpack", () -> renderer.render(pack, look));
        ways.put("OpenPDF directly", () -> new DirectDeck(pack, typefaces, palette).write());
        ways.put("openpdf-html, a new renderer each", () -> html(new HtmlDeck(pack, typefaces, palette), fonts));
        Map<String, Long> cost = new LinkedHashMap<>();
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (int i = 0; i < WARM_UP + rounds; i++) {
            boolean counts = i >= WARM_UP;
            ways.forEach((name, way) -> {
                long before = CLOCK.getCurrentThreadCpuTime();
                documents.put(name, way.get());
                cost.merge(name, counts ? CLOCK.getCurrentThreadCpuTime() - before : 0, Long::sum);
            });
        }
        System.out.println("| PDF of 14 slides and 8 charts | processor ms each | kB |");
        System.out.println("|---|---|---|");
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            String name = document.getKey();
            double each = cost.getOrDefault(name, 0L) / 1e6 / rounds;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %d |%n", name, each, document.getValue().length / 1024);
            if (arguments.length > 1) {
                Files.write(Path.of(arguments[1]).resolve(name + ".pdf"), document.getValue());
            }
        }
        if (arguments.length > 1) {
            Files.writeString(
                    Path.of(arguments[1]).resolve("review.html"), new HtmlDeck(pack, typefaces, palette).page());
        }
        for (Path font : fonts) {
            Files.delete(font);
        }
    }

    private static byte[] html(HtmlDeck deck, List<Path> fonts) {
        try {
            return deck.write(fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** openpdf-html takes fonts from files alone. */
    private static List<Path> fontFiles() throws IOException {
        Path folder = Files.createTempDirectory("fonts");
        for (String weight : List.of("Regular", "SemiBold", "Bold")) {
            String file = "OpenSans-" + weight + ".ttf";
            try (InputStream in =
                    Objects.requireNonNull(PdfPeers.class.getResourceAsStream("/fonts/ttf/OpenSans/" + file))) {
                Files.copy(in, folder.resolve(file));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
