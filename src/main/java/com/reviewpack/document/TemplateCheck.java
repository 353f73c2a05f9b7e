package com.reviewpack.document;

import com.reviewpack.document.deck.MasterDeck;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.WordingCheck;
import com.reviewpack.pack.Words;
import com.reviewpack.pages.OwnSections;
import com.reviewpack.pages.Playbook;
import com.reviewpack.pages.Practices;
import com.reviewpack.pages.Sections;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.transcripts.Scorecard;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Tries all templates before a night does. */
public final class TemplateCheck {

    static final String MASTER_WORKBOOK = "workbook/master.xlsx";

    /** Folders of pages for browsers and mail programs, which may fetch pictures. */
    private static final List<String> NOT_ON_PAPER = List.of("mail/", "night/", "gallery/");

    /** Endings of the text files whose readers pass over letters that they cannot read. */
    private static final List<String> TEXTS = List.of(".properties", ".csv", ".css", ".ftlh", ".ftl");

    private final Templates templates;
    private final TemplateFolder folder;
    private final SortedSet<String> tiers;
    private final Set<Fault> faults = new LinkedHashSet<>();

    private TemplateCheck(Templates templates, Collection<String> tiers) {
        this.templates = templates;
        this.folder = TemplateFolder.of(templates);
        this.tiers = new TreeSet<>(tiers);
    }

    /** With the tiers of the catalogue that comes with the program. */
    public static List<Fault> faults(Templates templates) {
        return faults(templates, Sections.builtInTiers());
    }

    /**
     * Every fault of the brand files, the wording, the sections, the pages and the masters, of the base and of each brand.
     *
     * @param tiers that conditions of sections may name
     */
    public static List<Fault> faults(Templates templates, Collection<String> tiers) {
        TemplateCheck check = new TemplateCheck(templates, tiers);
        check.brand("");
        check.folder.brands().forEach(check::brand);
        return List.copyOf(check.faults);
    }

    /**
     * What languages of the user's own still lack, a fault a wording file, and what pages of the user's own say in some
     * languages only; it stops no night, since another language is said instead.
     */
    public static List<Fault> untranslated(Templates templates) {
        return TemplateFolder.of(templates).files().stream()
                .flatMap(name -> templates.find("", name).stream().flatMap(content -> {
                    if (name.endsWith(".properties") && name.contains("wording/")) {
                        return WordingCheck.untranslated(name, content, file -> templates.find("", file)).stream();
                    }
                    return name.endsWith(".yaml") && name.contains(OwnSections.FOLDER)
                            ? OwnSections.untranslated(name, content).stream()
                            : Stream.empty();
                }))
                .toList();
    }

    /**
     * What is no fault and yet may not be what was wanted: colours that masters have and the brand file has not, and masters
     * whose layouts an office program has lost.
     */
    public static List<Fault> notes(Templates templates) {
        Set<Fault> notes = new LinkedHashSet<>();
        List<String> looks = new ArrayList<>(List.of(""));
        looks.addAll(TemplateFolder.of(templates).brands());
        for (String brand : looks) {
            if (Looks.faults(templates, brand).isEmpty()) {
                Look look = Looks.read(templates, brand);
                notes.addAll(MasterColours.notes(templates, look));
                notes.addAll(MasterDeck.notes(look));
            }
        }
        return List.copyOf(notes);
    }

    private void brand(String brand) {
        List<Fault> wrong = Looks.faults(templates, brand);
        faults.addAll(wrong);
        folder.of(brand, ".properties").stream()
                .filter(file -> file.startsWith("wording/"))
                .forEach(file -> look(brand, file, WordingCheck::faults));
        sections(brand);
        look(brand, Playbook.FILE, Playbook::faults);
        look(brand, Scorecard.FILE, Scorecard::faults);
        Words words = Words.of(Locale.ENGLISH, name -> templates.lines(brand, name));
        look(brand, Practices.FILE, (name, content) -> Practices.faults(name, content, words));
        folder.of(brand, ".css").forEach(file -> look(brand, file, TemplateCheck::styleFaults));
        folder.of(brand, ".ttf").forEach(file -> look(brand, file, TemplateCheck::fontFaults));
        folder.of(brand, ".ftlh").stream()
                .filter(file -> NOT_ON_PAPER.stream().noneMatch(file::startsWith))
                .forEach(file -> look(brand, file, TemplateCheck::sourceFaults));
        TEXTS.forEach(ending -> folder.of(brand, ending).forEach(file -> encoding(TemplateFolder.of(brand) + file)));
        if (wrong.isEmpty()) {
            Look look = Looks.read(templates, brand);
            tryPage(look, Deliverable.PERFORMANCE_REVIEW, "report/report.ftlh");
            tryPage(look, Deliverable.QBR, "deck/deck.ftlh");
            faults.addAll(MasterDeck.faults(look));
            tryWorkbook(look);
        }
    }

