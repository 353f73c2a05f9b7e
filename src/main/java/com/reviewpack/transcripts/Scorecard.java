package com.reviewpack.transcripts;

import com.reviewpack.offering.CatalogueFault;
import com.reviewpack.portfolio.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what conversations are read: the template {@code scorecard.yaml}. */
public final class Scorecard {

    /** The name of the template file. */
    public static final String FILE = "scorecard.yaml";

    private final Languages languages;
    private final List<Dimension> dimensions;

    Scorecard(Languages languages, List<Dimension> dimensions) {
        this.languages = languages;
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * One side of a conversation.
     *
     * @param key as figures name it: {@code transcripts.greeting}
     * @param weight in the score of a conversation, above 0
     */
    record Dimension(String key, BigDecimal weight, List<Signal> signals) {
        Dimension {
            signals = List.copyOf(signals);
            if (weight.signum() <= 0 || signals.isEmpty()) {
                throw new IllegalArgumentException(
                        "dimension " + key + " needs a weight above 0 and a signal: " + weight + ", " + signals.size());
            }
        }
    }

    /** The scorecard that comes with the program. */
    public static Scorecard builtIn() {
        try (InputStream file = Objects.requireNonNull(Scorecard.class.getResourceAsStream("/templates/" + FILE))) {
            return of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("template " + FILE + " cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException with every fault of the file
     */
    public static Scorecard of(byte[] yaml) {
        List<CatalogueFault> faults = new ArrayList<>();
        Optional<Scorecard> read = new ScorecardReader(FILE, faults).read(yaml);
        return read.orElseThrow(() -> new IllegalArgumentException(
                faults.stream().map(CatalogueFault::toString).collect(Collectors.joining("\n"))));
    }

    /**
     * Every fault of an edited file.
     *
     * @param name as it is named in the templates folder
     */
    public static List<Fault> faults(String name, byte[] yaml) {
        List<CatalogueFault> faults = new ArrayList<>();
        new ScorecardReader(name, faults).read(yaml);
        return faults.stream()
                .map(fault -> new Fault(fault.file(), fault.line(), fault.path(), fault.value(), fault.expected()))
                .toList();
    }

    /** The keys of the dimensions, in the order of the file. */
    public List<String> keys() {
        return dimensions.stream().map(Dimension::key).toList();
    }

    Languages languages() {
        return languages;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }
}
