package com.reviewpack.document.deck;

import com.reviewpack.document.deck.MasterDeck.Name;
import com.reviewpack.document.type.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Where a layout holds what.
 *
 * @param layout the layout's part
 * @param bodies places for text below the subtitle, in order of reading
 */
record Frame(
        String layout, Slot title, Slot subtitle, List<Slot> bodies, Optional<Slot> footer, Optional<Slot> number) {

    /** The usual index of the place below the title. */
    static final String SUBTITLE = "13";

    /** Content needs at least this room to be read, in points. */
    private static final double LEAST_WIDTH = 240;

    private static final double LEAST_HEIGHT = 160;

    /**
     * A placeholder, as slides refer to it.
     *
     * @param size of its type, in points
     */
    record Slot(String type, String index, SlideBox box, double size) {}

    Frame {
        bodies = List.copyOf(bodies);
    }

    /** The room of the content. */
    SlideBox body() {
        return bodies.stream().map(Slot::box).reduce(SlideBox::with).orElseThrow();
    }

    /**
     * Reads a layout. Placeholders are found by what they are and where they stand; the usual indexes only tell apart
     * where a layout has more than it needs.
     *
     * @param faults takes what the layout lacks and what to do; then nothing is answered
     */
    static Optional<Frame> read(Name name, String part, Element layout, Element master, List<String> faults) {
        List<Placeholder> inherited = Placeholder.of(master);
        List<Placeholder> own = Placeholder.of(layout);
        List<Slot> titles = new ArrayList<>();
        List<Slot> texts = new ArrayList<>();
        Optional<Slot> footer = Optional.empty();
        Optional<Slot> number = Optional.empty();
        for (Placeholder place : own) {
            Optional<Slot> slot = slot(place, inherited, master);
            if (slot.isPresent() && place.isTitle()) {
                titles.add(slot.get());
            } else if (slot.isPresent() && place.isText()) {
                texts.add(slot.get());
            } else if (place.isFooter()) {
                footer = slot;
            } else if (place.isNumber()) {
                number = slot;
            }
        }
        int before = faults.size();
        if (titles.isEmpty()) {
            faults.add(lacks(name, "title"));
        }
        List<Slot> chosen = chosen(texts, name);
        if (chosen.isEmpty()) {
            faults.add(lacks(name, "place for the subtitle (a text placeholder below the title)"));
        } else if (chosen.size() <= name.bodies) {
            faults.add(lacks(
                    name,
                    name.bodies == 2 ? "two places for text beside each other" : "place for text below the subtitle"));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        Frame frame =
                new Frame(part, titles.getFirst(), chosen.getFirst(), chosen.subList(1, chosen.size()), footer, number);
        if (name != Name.COVER
                && (frame.body().width() < LEAST_WIDTH || frame.body().height() < LEAST_HEIGHT)) {
            faults.add(String.format(
                    java.util.Locale.ROOT,
                    "layout '%s' has %.0f by %.0f pt for its content: make the text placeholders at least %.0f by %.0f pt",
                    name.text,
                    frame.body().width(),
                    frame.body().height(),
                    LEAST_WIDTH,
                    LEAST_HEIGHT));
            return Optional.empty();
        }
        return Optional.of(frame);
    }

    private static String lacks(Name name, String what) {
        return "layout '" + name.text + "' has no " + what + ": add it in the master's view";
    }

    /** The subtitle first: it has its index, or else stands highest; then as many bodies as the layout needs. */
    private static List<Slot> chosen(List<Slot> texts, Name name) {
        List<Slot> rest = new ArrayList<>(texts);
        Optional<Slot> subtitle = texts.stream()
                .filter(slot -> slot.type().equals("subTitle"))
                .findFirst()
                .or(() -> texts.stream()
                        .filter(slot -> slot.index().equals(SUBTITLE))
                        .findFirst())
                .or(() -> texts.stream().findFirst());
        if (subtitle.isEmpty()) {
            return List.of();
        }
        rest.remove(subtitle.get());
        List<Slot> chosen = new ArrayList<>(List.of(subtitle.get()));
        chosen.addAll(rest.subList(0, Math.min(name.bodies, rest.size())));
        return chosen;
    }

    private static Optional<Slot> slot(Placeholder place, List<Placeholder> inherited, Element master) {
        Optional<Placeholder> parent = inherited.stream()
                .filter(one -> one.type().equals(place.type())
                        || one.isTitle() && place.isTitle()
                        || one.isText() && place.isText())
                .findFirst();
        Optional<SlideBox> box = place.box().or(() -> parent.flatMap(Placeholder::box));
        double size = place.size()
                .or(() -> parent.flatMap(Placeholder::size))
                .or(() -> PartTree.at(
                                master, "txStyles", place.isTitle() ? "titleStyle" : "bodyStyle", "lvl1pPr", "defRPr")
                        .flatMap(Placeholder::size))
                .orElse(place.isTitle() ? SlideText.LARGE : SlideText.BODY);
        return box.map(one -> new Slot(place.type(), place.index(), one, size));
    }

    /** How many lines of its type the title has room for. */
    long titleLines() {
        return Math.max(1, Math.round(title.box().height() / (title.size() * TextWidths.LINE)));
    }
}
