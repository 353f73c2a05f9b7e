package com.reviewpack.offering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The editions of a catalogue, one after the other.
 *
 * @param editions by the first day they hold; at least one
 */
public record Catalogues(List<Catalogue> editions) {

    private static final String BUILT_IN = "catalogue.yaml";

    public Catalogues {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a catalogue needs at least one edition");
        }
        editions = editions.stream()
                .sorted(Comparator.comparing(Catalogue::effectiveFrom))
                .toList();
    }

    /** The catalogue that comes with the program. */
    public static Catalogues builtIn() {
        try (InputStream in = Objects.requireNonNull(Catalogues.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return CatalogueReader.read(BUILT_IN, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in catalogue cannot be read", e);
        }
    }

    /**
     * The catalogue of a YAML file in the shape of the built-in one.
     *
     * @throws InvalidCatalogueException with every fault in it, or where the file cannot be read
     */
    public static Catalogues read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidCatalogueException(List.of(new CatalogueFault(
                    file.toString(), 0, "", "", "expected a readable catalogue file: " + e.getMessage())));
        }
        return CatalogueReader.read(String.valueOf(file.getFileName()), bytes);
    }

    /** The edition in force on {@code day}; before the first edition's first day, the first edition. */
    public Catalogue on(LocalDate day) {
        Catalogue inForce = editions.getFirst();
        for (Catalogue edition : editions) {
            if (!edition.effectiveFrom().isAfter(day)) {
                inForce = edition;
            }
        }
        return inForce;
    }

    /** Whether any edition has a tier of that name. */
    public boolean knowsTier(String name) {
        return editions.stream().anyMatch(edition -> edition.tier(name).isPresent());
    }

    /** The names of all tiers, of all editions. */
    public SortedSet<String> tiers() {
        SortedSet<String> names = new TreeSet<>();
        editions.forEach(edition -> edition.tiers().forEach(tier -> names.add(tier.name())));
        return names;
    }
}
