package com.reviewpack.document;

import com.reviewpack.document.deck.MasterDeck;
import com.reviewpack.document.ooxml.OfficeTemplate;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.portfolio.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells where somebody has changed a colour in the theme of a master deck or workbook and not in the brand file. It holds,
 * but in these documents alone, so that one pack comes in two colours.
 */
final class MasterColours {

    /** A colour of the brand file, and its place in a theme. */
    private record Slot(String key, String theme, String colour) {

        Optional<String> in(String xml) {
            Matcher place = Pattern.compile("<a:" + theme + ">(.*?)</a:" + theme + ">", Pattern.DOTALL)
                    .matcher(xml);
            if (!place.find()) {
                return Optional.empty();
            }
            Matcher value = COLOUR.matcher(place.group(1));
            return value.find() ? Optional.of("#" + value.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
        }
    }

    private static final Pattern COLOUR = Pattern.compile("(?:srgbClr val|lastClr)=\"([0-9A-Fa-f]{6})\"");
    private static final String MASTER = Relation.OFFICE + "slideMaster";
    private static final String THEME = Relation.OFFICE + "theme";

    private final Templates templates;
    private final Look look;

    private MasterColours(Templates templates, Look look) {
        this.templates = templates;
        this.look = look;
    }

    /** Every such colour of the masters that documents of the look are made from, with what to write where. */
    static List<Fault> notes(Templates templates, Look look) {
        MasterColours colours = new MasterColours(templates, look);
        return Stream.concat(
                        colours.of(MasterDeck.FILE, "decks").stream(),
                        colours.of(TemplateCheck.MASTER_WORKBOOK, "workbooks").stream())
                .toList();
    }

    private List<Fault> of(String file, String documents) {
        String own = TemplateFolder.of(look.brand()) + file;
        String place = templates.find("", own).isPresent() ? own : file;
        Set<Fault> notes = new LinkedHashSet<>();
        List<String> shipped = themes(new Templates(Optional.empty()), file);
        for (String theme : themes(templates, place)) {
            for (Slot slot : slots()) {
                slot.in(theme)
                        .filter(now -> !now.equals(slot.colour()))
                        .filter(now -> shipped.stream()
                                .noneMatch(ours ->
                                        slot.in(ours).filter(now::equals).isPresent()))
                        .ifPresent(now -> notes.add(new Fault(
                                place,
                                0,
                                slot.theme(),
                                now,
                                documents + " take this colour of the master's theme, and all else takes the "
                                        + slot.key()
                                        + " of the brand file, " + slot.colour() + "; for one colour everywhere, write "
                                        + slot.key() + ": \"" + now + "\" into " + TemplateFolder.of(look.brand())
                                        + Looks.FILE)));
            }
        }
        return List.copyOf(notes);
    }

    private List<Slot> slots() {
        return List.of(
                new Slot("accent", "accent1", look.accent()),
                new Slot("ink", "dk1", look.ink()),
                new Slot("good", "accent2", look.good()),
                new Slot("bad", "accent3", look.bad()));
    }

    /** Of the workbook, or of each master of the deck; none where the file cannot be read, which is a fault of its own. */
    private static List<String> themes(Templates templates, String file) {
        List<String> themes = new ArrayList<>();
        try {
            Optional<OfficeTemplate> read = templates.find("", file).map(OfficeTemplate::read);
            if (read.isEmpty()) {
                return List.of();
            }
            OfficeTemplate office = read.get();
            String main = office.related("", Relation.OFFICE + "officeDocument").orElse("");
            List<String> holders = new ArrayList<>(List.of(main));
            office.relations(main).stream()
                    .filter(relation -> relation.type().equals(MASTER))
                    .forEach(relation -> holders.add(relation.target()));
            if (holders.size() > 1) {
                holders.removeFirst();
            }
            for (String holder : holders) {
                office.related(holder, THEME)
                        .ifPresent(part -> themes.add(new String(office.content(part), StandardCharsets.UTF_8)));
            }
            return themes;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
