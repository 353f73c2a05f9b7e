package com.reviewpack.pages;

import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which sections a deliverable has, in which order and on which conditions: the template {@code sections.properties}, and
 * the user's own sections beside it.
 */
public final class Sections {

    /** The name of the template file. */
    public static final String FILE = "sections.properties";

    /**
     * What a file of sections may name beside the program's own sections.
     *
     * @param tiers of the catalogue
     * @param brands that have a folder
     * @param ownSections that have a file
     */
    public record Known(SortedSet<String> tiers, SortedSet<String> brands, SortedSet<String> ownSections) {
        public Known {
            tiers = new TreeSet<>(tiers);
            brands = new TreeSet<>(brands);
            ownSections = new TreeSet<>(ownSections);
        }
    }

    /** The tiers of the catalogue that comes with the program. */
    public static SortedSet<String> builtInTiers() {
        return Catalogues.builtIn().tiers();
    }

    private record Chosen(PageSource source, SectionFile.Listed listed) {}

    private final Map<Deliverable, List<Chosen>> lists;

    private Sections(Map<Deliverable, List<Chosen>> lists) {
        this.lists = lists;
    }

    /**
     * @param files the content of a template file by its name, empty where the user has none of that name
     * @throws IllegalArgumentException where a list names a section that is none, or an own section cannot be read
     */
    public static Sections of(Function<String, Optional<byte[]>> files) {
        return of(files.apply(FILE), files);
    }

    /**
     * @param orders what the user has of {@link #FILE}; of two lines for a deliverable the last holds
     * @param files the content of a template file by its name, empty where the user has none of that name
     * @throws IllegalArgumentException where a list names a section that is none, or an own section cannot be read
     */
    public static Sections of(Optional<byte[]> orders, Function<String, Optional<byte[]>> files) {
        Map<Deliverable, List<SectionFile.Listed>> lists = new EnumMap<>(Deliverable.class);
        Words.builtIn(FILE).ifPresent(content -> lists.putAll(read(content)));
        orders.ifPresent(content -> lists.putAll(read(content)));
        Map<String, PageSource> own = new HashMap<>();
        Map<Deliverable, List<Chosen>> chosen = new EnumMap<>(Deliverable.class);
        lists.forEach((deliverable, listed) -> chosen.put(
                deliverable,
                listed.stream()
                        .map(one ->
                                new Chosen(own.computeIfAbsent(one.key(), key -> source(deliverable, key, files)), one))
                        .toList()));
        return new Sections(chosen);
    }

    private static PageSource source(Deliverable deliverable, String key, Function<String, Optional<byte[]>> files) {
        Optional<Section> known = Section.ofKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] content = files.apply(OwnSections.file(key))
                .orElseThrow(() -> new IllegalArgumentException(FILE + ": " + deliverable.key() + " names '" + key
                        + "', which is no section and has no file " + OwnSections.file(key)
                        + Nearest.hint(key, Section.keys())));
        List<Fault> faults = new ArrayList<>();
        return new OwnSectionReader(OwnSections.file(key), faults)
                .read(key, content)
                .orElseThrow(
                        () -> new IllegalArgumentException(faults.getFirst().toString()));
    }

    /** As far as its own words go; whether all that it names is there is seen when it is looked up. */
    private static Map<Deliverable, List<SectionFile.Listed>> read(byte[] content) {
        List<Fault> faults = new ArrayList<>();
        Map<Deliverable, List<SectionFile.Listed>> lists = SectionFile.read(FILE, content, Optional.empty(), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst().toString());
        }
        return lists;
    }

    /** Names of sections that a file lists and that are none of the program's, so that each needs a file of its own. */
    public static SortedSet<String> ownNames(byte[] content) {
        SortedSet<String> names = new TreeSet<>();
        SectionFile.read(FILE, content, Optional.empty(), new ArrayList<>()).values().stream()
                .flatMap(List::stream)
                .map(SectionFile.Listed::key)
                .filter(key -> Section.ofKey(key).isEmpty())
                .forEach(names::add);
        return names;
    }

    /** The order that comes with the program. */
    public static Sections builtIn() {
        return of(name -> Optional.empty());
    }

    /** Whether a deliverable has an order, so that it can be produced. */
    public boolean has(Deliverable deliverable) {
        return lists.containsKey(deliverable);
    }

    /** Whether a section of the deliverable is shown on conditions alone. */
    public boolean hasConditions(Deliverable deliverable) {
        return lists.getOrDefault(deliverable, List.of()).stream()
                .anyMatch(chosen -> !chosen.listed().conditions().isEmpty());
    }

    /** The same orders, in which every section is shown whether its conditions hold or not. */
    public Sections unconditional() {
        Map<Deliverable, List<Chosen>> all = new EnumMap<>(Deliverable.class);
        lists.forEach((deliverable, list) -> all.put(
                deliverable,
                list.stream()
                        .map(chosen -> new Chosen(
                                chosen.source(),
                                new SectionFile.Listed(chosen.listed().key(), List.of())))
                        .toList()));
        return new Sections(all);
    }

    /**
     * Those whose conditions hold.
     *
     * @throws IllegalArgumentException where the file has no line for the deliverable
     */
    List<PageSource> of(Deliverable deliverable, Draft draft) {
        List<Chosen> list = lists.get(deliverable);
        if (list == null) {
            throw new IllegalArgumentException(FILE + " has no line for " + deliverable.key());
        }
        return list.stream()
                .filter(chosen -> chosen.listed().isShown(draft))
                .map(Chosen::source)
                .toList();
    }

    /**
     * Every fault of an edited file.
     *
     * @param name of the file, as faults name it
     */
    public static List<Fault> faults(String name, byte[] content, Known known) {
        List<Fault> faults = new ArrayList<>();
        SectionFile.read(name, content, Optional.of(known), faults);
        return faults;
    }
}
