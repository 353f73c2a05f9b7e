package com.reviewpack.document;

import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.presentationml.x2006.main.SldDocument;

/** Puts a settled slide into the deck: title, subtitle, blocks, footer, number and notes. */
final class SlidePainter {

    /** Stands for the slide's number while its words are looked up. */
    private static final String NUMBER = "\uE000";

    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private static final double FOOTER = 740;
    private static final double LOGO_HEIGHT = 44;
    private static final double LOGO_WIDTH = 260;
    private static final SlideBox SENDER = new SlideBox(72, 56, 816, 30);

    private final XMLSlideShow show;
    private final Pack pack;
    private final Look look;
    private final Words words;
    private final int slides;

    SlidePainter(XMLSlideShow show, Pack pack, Look look, Words words, int slides) {
        this.show = show;
        this.pack = pack;
        this.look = look;
        this.words = words;
        this.slides = slides;
    }

    void paint(PlannedSlide planned, XSLFSlide slide, int number) {
        SlideXml xml = new SlideXml(words.language().toLanguageTag());
        if (planned.cover()) {
            cover(planned, slide, xml);
        } else {
            content(planned, slide, xml, number);
        }
        try {
            slide.getXmlObject().set(SldDocument.Factory.parse(xml.slide()).getSld());
        } catch (XmlException e) {
            throw new IllegalStateException("slide " + planned.page().key() + " is not well-formed", e);
        }
        notes(planned, slide);
    }

    private void content(PlannedSlide planned, XSLFSlide slide, SlideXml xml, int number) {
        MasterDeck.Frame frame = planned.frame();
        SlideBox title = frame.title();
        SlideBox subtitle = frame.subtitle();
        double shift = planned.shift();
        String titlePlace =
                shift == 0 ? "" : new SlideBox(title.x(), title.y(), title.width(), title.height() + shift).xml("a");
        String subtitlePlace = shift == 0
                ? ""
                : new SlideBox(subtitle.x(), subtitle.y() + shift, subtitle.width(), subtitle.height()).xml("a");
        xml.inherited("title", "", "Title", titlePlace, List.of(planned.title()));
        String below = TextWidths.REGULAR.cut(planned.page().subtitle(), SlideText.BODY, subtitle.width(), 1);
        if (!below.isEmpty()) {
            xml.inherited("body", MasterDeck.SUBTITLE, "Subtitle", subtitlePlace, List.of(below));
        }
        new SlideBlocks(xml, new SlideCharts(show, slide, words.formats()), words, planned.spacing(), frame.bodies())
                .stack(planned.blocks(), planned.body());
        xml.inherited("ftr", "3", "Footer", "", List.of(footer()));
        String text = words.say("page.of", Map.of("page", NUMBER, "pages", String.valueOf(slides)));
        int at = text.indexOf(NUMBER);
        xml.slideNumber(
                at < 0 ? "" : text.substring(0, at), number, at < 0 ? "" : text.substring(at + NUMBER.length()));
    }

    /** Account, period, state of the data, catalogue and confidentiality; a long name of the account is cut. */
    private String footer() {
        String rest = "  ·  " + pack.periodText() + "  ·  "
                + words.say(
                        "page.as_of",
                        Map.of("day", words.formats().day(pack.head().asOf())))
                + "  ·  "
                + words.say("page.catalogue", Map.of("version", pack.head().catalogue()))
                + (look.confidentiality(words.language()).isEmpty()
                        ? ""
                        : "  ·  " + look.confidentiality(words.language()));
        double left = Math.max(60, FOOTER - TextWidths.REGULAR.of(rest, SlideText.SMALL));
        String name = TextWidths.REGULAR.cut(pack.head().whose(), SlideText.SMALL, left, 1);
        return name + (rightToLeft(name) ? LEFT_TO_RIGHT_MARK : "") + rest;
    }

    /** Whether a name would draw the number that follows it to its other side. */
    private static boolean rightToLeft(String name) {
        return name.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private void cover(PlannedSlide planned, XSLFSlide slide, SlideXml xml) {
        Page page = planned.page();
        MasterDeck.Frame frame = planned.frame();
        xml.inherited("title", "", "Title", "", List.of(planned.title()));
        String subtitle =
                TextWidths.REGULAR.cut(page.subtitle(), 18, frame.subtitle().width(), 2);
        if (!subtitle.isEmpty()) {
            xml.inherited("subTitle", "1", "Subtitle", "", List.of(subtitle));
        }
        List<String> lines = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block instanceof Block.Prose prose) {
                prose.paragraphs()
                        .forEach(text -> lines.add(
                                TextWidths.REGULAR.cut(text, 18, frame.body().width(), 1)));
            }
        }
        if (lines.isEmpty()) {
            lines.add(
                    TextWidths.REGULAR.cut(pack.head().whose(), 18, frame.body().width(), 2));
            lines.add(pack.periodText());
        }
        xml.inherited("body", MasterDeck.SUBTITLE, "Account", "", lines.subList(0, Math.min(4, lines.size())));
        sender(slide, xml);
        xml.inherited("ftr", "3", "Footer", "", List.of(footer()));
    }

    /** The sender's logo, or the name where there is none. */
    private void sender(XSLFSlide slide, SlideXml xml) {
        if (look.logo().isEmpty()) {
            xml.text("Sender", SENDER, List.of(SlideText.of(look.name(), 18, true, Paint.ACCENT)));
            return;
        }
        XSLFPictureData picture = show.addPicture(look.logo().get(), PictureData.PictureType.PNG);
        RelationPart relation = slide.addRelation(null, XSLFRelation.IMAGE_PNG, picture);
        double wide = picture.getImageDimension().getWidth();
        double high = Math.max(1, picture.getImageDimension().getHeight());
        double scale = Math.min(LOGO_HEIGHT / high, LOGO_WIDTH / Math.max(1, wide));
        xml.picture(
                new SlideBox(SENDER.x(), SENDER.y(), wide * scale, high * scale),
                relation.getRelationship().getId(),
                look.name());
    }

    private void notes(PlannedSlide planned, XSLFSlide slide) {
        Page page = planned.page();
        List<String> lines = new ArrayList<>();
        lines.add(page.title());
        if (planned.notes()) {
            section(lines, words.say("page.talking_points"), page.talkingPoints());
            section(lines, words.say("page.evidence"), page.evidence());
        }
        XSLFNotes notes = show.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(PlainText.of(String.join("\n", lines)));
            }
        }
    }

    private static void section(List<String> lines, String heading, List<String> points) {
        if (!points.isEmpty()) {
            lines.add("");
            lines.add(heading);
            points.forEach(point -> lines.add("– " + point.replace('\n', ' ')));
        }
    }
}
