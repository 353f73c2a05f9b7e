package com.reviewpack.cli;

import com.reviewpack.document.Templates;
import com.reviewpack.gallery.Gallery;
import com.reviewpack.gallery.Shown;
import com.reviewpack.report.NightReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything that documents can hold. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Draws every document, section and chart with ordinary, extreme and hardly any content.",
        description = {"", "For a look after templates, brand or wording were edited; begin with index.html.", ""})
final class GalleryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder of the gallery.")
    Path to = Path.of("");

    @Option(
            names = "--languages",
            paramLabel = "L",
            split = ",",
            defaultValue = "en,de,fr,es",
            description = "Language tags, such as de or de-AT (default: ${DEFAULT-VALUE}).")
    List<String> languages = new ArrayList<>();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder of templates, over the built-in ones (default: templates, where it is there).")
    @Nullable
    Path templates;

    GalleryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Locale> locales =
                languages.stream().map(GalleryCommand::locale).distinct().toList();
        List<Shown> shown = new Gallery(to, locales, new Templates(folder())).make();
        List<Shown> faults =
                shown.stream().filter(one -> !one.fault().isEmpty()).toList();
        faults.forEach(one -> surroundings
                .err()
                .println("reviewpack: " + one.language().toLanguageTag() + "/" + one.content() + "/" + one.what()
                        + " could not be drawn: " + one.fault()));
        surroundings
                .out()
                .println((shown.size() - faults.size()) + " documents; begin with " + to.resolve("index.html"));
        return faults.isEmpty() ? NightReport.WELL : NightReport.EXCEPTIONS;
    }

    private Optional<Path> folder() {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new UsageFault("the folder " + templates + " is not there; name another with --templates");
        }
        Path usual = Path.of("templates");
        return templates != null ? Optional.of(templates) : Optional.of(usual).filter(Files::isDirectory);
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build();
        } catch (IllformedLocaleException e) {
            throw new UsageFault("'" + tag + "' is no language tag; write one like de or de-AT");
        }
    }
}
