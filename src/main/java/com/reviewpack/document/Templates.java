package com.reviewpack.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The template files: a folder of the user's, over those that come with the program. A brand's folder
 * ({@code brands/NAME/}) overrides single files.
 *
 * @param folder the user's; empty: the built-in ones alone
 */
public record Templates(Optional<Path> folder) {

    /**
     * The content of a template file.
     *
     * @param brand empty: the base templates
     * @param name relative, with forward slashes: {@code report/page.ftlh}
     */
    public Optional<byte[]> find(String brand, String name) {
        Optional<byte[]> branded = brand.isEmpty() ? Optional.empty() : read("brands/" + brand + "/" + name);
        return branded.isPresent() ? branded : read(name);
    }

    private Optional<byte[]> read(String name) {
        try {
            if (folder.isPresent()) {
                Path file = folder.get().resolve(name).normalize();
                if (file.startsWith(folder.get().normalize()) && Files.isRegularFile(file)) {
                    return Optional.of(Files.readAllBytes(file));
                }
            }
            try (InputStream builtIn = Templates.class.getResourceAsStream("/templates/" + name)) {
                return builtIn == null ? Optional.empty() : Optional.of(builtIn.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name + " cannot be read", e);
        }
    }
}
