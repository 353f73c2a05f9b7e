package com.reviewpack.gallery;

import com.reviewpack.document.PageTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes {@code index.html}: a table a language, a line a document, a column a showing; and where each page is shown. */
final class GalleryIndex {

    private final PageTemplates pages;

    GalleryIndex(PageTemplates pages) {
        this.pages = pages;
    }

    String write(List<Locale> languages, List<Showing> showings, List<Shown> shown) {
        List<String> contents = showings.stream().map(Showing::key).toList();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Locale language : languages) {
            List<Shown> own = shown.stream()
                    .filter(one -> one.language().equals(language))
                    .toList();
            tables.add(Map.of(
                    "tag",
                    language.toLanguageTag(),
                    "name",
                    language.getDisplayLanguage(Locale.ENGLISH),
                    "rows",
                    rows(own, contents),
                    "parts",
                    own.stream()
                            .filter(one -> one.content().equals(Books.CONTENT))
                            .map(one -> Map.of("what", words(one.what()), "cell", cell(one)))
                            .toList()));
        }
        return pages.fill(
                "",
                "gallery/index.ftlh",
                Map.of(
                        "contents",
                        showings.stream()
                                .map(showing -> Map.of("key", showing.key(), "look_at", showing.lookAt()))
                                .toList(),
                        "has_every_section",
                        shown.stream().anyMatch(one -> one.what().endsWith(Exhibition.EVERY_SECTION)),
                        "pages",
                        pages(languages.getFirst(), showings, shown),
                        "situations",
                        Stream.of(Situation.values())
                                .map(situation -> Map.of("key", words(situation.name()), "look_at", situation.lookAt()))
                                .toList(),
                        "languages",
                        tables,
                        "faults",
                        shown.stream()
                                .filter(one -> !one.isMade())
                                .map(one -> one.language().toLanguageTag() + "/" + one.content() + "/" + one.what()
                                        + ": " + one.fault())
                                .toList()));
    }

    private static List<Map<String, Object>> rows(List<Shown> shown, List<String> contents) {
        Map<String, Map<String, Shown>> byDocument = new LinkedHashMap<>();
        for (Shown one : shown) {
            if (contents.contains(one.content())) {
                byDocument
                        .computeIfAbsent(one.what(), what -> new LinkedHashMap<>())
                        .put(one.content(), one);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        byDocument.forEach((what, cells) -> rows.add(Map.of(
                "what",
                words(what),
                "cells",
                contents.stream()
                        .map(content -> cells.containsKey(content) ? cell(cells.get(content)) : Map.of())
                        .toList())));
        return rows;
    }

    /** Each kind of page, with one document of each name in which it is shown: the first showing's. */
    private static List<Map<String, Object>> pages(Locale language, List<Showing> showings, List<Shown> shown) {
        SortedMap<String, SortedMap<String, Map<String, Object>>> byPage = new TreeMap<>();
        for (Showing showing : showings) {
            for (Shown one : shown) {
                if (one.language().equals(language) && one.content().equals(showing.key())) {
                    for (String page : one.pageKeys()) {
                        byPage.computeIfAbsent(page, key -> new TreeMap<>())
                                .putIfAbsent(
                                        one.what(),
                                        Map.of(
                                                "path",
                                                one.files().getFirst(),
                                                "name",
                                                words(one.what()),
                                                "content",
                                                showing.key()));
                    }
                }
            }
        }
        List<Map<String, Object>> pages = new ArrayList<>();
        byPage.forEach((page, documents) ->
                pages.add(Map.of("name", words(page), "documents", List.copyOf(documents.values()))));
        return pages;
    }

    private static Map<String, Object> cell(Shown shown) {
        return Map.of(
                "files",
                shown.files().stream()
                        .map(file -> Map.of("path", file, "ending", ending(file)))
                        .toList(),
                "fault",
                shown.fault());
    }

    private static String ending(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(name.indexOf('.') + 1);
    }

    private static String words(String key) {
        return key.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
