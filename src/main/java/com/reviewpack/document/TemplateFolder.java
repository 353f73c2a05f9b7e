package com.reviewpack.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies in the user's folder of templates.
 *
 * @param files names relative to the folder, with forward slashes, sorted
 */
record TemplateFolder(List<String> files) {

    static final String BRANDS = "brands/";

    TemplateFolder {
        files = List.copyOf(files);
    }

    static TemplateFolder of(Templates templates) {
        if (templates.folder().isEmpty()
                || !Files.isDirectory(templates.folder().get())) {
            return new TemplateFolder(List.of());
        }
        Path folder = templates.folder().get();
        List<String> names = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be listed", e);
        }
        return new TemplateFolder(names);
    }

    /** Brands that have a folder with a file in it. */
    List<String> brands() {
        return files.stream()
                .filter(file -> file.startsWith(BRANDS) && file.indexOf('/', BRANDS.length()) > 0)
                .map(file -> file.substring(BRANDS.length(), file.indexOf('/', BRANDS.length())))
                .distinct()
                .toList();
    }

    /** The folder of a brand, from the folder of templates; nothing for the base. */
    static String of(String brand) {
        return brand.isEmpty() ? "" : BRANDS + brand + "/";
    }

    /** Files of a brand alone, or of the base alone, named from that folder. */
    List<String> of(String brand, String ending) {
        String own = of(brand);
        return files.stream()
                .filter(file -> file.startsWith(own) && (!brand.isEmpty() || !file.startsWith(BRANDS)))
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(own.length()))
                .toList();
    }

    /** Names of the own sections that a brand can show: its own and those of the base. */
    List<String> ownSections(String brand) {
        List<String> keys = new ArrayList<>(sections(""));
        if (!brand.isEmpty()) {
            sections(brand).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        }
        return keys;
    }

    private List<String> sections(String brand) {
        return of(brand, ".yaml").stream()
                .filter(file -> file.startsWith("sections/") && file.indexOf('/', "sections/".length()) < 0)
                .map(file -> file.substring("sections/".length(), file.length() - ".yaml".length()))
                .toList();
    }
}
