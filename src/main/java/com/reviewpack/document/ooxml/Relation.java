package com.reviewpack.document.ooxml;

/**
 * What one part of an office document says of another.
 *
 * @param id unique within the part that says it
 * @param type the kind of relation, a URI
 * @param target the other part's name, or an address outside of the document
 */
public record Relation(String id, String type, String target, boolean external) {

    /** What the kinds of relations of office documents begin with. */
    public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The part's relations, as the archive names them; the package's own for the empty name. */
    static String partOf(String source) {
        int folder = source.lastIndexOf('/') + 1;
        return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
    }

    /** The name of a part that {@code source} calls {@code target}. */
    static String resolved(String source, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return folder + rest;
    }

    /** How {@code source} calls a part, from where it lies itself. */
    static String relative(String source, String target) {
        int common = 0;
        for (int i = 0; i < Math.min(source.length(), target.length()) && source.charAt(i) == target.charAt(i); i++) {
            if (source.charAt(i) == '/') {
                common = i + 1;
            }
        }
        long up = source.chars().skip(common).filter(c -> c == '/').count();
        return "../".repeat((int) up) + target.substring(common);
    }
}
