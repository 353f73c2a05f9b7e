package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import com.reviewpack.document.Templates;
import com.reviewpack.document.ooxml.OfficeTemplate;
import com.reviewpack.document.ooxml.PackedPart;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.portfolio.Fault;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workbook that every pack's workbook starts from, read once for each look: its named cell styles and its theme are
 * taken over, its sheets are not. Colours of the theme that are as they were shipped are replaced by the brand's. Never
 * changes, so that several threads may write workbooks from it.
 *
 * @param styles all styles of the master
 * @param named the styles that the renderer takes by name
 * @param theme the painted theme
 */
record MasterWorkbook(MasterStyles styles, Map<WorkbookStyle, NamedStyle> named, PackedPart theme) {

    static final String NAME = "workbook/master.xlsx";

    static final String THEME = "xl/theme/theme1.xml";

    /**
     * The master in the brand's look.
     *
     * @throws IllegalArgumentException where the master cannot be read or lacks a style; the message names all faults
     */
    static MasterWorkbook of(Look look) {
        byte[] master = content(look.templates(), look.brand());
        OfficeTemplate template;
        MasterStyles styles;
        byte[] theme;
        try {
            template = OfficeTemplate.read(master);
            String workbook = template.related("", Relation.OFFICE + "officeDocument")
                    .orElseThrow(() -> new IllegalArgumentException("it names no workbook"));
            byte[] shipped = shippedTheme();
            // A program that keeps no theme writes its colours out and leaves it away.
            Optional<byte[]> own =
                    template.related(workbook, Relation.OFFICE + "theme").map(template::content);
            String part = template.related(workbook, Relation.OFFICE + "styles")
                    .orElseThrow(() -> new IllegalArgumentException("it has no cell styles"));
            styles = MasterStyles.read(template.content(part), own.isPresent() ? null : shipped);
            theme = MasterTheme.painted(own.orElse(shipped), shipped, look);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "templates/" + NAME + " is no workbook that can be read (" + e.getMessage()
                            + "): save it as .xlsx again",
                    e);
        }
        List<String> faults = missing(styles.byName().keySet());
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        Map<WorkbookStyle, NamedStyle> named = new EnumMap<>(WorkbookStyle.class);
        for (WorkbookStyle style : WorkbookStyle.values()) {
            named.put(style, styles.byName().get(style.inMaster()));
        }
        return new MasterWorkbook(styles, named, PackedPart.of(THEME, theme));
    }

    /** What is wrong with the master of a look, each with what to do. */
    static List<Fault> faults(Look look) {
        try {
            of(look);
            return List.of();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> new Fault(NAME, 0, "", "", line))
                    .toList();
        }
    }

    private static byte[] content(Templates templates, String brand) {
        return templates
                .find(brand, NAME)
                .orElseThrow(() -> new IllegalArgumentException("templates/" + NAME + " is missing"));
    }

    private static byte[] shippedTheme() {
        return OfficeTemplate.read(content(new Templates(Optional.empty()), "")).content(THEME);
    }

    /** What a user's master lacks, each with the name expected and the nearest one found. */
    private static List<String> missing(Set<String> present) {
        return Arrays.stream(WorkbookStyle.values())
                .map(WorkbookStyle::inMaster)
                .filter(name -> !present.contains(name))
                .map(name -> "templates/" + NAME + " has no cell style '" + name + "'" + nearest(name, present)
                        + ": add it, or take the file that comes with the program as a start")
                .toList();
    }

    private static String nearest(String name, Set<String> present) {
        return present.stream()
                .filter(one -> one.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(one -> " (there is '" + one + "')")
                .orElse("");
    }
}
