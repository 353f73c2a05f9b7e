package com.reviewpack.gallery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.document.UnreadTemplates;
import com.reviewpack.offering.Deliverable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Draws everything that documents can hold, in all formats and in several languages, with ordinary, extreme and hardly any
 * content, and under every brand: {@code LANGUAGE/CONTENT/DELIVERABLE.pdf} and its sisters, and {@code index.html}. The
 * same templates and languages give the same bytes.
 *
 * @param languages of BCP 47; each a folder
 */
public record Gallery(Path folder, List<Locale> languages, Templates templates) {

    /** Documents drawn at the same time. */
    private static final int AT_ONCE = 2;

    public Gallery {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a gallery has at least one language");
        }
    }

    /**
     * Draws all of it and writes the index.
     *
     * @return what is shown, by language, content and document
     * @throws IOException where the folder cannot be written
     */
    public List<Shown> make() throws IOException {
        Files.createDirectories(folder);
        Path stage = Files.createTempDirectory("reviewpack-gallery");
        try {
            List<Shown> shown = new ArrayList<>(drawn(stage));
            shown.sort(Comparator.comparing((Shown one) -> languages.indexOf(one.language()))
                    .thenComparing(Shown::content)
                    .thenComparing(Shown::what));
            List<Showing> showings = Stream.of(Content.values())
                    .flatMap(content -> content.showings(brands()).stream())
                    .toList();
            String index = new GalleryIndex(new PageTemplates(templates)).write(languages, showings, shown);
            FinishedFile.write(folder.resolve("index.html"), index.getBytes(StandardCharsets.UTF_8));
            return List.copyOf(shown);
        } finally {
            delete(stage);
        }
    }

    private List<Shown> drawn(Path stage) throws IOException {
        Map<Content, Future<Exhibition>> opened = new EnumMap<>(Content.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Content content : Content.values()) {
                opened.put(
                        content,
                        threads.submit(
                                () -> Exhibition.open(content, stage.resolve(content.key()), folder, templates)));
            }
            List<Future<List<Shown>>> works = new ArrayList<>();
            for (Locale language : languages) {
                Books books = new Books(folder, language, templates);
                works.add(threads.submit(books::charts));
                works.add(threads.submit(books::blocks));
            }
            for (Map.Entry<Content, Future<Exhibition>> one : opened.entrySet()) {
                Exhibition exhibition = result(one.getValue());
                List<Showing> showings = one.getKey().showings(brands());
                for (Locale language : languages) {
                    showings.forEach(showing ->
                            works(exhibition, showing, language).forEach(work -> works.add(threads.submit(work))));
                    works.add(threads.submit(() -> exhibition.night(language)));
                }
            }
            List<Shown> shown = new ArrayList<>();
            for (Future<List<Shown>> work : works) {
                shown.addAll(result(work));
            }
            return shown;
        } finally {
            for (Future<Exhibition> one : opened.values()) {
                if (one.state() == Future.State.SUCCESS) {
                    one.resultNow().close();
                }
            }
        }
    }

    private List<String> brands() {
        return UnreadTemplates.brands(templates);
    }

    private static List<Callable<List<Shown>>> works(Exhibition exhibition, Showing showing, Locale language) {
        List<Callable<List<Shown>>> works = new ArrayList<>();
        for (Deliverable deliverable : showing.deliverables()) {
            works.add(() -> List.of(exhibition.pack(showing, deliverable, language, false)));
            if (showing.everySection() && exhibition.hasConditions(showing, deliverable)) {
                works.add(() -> List.of(exhibition.pack(showing, deliverable, language, true)));
            }
        }
        if (showing.views()) {
            works.add(() -> exhibition.views(showing, language));
        }
        return works;
    }

    private static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the gallery was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the gallery could not be drawn: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
