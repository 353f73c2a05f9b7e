package com.reviewpack.document.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A place for text on a layout or a master.
 *
 * @param type as PresentationML names it; {@code obj} where it names none
 * @param index empty where it has none
 * @param name as the office program's user sees it
 * @param box empty where the layout leaves it to its master
 * @param size of its type in points, where it says so itself
 */
record Placeholder(
        String type, String index, String name, Optional<SlideBox> box, Optional<Double> size, Element shape) {

    private static final double EMU = 12_700;

    /** The placeholders of a layout or a master, in order of reading: downwards, then to the right. */
    static List<Placeholder> of(Element sheet) {
        List<Placeholder> found = new ArrayList<>();
        PartTree.at(sheet, "cSld", "spTree").ifPresent(tree -> {
            for (Element shape : PartTree.children(tree, "sp")) {
                PartTree.at(shape, "nvSpPr", "nvPr", "ph").ifPresent(place -> found.add(of(shape, place)));
            }
        });
        found.sort((a, b) -> a.box().isEmpty() || b.box().isEmpty()
                ? Boolean.compare(a.box().isEmpty(), b.box().isEmpty())
                : a.box().get().compareTo(b.box().get()));
        return found;
    }

    private static Placeholder of(Element shape, Element place) {
        String type = place.getAttribute("type");
        return new Placeholder(
                type.isEmpty() ? "obj" : type,
                place.getAttribute("idx"),
                PartTree.at(shape, "nvSpPr", "cNvPr")
                        .map(one -> one.getAttribute("name"))
                        .orElse(""),
                PartTree.at(shape, "spPr", "xfrm").flatMap(Placeholder::box),
                PartTree.at(shape, "txBody", "lstStyle", "lvl1pPr", "defRPr").flatMap(Placeholder::size),
                shape);
    }

    private static Optional<SlideBox> box(Element frame) {
        Optional<Element> offset = PartTree.at(frame, "off");
        Optional<Element> extent = PartTree.at(frame, "ext");
        return offset.isEmpty() || extent.isEmpty()
                ? Optional.empty()
                : Optional.of(new SlideBox(
                        points(offset.get(), "x"),
                        points(offset.get(), "y"),
                        points(extent.get(), "cx"),
                        points(extent.get(), "cy")));
    }

    private static double points(Element element, String name) {
        String value = element.getAttribute(name);
        return value.matches("-?\\d{1,12}") ? Long.parseLong(value) / EMU : 0;
    }

    /** The size that properties of text give, in points. */
    static Optional<Double> size(Element properties) {
        String size = properties.getAttribute("sz");
        return size.matches("\\d{3,6}") ? Optional.of(Integer.parseInt(size) / 100.0) : Optional.empty();
    }

    boolean isTitle() {
        return type.equals("title") || type.equals("ctrTitle");
    }

    boolean isFooter() {
        return type.equals("ftr");
    }

    boolean isNumber() {
        return type.equals("sldNum");
    }

    /** Whether any text may stand there. */
    boolean isText() {
        return type.equals("body") || type.equals("obj") || type.equals("subTitle");
    }
}
