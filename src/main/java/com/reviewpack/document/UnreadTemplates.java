package com.reviewpack.document;

import com.reviewpack.document.deck.MasterDeck;
import com.reviewpack.pages.Playbook;
import com.reviewpack.pages.Practices;
import com.reviewpack.pages.Sections;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import com.reviewpack.transcripts.Scorecard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds files in the user's folder of templates that nothing reads, as a misspelt name leaves them. */
public final class UnreadTemplates {

    private static final Set<String> OF_ALL_BRANDS = Set.of(
            Looks.FILE,
            Sections.FILE,
            Playbook.FILE,
            Practices.FILE,
            Scorecard.FILE,
            MasterDeck.FILE,
            TemplateCheck.MASTER_WORKBOOK,
            "blocks.ftlh",
            "blocks.css",
            "report/report.ftlh",
            "report/report.css",
            "deck/deck.ftlh",
            "deck/deck.css",
            "wording/messages.properties",
            "wording/messages_de.properties",
            "wording/messages_es.properties",
            "wording/messages_fr.properties");
    /** Mails, the night's report and the index of the gallery go to the installation's own people, under no brand. */
    private static final Set<String> OF_THE_BASE = Set.of(
            "mail/subject.ftl",
            "mail/night.ftl",
            "mail/night.ftlh",
            "mail/again-subject.ftl",
            "mail/again.ftl",
            "mail/again.ftlh",
            "mail/notice-subject.ftl",
            "mail/notice.ftl",
            "mail/notice.ftlh",
            "night/night.ftlh",
            "gallery/index.ftlh");

    private static final Pattern WORDING = Pattern.compile("wording/messages_[a-z]{2,3}\\.properties");
    private static final Pattern FONT = Pattern.compile("fonts/[A-Za-z0-9]+-(Regular|Italic|SemiBold|Bold)\\.ttf");
    /** Beside the templates, for people: remarks, licences of fonts, what editors and systems leave. */
    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(.*/)?(\\.[^/]*|(README|LICENSE|LICENCE|OFL)[^/]*|[^/]*~)");

    private final Templates templates;
    private final TemplateFolder folder;

    private UnreadTemplates(Templates templates) {
        this.templates = templates;
        this.folder = TemplateFolder.of(templates);
    }

    /** Every such file, with the name that was most likely meant. */
    public static List<Fault> faults(Templates templates) {
        UnreadTemplates unread = new UnreadTemplates(templates);
        List<Fault> faults = new ArrayList<>(unread.of(""));
        unread.folder.brands().forEach(brand -> faults.addAll(unread.of(brand)));
        return faults;
    }

    /** Brands that have a folder, by name. */
    public static List<String> brands(Templates templates) {
        return TemplateFolder.of(templates).brands();
    }

    private List<Fault> of(String brand) {
        Set<String> known = new TreeSet<>(OF_ALL_BRANDS);
        if (brand.isEmpty()) {
            known.addAll(OF_THE_BASE);
        }
        Looks.logoName(templates, brand).ifPresent(known::add);
        String pages = text(brand, ".ftlh") + text(brand, ".ftl") + text(brand, ".css");
        String lists = text("", Sections.FILE) + (brand.isEmpty() ? allLists() : text(brand, Sections.FILE));
        Set<String> meant = new TreeSet<>();
        Set<String> missing = missing(brand, lists, meant);
        return folder.of(brand, "").stream()
                .filter(file -> !meant.contains(file))
                .filter(file -> !FOR_PEOPLE.matcher(file).matches())
                .filter(file -> !known.contains(file)
                        && !WORDING.matcher(file).matches()
                        && !FONT.matcher(file).matches()
                        && !pages.contains(file.substring(file.lastIndexOf('/') + 1))
                        && !isListed(file, lists))
                .map(file -> fault(
                        brand,
                        file,
                        Stream.concat(known.stream(), missing.stream()).toList()))
                .toList();
    }

    /**
     * Files that others name and that are not there.
     *
     * @param meant takes the files that were most likely meant where another file misspells them: the slip is told there
     */
    private Set<String> missing(String brand, String lists, Set<String> meant) {
        Set<String> missing = new TreeSet<>();
        Looks.logoName(templates, brand)
                .filter(logo -> templates.find(brand, logo).isEmpty())
                .ifPresent(logo -> Nearest.of(logo, folder.of(brand, ".png")).ifPresent(meant::add));
        for (String key : Sections.ownNames(lists.getBytes(StandardCharsets.UTF_8))) {
            String file = "sections/" + key + ".yaml";
            if (templates.find(brand, file).isEmpty()) {
                missing.add(file);
                List<String> there = folder.of(brand, ".yaml").stream()
                        .filter(one -> !isListed(one, lists))
                        .toList();
                Nearest.of(file, there).ifPresent(meant::add);
            }
        }
        Looks.fontName(templates, brand).ifPresent(family -> missing.addAll(fonts("fonts/" + family.replace(" ", ""))));
        return missing;
    }

    private static List<String> fonts(String stem) {
        return Stream.of("Regular", "Italic", "SemiBold", "Bold")
                .map(weight -> stem + "-" + weight + ".ttf")
                .toList();
    }

    private Fault fault(String brand, String file, Collection<String> known) {
        List<String> names = new ArrayList<>(known);
        if (file.startsWith("fonts/") && file.indexOf('-') > 0) {
            names.addAll(fonts(file.substring(0, file.indexOf('-'))));
        }
        String hint = file.startsWith("sections/") && file.endsWith(".yaml")
                ? "; name it in a line of " + Sections.FILE
                : Nearest.hint(file, names);
        return new Fault(
                TemplateFolder.of(brand) + file,
                0,
                "",
                "",
                !brand.isEmpty() && OF_THE_BASE.contains(file)
                        ? "is not read: mails, the night's report and the gallery have no brand; put it into " + file
                        : "is read by nothing" + (hint.isEmpty() ? ": rename or remove it" : hint));
    }

    /** Sections of the base folder may stand in the lists of any brand. */
    private String allLists() {
        return folder.brands().stream().map(brand -> text(brand, Sections.FILE)).collect(Collectors.joining("\n"));
    }

    private static boolean isListed(String file, String lists) {
        if (!file.startsWith("sections/") || !file.endsWith(".yaml")) {
            return false;
        }
        String key = file.substring("sections/".length(), file.length() - ".yaml".length());
        return Pattern.compile("[=,\\s]" + Pattern.quote(key) + "\\s*([,\\[\\\\]|$)", Pattern.MULTILINE)
                .matcher(lists)
                .find();
    }

    private String text(String brand, String ending) {
        return folder.of(brand, ending).stream()
                .flatMap(file -> templates.find("", TemplateFolder.of(brand) + file).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
