package com.reviewpack.document;

import java.io.ByteArrayOutputStream;
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
 * <p>A name that leads out of the folder finds nothing.
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

    /**
     * A template file made of lines by name, where a brand's lines hold before those of the base: both, the brand's last.
     *
     * @param brand empty: the base templates
     * @param name as in {@link #find}: {@code wording/messages.properties}
     */
    public Optional<byte[]> lines(String brand, String name) {
        Optional<byte[]> base = read(name);
        Optional<byte[]> branded = brand.isEmpty() ? Optional.empty() : read("brands/" + brand + "/" + name);
        if (base.isEmpty() || branded.isEmpty()) {
            return branded.or(() -> base);
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(base.get());
        both.write('\n');
        both.writeBytes(branded.get());
        return Optional.of(both.toByteArray());
    }

    /** Whether there is a folder for that brand, the user's or a built-in one. */
    public boolean hasBrand(String brand) {
        return folder.filter(own -> Files.isDirectory(own.resolve("brands").resolve(brand)))
                        .isPresent()
                || Templates.class.getResource("/templates/brands/" + brand + "/" + Looks.FILE) != null;
    }

    private Optional<byte[]> read(String name) {
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            return Optional.empty();
        }
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
