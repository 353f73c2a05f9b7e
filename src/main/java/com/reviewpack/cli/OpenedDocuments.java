package com.reviewpack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows documents in the desktop's programs, as far as it has them.
 *
 * @param opens whether one could be shown
 */
record OpenedDocuments(Predicate<Path> opens) {

    /** Tries each; says which stand open, and where the others are. */
    String open(List<Path> documents) {
        List<Path> others = new ArrayList<>();
        for (Path document : documents) {
            if (!opens.test(document)) {
                others.add(document);
            }
        }
        int opened = documents.size() - others.size();
        if (others.isEmpty()) {
            return "Opened " + opened + (opened == 1 ? " document." : " documents.");
        }
        String where = others.stream()
                .map(other -> other.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
        return opened == 0
                ? "No desktop here that could open documents; they are " + where
                : "Opened " + opened + " of " + documents.size() + "; no program was found for " + where;
    }
}
