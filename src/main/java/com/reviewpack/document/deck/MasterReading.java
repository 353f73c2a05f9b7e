package com.reviewpack.document.deck;

import com.reviewpack.document.Look;
import com.reviewpack.document.deck.MasterDeck.Name;
import com.reviewpack.document.ooxml.OfficeFile;
import com.reviewpack.document.ooxml.OfficeTemplate;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.document.ooxml.Xml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Makes a deck as its user saved it ready for slides. */
final class MasterReading {

    static final String PRESENTATION = "ppt/presentation.xml";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String THEME = Relation.OFFICE + "theme";
    private static final String MASTER = Relation.OFFICE + "slideMaster";
    private static final String LAYOUT = Relation.OFFICE + "slideLayout";
    private static final String NOTES = Relation.OFFICE + "notesMaster";

    /** The first number that the format has for masters and layouts. */
    private static final long FIRST_ID = 2_147_483_648L;

    /** A layout and the master that it belongs to, by the names of their parts. */
    private record Found(String layout, String master) {}

    private final OfficeTemplate user;
    private final OfficeTemplate base;
    private final Look look;
    private final DeckTheme theme;
    private final String presentation;
    private final boolean flat;
    private final OfficeFile ready = new OfficeFile();
    private final Map<String, Element> trees = new HashMap<>();
    private final Set<Name> fromSlides = EnumSet.noneOf(Name.class);

    MasterReading(OfficeTemplate user, OfficeTemplate base, Look look) {
        this.user = user;
        this.base = base;
        this.look = look;
        theme = new DeckTheme(base.content(themeOf(base, mastersOf(base).getFirst())));
        presentation = main(user);
        flat = isFlat(
                user, Arrays.stream(Name.values()).anyMatch(name -> named(name).isPresent()));
    }

    private static String main(OfficeTemplate deck) {
        return deck.related("", Relation.OFFICE + "officeDocument")
                .filter(part -> deck.type(part).startsWith(TYPE + "presentationml."))
                .orElseThrow(() -> new IllegalArgumentException("it holds no presentation"));
    }

    private static List<String> mastersOf(OfficeTemplate deck) {
        return targets(deck, main(deck), MASTER);
    }

    private static List<String> targets(OfficeTemplate deck, String source, String type) {
        return deck.relations(source).stream()
                .filter(one -> one.type().equals(type))
                .map(Relation::target)
                .toList();
    }

    private static String themeOf(OfficeTemplate deck, String part) {
        return deck.related(part, THEME).orElseThrow(() -> new IllegalArgumentException(part + " has no theme"));
    }

    private Element tree(String part) {
        return trees.computeIfAbsent(part, name -> PartTree.read(user.content(name), name));
    }