    /** Looks a file of the brand's own folder through, where it is there. */
    private void look(String brand, String file, BiFunction<String, byte[], List<Fault>> faultsOf) {
        String name = TemplateFolder.of(brand) + file;
        templates.find("", name).ifPresent(content -> faults.addAll(faultsOf.apply(name, content)));
    }

    /** Told once a line: some files are also read in a way that finds it. */
    private void encoding(String name) {
        templates
                .find("", name)
                .map(EncodingCheck::firstBroken)
                .ifPresent(line -> line.ifPresent(number -> {
                    if (faults.stream().noneMatch(fault -> fault.file().equals(name) && fault.line() == number)) {
                        faults.add(new Fault(
                                name, number, "", "", "holds characters that are not UTF-8: save the file as UTF-8"));
                    }
                }));
    }

    private void sections(String brand) {
        Sections.Known known =
                new Sections.Known(tiers, new TreeSet<>(folder.brands()), new TreeSet<>(folder.ownSections(brand)));
        look(brand, Sections.FILE, (name, content) -> Sections.faults(name, content, known));
        folder.of(brand, ".yaml").stream()
                .filter(file -> file.startsWith(OwnSections.FOLDER))
                .forEach(file -> look(brand, file, OwnSections::faults));
    }

    private static List<Fault> styleFaults(String name, byte[] content) {
        String css = new String(content, StandardCharsets.UTF_8);
        return Stream.concat(StyleCheck.findings(css).stream(), SourceCheck.findings(css).stream())
                .map(finding -> fault(name, finding))
                .toList();
    }

    private static List<Fault> sourceFaults(String name, byte[] content) {
        return SourceCheck.findings(new String(content, StandardCharsets.UTF_8)).stream()
                .map(finding -> fault(name, finding))
                .toList();
    }

    private static List<Fault> fontFaults(String name, byte[] content) {
        return Typefaces.isFont(content)
                ? List.of()
                : List.of(new Fault(name, 0, "", "", "is no TrueType font that may be embedded: replace it"));
    }

    private static Fault fault(String name, MarkupCheck.Finding finding) {
        return new Fault(name, finding.line(), "column " + finding.column(), finding.value(), finding.expected());
    }

    private void tryPage(Look look, Deliverable deliverable, String page) {
        try {
            new PdfRenderer().render(TrialPack.of(deliverable), look);
        } catch (PageTemplates.TemplateFault e) {
            faults.add(e.asFault(place(look, e.file())));
        } catch (IllegalArgumentException e) {
            faults.add(unmatched(look, page)
                    .or(() -> unmatched(look, "blocks.ftlh"))
                    .orElseGet(() -> new Fault(
                            place(look, page),
                            0,
                            "",
                            "",
                            e.getMessage() + "; close each tag, and write &#160; instead of named characters")));
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(new Fault(
                    place(look, page),
                    0,
                    "",
                    "",
                    "cannot be set (" + e.getClass().getSimpleName()
                            + "): take back the last change to it, to blocks.ftlh or to a style sheet"));
        }
    }

    private Optional<Fault> unmatched(Look look, String page) {
        return templates
                .find(look.brand(), page)
                .flatMap(content -> MarkupCheck.first(new String(content, StandardCharsets.UTF_8)))
                .map(finding -> fault(place(look, page), finding));
    }

    private void tryWorkbook(Look look) {
        try {
            new XlsxRenderer().render(TrialPack.of(Deliverable.QBR), look);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> line.replaceFirst("^(templates/)?" + MASTER_WORKBOOK + ":? ", ""))
                    .forEach(line -> faults.add(new Fault(place(look, MASTER_WORKBOOK), 0, "", "", line)));
        }
    }

    /** The file in the brand's folder where the brand has one, else the base file. */
    private String place(Look look, String file) {
        String own = TemplateFolder.of(look.brand()) + file;
        return templates.find("", own).isPresent() ? own : file;
    }
}
