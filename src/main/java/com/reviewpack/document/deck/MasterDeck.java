package com.reviewpack.document.deck;

import com.reviewpack.document.Look;
import com.reviewpack.document.TemplateFaults;
import com.reviewpack.document.Templates;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.ooxml.OfficeTemplate;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Page;
import com.reviewpack.portfolio.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The master deck of a brand, ready for slides: its layouts by name, its theme in the colours and the type of the look.
 * Never changes; several threads may make decks from it.
 *
 * @param deck without slides
 * @param fromSlides layouts that stand as slides of the user's file show them, since LibreOffice has lost their places
 * @param settings what the presentation says after its list of slides: sizes and how text looks
 * @param notesBody index of the notes' placeholder for text
 * @param palette the colours of its slides' theme
 */
public record MasterDeck(
        OfficeTemplate deck,
        Map<Name, Frame> frames,
        Set<Name> fromSlides,
        String settings,
        String notesBody,
        Palette palette) {

    /** Its place among the templates. */
    public static final String FILE = "deck/master.pptx";

    /** The layouts that a master deck must have, by the names that it gives them. */
    enum Name {
        COVER("Cover", 1),
        CONTENT("Content", 1),
        TWO_COLUMNS("Content two columns", 2),
        APPENDIX("Appendix", 1);

        final String text;

        /** Places for text below the subtitle. */
        final int bodies;

        Name(String text, int bodies) {
            this.text = text;
            this.bodies = bodies;
        }

        static Name of(Page.Layout layout, List<Block> blocks) {
            return switch (layout) {
                case COVER -> COVER;
                case APPENDIX -> APPENDIX;
                case CONTENT -> blocks.stream().anyMatch(Block.Beside.class::isInstance) ? TWO_COLUMNS : CONTENT;
            };
        }
    }

    public MasterDeck {
        frames = Map.copyOf(frames);
        fromSlides = Set.copyOf(fromSlides);
    }

    /** The bytes of the look's master deck; empty where there is none. */
    public static Optional<byte[]> file(Look look) {
        return look.templates().find(look.brand(), FILE);
    }

    /**
     * The look's master deck; slides that stand in it are dropped.
     *
     * @throws TemplateFaults with everything that is wrong with it
     */
    public static MasterDeck open(Look look) {
        List<Fault> faults = new ArrayList<>();
        return read(look, faults).orElseThrow(() -> new TemplateFaults(faults));
    }

    /** Everything that is wrong with the look's master deck, with its layout and what to do; empty where it can be used. */
    public static List<Fault> faults(Look look) {
        List<Fault> faults = new ArrayList<>();
        read(look, faults);
        return List.copyOf(faults);
    }

    /** What is no fault of the look's master deck and yet not what its user may expect. */
    public static List<Fault> notes(Look look) {
        return read(look, new ArrayList<>())
                .filter(deck -> !deck.fromSlides.isEmpty())
                .map(deck -> new Fault(
                        place(look),
                        0,
                        "",
                        "",
                        "LibreOffice has saved it more than once and put a title and an outline of its own into its"
                                + " masters, so the slides say where the texts of "
                                + deck.fromSlides.stream()
                                        .sorted()
                                        .map(name -> "'" + name.text + "'")
                                        .collect(Collectors.joining(", "))
                                + " stand: move them there, and what else there is in the master's view"))
                .stream()
                .toList();
    }

    private static String place(Look look) {
        String own = "brands/" + look.brand() + "/" + FILE;
        return !look.brand().isEmpty() && look.templates().find("", own).isPresent() ? own : FILE;
    }

    private static Optional<MasterDeck> read(Look look, List<Fault> faults) {
        String file = place(look);
        List<String> found = new ArrayList<>();
        Optional<MasterDeck> deck = Optional.empty();
        try {
            byte[] shipped = new Templates(Optional.empty())
                    .find("", FILE)
                    .orElseThrow(() -> new IllegalStateException(FILE + " does not come with the program"));
            OfficeTemplate base = OfficeTemplate.read(shipped);
            deck = new MasterReading(OfficeTemplate.read(file(look).orElse(shipped)), base, look).read(found);
        } catch (IllegalArgumentException e) {
            found.add("is no deck: " + e.getMessage() + "; save it again as a PowerPoint file (.pptx)");
        }
        found.forEach(text -> faults.add(new Fault(file, 0, "", "", text)));
        return deck;
    }

    Frame frame(Name name) {
        return Objects.requireNonNull(new EnumMap<>(frames).get(name));
    }
}
