package com.reviewpack.pages;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which sections a deliverable has, in which order: the template {@code sections.properties}. */
public final class Sections {

    /** The name of the template file. */
    public static final String FILE = "sections.properties";

    private final Map<String, String> lists;

    private Sections(Map<String, String> lists) {
        this.lists = lists;
    }

    /**
     * @param files the content of a template file by its name, empty where the user has none of that name
     */
    public static Sections of(Function<String, Optional<byte[]>> files) {
        Map<String, String> lists = new LinkedHashMap<>();
        Words.read(Words.builtIn(FILE), lists);
        Words.read(files.apply(FILE), lists);
        return new Sections(Map.copyOf(lists));
    }

    /** The order that comes with the program. */
    public static Sections builtIn() {
        return of(name -> Optional.empty());
    }

    /** Whether a deliverable has an order, so that it can be produced. */
    public boolean has(Deliverable deliverable) {
        return lists.containsKey(deliverable.key());
    }

    /**
     * @throws IllegalArgumentException where the file has no line for the deliverable, or names a section that is none
     */
    List<Section> of(Deliverable deliverable) {
        String list = lists.get(deliverable.key());
        if (list == null) {
            throw new IllegalArgumentException(FILE + " has no line for " + deliverable.key());
        }
        List<Section> sections = new ArrayList<>();
        for (String key : names(list)) {
            sections.add(Section.ofKey(key)
                    .orElseThrow(() -> new IllegalArgumentException(
                            FILE + ": '" + key + "' is no section, expected one of " + Section.keys())));
        }
        return sections;
    }

    /** Every line of an edited file that names an unknown deliverable or section. */
    public static List<Fault> faults(byte[] content) {
        List<Fault> faults = new ArrayList<>();
        long line = 0;
        for (String text : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            String deliverable =
                    equals < 0 ? text.strip() : text.substring(0, equals).strip();
            if (equals < 0 || Deliverable.ofKey(deliverable).isEmpty()) {
                faults.add(new Fault(FILE, line, "", deliverable, "expected DELIVERABLE = SECTION, SECTION …"));
                continue;
            }
            for (String key : names(text.substring(equals + 1))) {
                if (Section.ofKey(key).isEmpty()) {
                    faults.add(new Fault(FILE, line, deliverable, key, "is no section: use one of " + Section.keys()));
                }
            }
        }
        return faults;
    }

    private static List<String> names(String list) {
        return List.of(list.split(",", -1)).stream().map(String::strip).toList();
    }
}
