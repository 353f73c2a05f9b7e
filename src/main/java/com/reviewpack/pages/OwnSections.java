package com.reviewpack.pages;

import com.reviewpack.portfolio.Fault;
import java.util.ArrayList;
import java.util.List;

/** The files of pages that a user has written: {@code sections/NAME.yaml}. */
public final class OwnSections {

    /** Where they lie, beside the file that lists them. */
    public static final String FOLDER = "sections/";

    private static final String ENDING = ".yaml";

    private OwnSections() {}

    static String file(String key) {
        return FOLDER + key + ENDING;
    }

    /**
     * Every fault of a file.
     *
     * @param name as faults name it; what stands between the last slash and the ending is the section's name
     */
    public static List<Fault> faults(String name, byte[] content) {
        List<Fault> faults = new ArrayList<>();
        String file = name.substring(name.lastIndexOf('/') + 1);
        String key = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        new OwnSectionReader(name, faults).read(key, content);
        return faults;
    }

    /** Texts of a file that are told in fewer languages than others of the same page; none where the file has faults. */
    public static List<Fault> untranslated(String name, byte[] content) {
        List<Fault> faults = new ArrayList<>();
        OwnSectionReader reader = new OwnSectionReader(name, faults);
        String file = name.substring(name.lastIndexOf('/') + 1);
        reader.read(file.substring(0, file.length() - ENDING.length()), content);
        return faults.isEmpty() ? reader.untranslated() : List.of();
    }
}