    /**
     * The deck, ready.
     *
     * @param faults takes what is wrong; then nothing is answered
     */
    Optional<MasterDeck> read(List<String> faults) {
        Map<Name, Found> layouts = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            layout(name).ifPresentOrElse(found -> layouts.put(name, found), () -> faults.add(missing(name)));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Map<Name, Frame> frames = flat ? flatFrames(layouts, faults) : frames(layouts, faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        String notes = notes();
        String settings = presentation();
        OfficeTemplate deck = OfficeTemplate.read(ready.bytes());
        byte[] colours = deck.content(themeOf(
                deck,
                Objects.requireNonNull(layouts.get(Name.CONTENT), "content").master()));
        return Optional.of(new MasterDeck(deck, frames, fromSlides, settings, notes, DeckTheme.palette(colours, look)));
    }

    /**
     * Whether LibreOffice wrote the deck: it makes a master of each layout and forgets the names of both, and they stay
     * forgotten when another program saves the deck.
     */
    private static boolean isFlat(OfficeTemplate deck, boolean named) {
        return !named
                || deck.related("", Relation.OFFICE + "extended-properties")
                        .map(part -> new String(deck.content(part), StandardCharsets.UTF_8))
                        .filter(text -> text.contains("<Application>LibreOffice"))
                        .isPresent();
    }

    private Optional<Found> layout(Name name) {
        return named(name).or(() -> shown(name));
    }

    private Optional<Found> named(Name name) {
        for (String master : mastersOf(user)) {
            for (String layout : targets(user, master, LAYOUT)) {
                if (PartTree.at(tree(layout), "cSld")
                        .filter(sheet -> sheet.getAttribute("name").equals(name.text))
                        .isPresent()) {
                    return Optional.of(new Found(layout, master));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> shown(Name name) {
        return slide(name)
                .flatMap(slide -> user.related(slide, LAYOUT))
                .flatMap(layout -> user.related(layout, MASTER).map(master -> new Found(layout, master)));
    }

    /** The slide whose title is the layout's name, such as our own master deck has one for each. */
    private Optional<String> slide(Name name) {
        return targets(user, presentation, Relation.OFFICE + "slide").stream()
                .filter(slide -> Placeholder.of(tree(slide)).stream()
                        .anyMatch(
                                place -> place.isTitle() && text(place.shape()).equals(name.text)))
                .findFirst();
    }

    private static String text(Element shape) {
        return PartTree.at(shape, "txBody")
                .map(body -> body.getTextContent().strip())
                .orElse("");
    }

    private static String missing(Name name) {
        return "has no layout named '" + name.text
                + "', and no slide with that title: name one of its layouts so, or give" + " a slide on it that title";
    }

    private Map<Name, Frame> frames(Map<Name, Found> layouts, List<String> faults) {
        Map<Name, Frame> frames = new EnumMap<>(Name.class);
        layouts.forEach(
                (name, found) -> Frame.read(name, found.layout(), tree(found.layout()), tree(found.master()), faults)
                        .ifPresent(frame -> frames.put(name, frame)));
        for (String master : mastersOf(user)) {
            if (!ready.has(master)) {
                ready.copyWithAllItNeeds(user, master);
            }
            String part = themeOf(user, master);
            ready.replace(part, theme.painted(user.content(part), look, List.of()));
        }
        return frames;
    }

    private Map<Name, Frame> flatFrames(Map<Name, Found> layouts, List<String> faults) {
        Map<Name, Frame> frames = new EnumMap<>(Name.class);
        long id = FIRST_ID + layouts.size();
        for (Map.Entry<Name, Found> entry : layouts.entrySet()) {
            String master = entry.getValue().master();
            if (ready.has(master)) {
                faults.add("layout '" + entry.getKey().text
                        + "' shares its master with another: give each layout a master" + " of its own");
                return frames;
            }
            FlatMaster sheet = new FlatMaster(
                    entry.getKey(), tree(master), slide(entry.getKey()).map(this::tree), theme);
            if (sheet.isFromSlide()) {
                fromSlides.add(entry.getKey());
            }
            String layout = "ppt/slideLayouts/slideLayout" + (entry.getKey().ordinal() + 1) + ".xml";
            byte[] content = sheet.layout();
            Frame.read(entry.getKey(), layout, PartTree.read(content, layout), tree(master), faults)
                    .ifPresent(frame -> frames.put(entry.getKey(), frame));
            ready.add(layout, TYPE + "presentationml.slideLayout+xml", content);
            ready.relate(layout, MASTER, master);
            for (Relation relation : user.relations(master)) {
                if (!relation.type().equals(LAYOUT)) {
                    ready.relate(master, relation);
                    if (!relation.external() && !ready.has(relation.target())) {
                        ready.copyWithAllItNeeds(user, relation.target());
                    }
                }
            }
            String themePart = themeOf(user, master);
            ready.replace(themePart, theme.painted(user.content(themePart), look, sheet.families()));
            String relation = ready.relate(master, LAYOUT, layout);
            Element styles = PartTree.read(base.content(mastersOf(base).getFirst()), "master");
            ready.add(master, user.type(master), sheet.master(relation, id++, styles));
        }
        return frames;
    }

    /** Takes over the notes' master, or ours where the user's deck has none, and says which index its text has. */
    private String notes() {
        Optional<String> own = user.related(presentation, NOTES);
        OfficeTemplate source = own.isPresent() ? user : base;
        String part = own.or(() -> base.related(main(base), NOTES)).orElseThrow();
        String painted = themeOf(source, part);
        byte[] colours =
                theme.painted(source.content(painted), look, flat ? List.of(look.font(), look.font()) : List.of());
        if (own.isPresent()) {
            if (!ready.has(part)) {
                ready.copyWithAllItNeeds(user, part);
            }
            ready.replace(painted, colours);
        } else {
            ready.add("ppt/notesMasters/notesMaster1.xml", base.type(part), base.content(part));
            ready.add("ppt/theme/themeOfNotes.xml", base.type(painted), colours);
            ready.relate("ppt/notesMasters/notesMaster1.xml", THEME, "ppt/theme/themeOfNotes.xml");
        }
        return Placeholder.of(PartTree.read(source.content(part), part)).stream()
                .filter(place -> place.type().equals("body"))
                .map(Placeholder::index)
                .findFirst()
                .orElse("");
    }

    /** Writes the presentation without slides and answers what follows the list of slides in it. */
    private String presentation() {
        Xml xml = Xml.part().open("p:presentation");
        xml.attribute("xmlns:a", PartTree.DRAWING).attribute("xmlns:r", PartTree.RELATIONS);
        xml.attribute("xmlns:p", PartTree.PRESENTATION).open("p:sldMasterIdLst");
        masters()
                .forEach((master, id) -> xml.open("p:sldMasterId")
                        .attribute("id", id)
                        .attribute("r:id", ready.relate(PRESENTATION, MASTER, master))
                        .close());
        String notes = ready.has("ppt/notesMasters/notesMaster1.xml")
                ? "ppt/notesMasters/notesMaster1.xml"
                : user.related(presentation, NOTES).orElseThrow();
        xml.close().open("p:notesMasterIdLst").open("p:notesMasterId");
        xml.attribute("r:id", ready.relate(PRESENTATION, NOTES, notes)).close().close();
        String firstTheme = themeOf(user, masters().keySet().iterator().next());
        ready.relate(PRESENTATION, THEME, firstTheme);
        user.related(presentation, Relation.OFFICE + "tableStyles").ifPresent(part -> {
            ready.copyWithAllItNeeds(user, part);
            ready.relate(PRESENTATION, Relation.OFFICE + "tableStyles", part);
        });
        ready.relate("", Relation.OFFICE + "officeDocument", PRESENTATION);
        String settings = settings();
        xml.markup(settings).close();
        ready.add(PRESENTATION, TYPE + "presentationml.presentation.main+xml", xml.bytes());
        return settings;
    }

    /** The masters that are taken over, each with its number. */
    private Map<String, Long> masters() {
        Map<String, Long> masters = new LinkedHashMap<>();
        List<Element> known = PartTree.at(tree(presentation), "sldMasterIdLst")
                .map(PartTree::children)
                .orElse(List.of());
        List<String> parts = mastersOf(user);
        long next = FIRST_ID;
        for (Element one : known) {
            String relation = one.getAttributeNS(PartTree.RELATIONS, "id");
            for (Relation candidate : user.relations(presentation)) {
                if (candidate.id().equals(relation)
                        && parts.contains(candidate.target())
                        && ready.has(candidate.target())) {
                    String id = one.getAttribute("id");
                    masters.put(candidate.target(), flat || id.isEmpty() ? next++ : Long.parseLong(id));
                }
            }
        }
        return masters;
    }

    private String settings() {
        StringBuilder out = new StringBuilder();
        Element own = tree(presentation);
        Element ours = PartTree.read(base.content(main(base)), "presentation");
        for (String name : new ArrayList<>(List.of("sldSz", "notesSz", "defaultTextStyle"))) {
            PartTree.at(own, name)
                    .or(() -> PartTree.at(ours, name))
                    .ifPresent(element -> out.append(PartTree.written(element)));
        }
        return out.toString();
    }
}
