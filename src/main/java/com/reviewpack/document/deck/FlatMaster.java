package com.reviewpack.document.deck;

import com.reviewpack.document.deck.MasterDeck.Name;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.document.type.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A layout as LibreOffice Impress saves it: a master of its own, whose places have lost their indexes, and whose type stands
 * in their sample text with its colours as mere values. Made a layout again, at its places and with its type; a colour
 * that the shipped theme has becomes a colour of the theme. When Impress saves such a deck once more, it puts a title and
 * an outline of its own in place of what the master had; the slide that shows the layout still has all of it, and then says
 * where title and texts stand.
 */
final class FlatMaster {

    private final Name name;
    private final Element master;
    private final DeckTheme theme;
    private final List<Placeholder> places;
    private final boolean fromSlide;

    /**
     * @param shown the slide that shows the layout
     */
    FlatMaster(Name name, Element master, Optional<Element> shown, DeckTheme theme) {
        this.name = name;
        this.master = master;
        this.theme = theme;
        List<Placeholder> own = Placeholder.of(master);
        Optional<List<Placeholder>> slide = shown.map(Placeholder::of).filter(one -> !holdsAll(own) && holdsAll(one));
        fromSlide = slide.isPresent();
        places = slide.map(one -> Stream.concat(
                                one.stream().filter(FlatMaster::isForContent),
                                own.stream().filter(place -> !isForContent(place)))
                        .toList())
                .orElse(own);
    }

    /** Whether the slide that shows the layout, and not the master, says where title and texts stand. */
    boolean isFromSlide() {
        return fromSlide;
    }

    /** Whether there are a title, a subtitle and as many texts as the layout needs, all at a place of their own. */
    private boolean holdsAll(List<Placeholder> sheet) {
        List<Placeholder> placed =
                sheet.stream().filter(place -> place.box().isPresent()).toList();
        return placed.stream().anyMatch(Placeholder::isTitle)
                && placed.stream().filter(Placeholder::isText).count() > name.bodies;
    }

    private static boolean isForContent(Placeholder place) {
        return place.isTitle() || place.isText();
    }

    /** The families of titles and of text, or nothing where the samples do not say. */
    List<String> families() {
        List<String> families = new ArrayList<>();
        places.stream()
                .filter(Placeholder::isTitle)
                .findFirst()
                .flatMap(FlatMaster::family)
                .ifPresent(families::add);
        places.stream()
                .filter(Placeholder::isText)
                .findFirst()
                .flatMap(FlatMaster::family)
                .ifPresent(families::add);
        return families.size() == 2 ? families : List.of();
    }

    private static Optional<String> family(Placeholder place) {
        return properties(place).flatMap(run -> PartTree.at(run, "latin")).map(latin -> latin.getAttribute("typeface"));
    }

    /** What the sample text looks like. */
    private static Optional<Element> properties(Placeholder place) {
        return PartTree.at(place.shape(), "txBody").flatMap(body -> PartTree.first(body, "rPr"));
    }

    byte[] layout() {
        Xml xml = Xml.part().open("p:sldLayout").attribute("xmlns:a", PartTree.DRAWING);
        xml.attribute("xmlns:r", PartTree.RELATIONS).attribute("xmlns:p", PartTree.PRESENTATION);
        xml.attribute("preserve", 1).open("p:cSld").attribute("name", name.text).open("p:spTree");
        SlideXml.group(xml);
        int number = 2;
        int texts = 0;
        for (Placeholder place : places) {
            Optional<SlideBox> box = place.box();
            if (box.isPresent() && place.isTitle()) {
                place(xml, place, box.get(), number++, "title", "");
            } else if (box.isPresent() && place.isText()) {
                place(xml, place, box.get(), number++, "body", texts == 0 ? Frame.SUBTITLE : String.valueOf(texts));
                texts++;
            } else if (box.isPresent() && place.isFooter()) {
                place(xml, place, box.get(), number++, "ftr", "30");
            } else if (box.isPresent() && place.isNumber()) {
                place(xml, place, box.get(), number++, "sldNum", "31");
            }
        }
        xml.close().close().open("p:clrMapOvr").empty("a:masterClrMapping").close();
        return xml.close().bytes();
    }

