package com.reviewpack.document;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.WordingCheck;
import com.reviewpack.pack.Words;
import com.reviewpack.pages.Playbook;
import com.reviewpack.pages.Practices;
import com.reviewpack.pages.Sections;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.transcripts.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tries all templates before a night does. */
public final class TemplateCheck {

    private static final String BRANDS = "brands";
    private static final String WORDING = "wording/";

    private final Templates templates;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private TemplateCheck(Templates templates) {
        this.templates = templates;
    }

    /** Every fault of the brand files, the wording and the pages, of the base and of each brand. */
    public static List<Fault> faults(Templates templates) {
        TemplateCheck check = new TemplateCheck(templates);
        check.brand("");
        check.brands().forEach(check::brand);
        return List.copyOf(check.faults);
    }

    private List<String> brands() {
        return templates
                .folder()
                .map(folder -> names(folder.resolve(BRANDS), true))
                .orElse(List.of());
    }

    private void brand(String brand) {
        String own = brand.isEmpty() ? "" : BRANDS + "/" + brand + "/";
        List<Fault> wrong = Looks.faults(templates, brand);
        faults.addAll(wrong);
        wording(own);
        Sections.Known known = Sections.Known.withBuiltInTiers(brands(), List.of());
        templates
                .find("", own + Sections.FILE)
                .ifPresent(content -> faults.addAll(Sections.faults(own + Sections.FILE, content, known)));
        String playbook = own + Playbook.FILE;
        templates.find("", playbook).ifPresent(content -> faults.addAll(Playbook.faults(playbook, content)));
        String scorecard = own + Scorecard.FILE;
        templates.find("", scorecard).ifPresent(content -> faults.addAll(Scorecard.faults(scorecard, content)));
        templates
                .find("", own + Practices.FILE)
                .ifPresent(content -> faults.addAll(Practices.faults(
                        own + Practices.FILE,
                        content,
                        Words.of(java.util.Locale.ENGLISH, name -> templates.find(brand, name)))));
        if (wrong.isEmpty()) {
            Look look = Looks.read(templates, brand);
            PdfRenderer renderer = new PdfRenderer();
            tryPage(renderer, look, Deliverable.PERFORMANCE_REVIEW, "report/report.ftlh");
            tryPage(renderer, look, Deliverable.QBR, "deck/deck.ftlh");
        }
    }

    private void wording(String own) {
        wordingFiles(own).forEach((name, content) -> faults.addAll(WordingCheck.faults(name, content)));
    }

    private Map<String, byte[]> wordingFiles(String own) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        templates.folder().ifPresent(folder -> {
            for (String file : names(folder.resolve(own + WORDING), false)) {
                String name = own + WORDING + file;
                templates.find("", name).ifPresent(content -> files.put(name, content));
            }
        });
        return files;
    }

    /** What languages of the user's own still lack, a fault a file; it stops no night, since English is said instead. */
    public static List<Fault> untranslated(Templates templates) {
        TemplateCheck check = new TemplateCheck(templates);
        List<Fault> gaps = new ArrayList<>();
        Stream.concat(Stream.of(""), check.brands().stream().map(brand -> BRANDS + "/" + brand + "/"))
                .forEach(own -> check.wordingFiles(own)
                        .forEach((name, content) -> WordingCheck.untranslated(
                                        name, content, file -> templates.find("", file))
                                .ifPresent(gaps::add)));
        return gaps;
    }

    private void tryPage(PdfRenderer renderer, Look look, Deliverable deliverable, String page) {
        try {
            renderer.render(TrialPack.of(deliverable), look);
        } catch (PageTemplates.TemplateFault e) {
            faults.add(new Fault(place(look, e.file()), e.line(), "", "", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(
                    place(look, page),
                    0,
                    "",
                    "",
                    e.getMessage() + "; close each tag, and write &#160; instead of named characters"));
        }
    }

    /** The file in the brand's folder where the brand has one, else the base file. */
    private String place(Look look, String file) {
        String own = BRANDS + "/" + look.brand() + "/" + file;
        return !look.brand().isEmpty() && templates.find("", own).isPresent() ? own : file;
    }

    private static List<String> names(Path folder, boolean folders) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> folders == Files.isDirectory(entry))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be listed", e);
        }
    }
}