    private void place(Xml xml, Placeholder place, SlideBox box, int id, String type, String index) {
        xml.open("p:sp")
                .open("p:nvSpPr")
                .open("p:cNvPr")
                .attribute("id", id)
                .attribute("name", place.name())
                .close();
        xml.open("p:cNvSpPr").open("a:spLocks").attribute("noGrp", 1).close().close();
        xml.open("p:nvPr").open("p:ph").attribute("type", type);
        if (!index.isEmpty()) {
            xml.attribute("idx", index);
        }
        xml.close().close().close().open("p:spPr");
        box.write(xml, "a:xfrm");
        xml.open("a:prstGeom")
                .attribute("prst", "rect")
                .empty("a:avLst")
                .close()
                .close();
        xml.open("p:txBody");
        PartTree.at(place.shape(), "txBody", "bodyPr")
                .ifPresentOrElse(body -> xml.markup(PartTree.written(body)), () -> xml.empty("a:bodyPr"));
        style(xml, place);
        xml.open("a:p").open("a:r").open("a:rPr").attribute("lang", "en-GB").close();
        xml.open("a:t")
                .text(type.equals("sldNum") ? "1" : name.text)
                .close()
                .close()
                .close();
        xml.close().close();
    }

    private void style(Xml xml, Placeholder place) {
        Optional<Element> sample =
                properties(place).or(() -> PartTree.at(place.shape(), "txBody", "lstStyle", "lvl1pPr", "defRPr"));
        double size = sample.flatMap(Placeholder::size).orElse(place.isTitle() ? SlideText.LARGE : SlideText.SMALL);
        String align = PartTree.at(place.shape(), "txBody")
                .flatMap(body -> PartTree.first(body, "pPr").or(() -> PartTree.first(body, "lvl1pPr")))
                .map(paragraph -> paragraph.getAttribute("algn"))
                .filter(text -> !text.isEmpty())
                .orElse("l");
        xml.open("a:lstStyle")
                .open("a:lvl1pPr")
                .attribute("marL", 0)
                .attribute("indent", 0)
                .attribute("algn", align);
        xml.open("a:lnSpc")
                .val("a:spcPts", Math.round(size * 100 * TextWidths.LINE))
                .close();
        xml.open("a:spcBef").val("a:spcPts", 0).close().empty("a:buNone");
        boolean bold = sample.filter(one -> one.getAttribute("b").equals("1")).isPresent();
        xml.open("a:defRPr").attribute("sz", Math.round(size * 100)).attribute("b", bold ? 1 : 0);
        xml.open("a:solidFill");
        colour(xml, sample);
        xml.close();
        SlideXml.fonts(xml, place.isTitle() ? "+mj" : "+mn");
        xml.close().close().close();
    }

    private void colour(Xml xml, Optional<Element> sample) {
        Optional<Element> fill = sample.flatMap(one -> PartTree.at(one, "solidFill"));
        Optional<String> scheme =
                fill.flatMap(one -> PartTree.at(one, "schemeClr")).map(one -> one.getAttribute("val"));
        Optional<String> value =
                fill.flatMap(one -> PartTree.at(one, "srgbClr")).map(one -> one.getAttribute("val"));
        Optional<String> named = scheme.or(() -> value.flatMap(theme::named))
                .or(() -> Optional.of("tx1").filter(one -> value.isEmpty()));
        if (named.isPresent()) {
            xml.val("a:schemeClr", mapped(named.get()));
        } else {
            xml.val("a:srgbClr", value.orElseThrow().toUpperCase(Locale.ROOT));
        }
    }

    /** Slides call the theme's dark and light colours text and background. */
    private static String mapped(String colour) {
        return switch (colour) {
            case "dk1" -> "tx1";
            case "dk2" -> "tx2";
            case "lt1" -> "bg1";
            case "lt2" -> "bg2";
            default -> colour;
        };
    }

    /**
     * The master with this one layout.
     *
     * @param relation id of its relation to the layout
     * @param styles a master that says how text looks where neither place nor layout does
     */
    byte[] master(String relation, long id, Element styles) {
        List<Placeholder> own = Placeholder.of(master);
        for (Placeholder place : own) {
            boolean first = own.stream()
                            .filter(one -> one.type().equals(place.type()))
                            .findFirst()
                            .orElseThrow()
                    == place;
            if (!first) {
                PartTree.remove(place.shape());
            }
        }
        Element layouts = PartTree.at(master, "sldLayoutIdLst")
                .orElseThrow(() -> new IllegalArgumentException("a master has no layouts"));
        PartTree.children(layouts).forEach(PartTree::remove);
        Element layout = PartTree.add(layouts, PartTree.PRESENTATION, "sldLayoutId");
        layout.setAttribute("id", String.valueOf(id));
        layout.setAttributeNS(PartTree.RELATIONS, "r:id", relation);
        if (PartTree.at(master, "txStyles").isEmpty()) {
            PartTree.at(styles, "txStyles")
                    .ifPresent(
                            one -> master.appendChild(master.getOwnerDocument().importNode(one, true)));
        }
        return Xml.part().markup(PartTree.written(master)).bytes();
    }
}
