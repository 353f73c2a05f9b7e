package com.reviewpack.document.deck;

import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;

/** What a speaker says to a slide, and the figures behind it. */
final class SlideNotes {

    private final Words words;

    SlideNotes(Words words) {
        this.words = words;
    }

    /**
     * The part of a slide's notes.
     *
     * @param index of the placeholder for text
     */
    byte[] of(PlannedSlide planned, String index) {
        Xml xml = Xml.part().open("p:notes").attribute("xmlns:a", PartTree.DRAWING);
        xml.attribute("xmlns:r", PartTree.RELATIONS).attribute("xmlns:p", PartTree.PRESENTATION);
        xml.open("p:cSld").open("p:spTree");
        SlideXml.group(xml);
        xml.open("p:sp").open("p:nvSpPr");
        xml.open("p:cNvPr").attribute("id", 2).attribute("name", "Slide").close();
        xml.open("p:cNvSpPr").open("a:spLocks");
        for (String lock : List.of("noGrp", "noRot", "noChangeAspect")) {
            xml.attribute(lock, 1);
        }
        xml.close()
                .close()
                .open("p:nvPr")
                .open("p:ph")
                .attribute("type", "sldImg")
                .close()
                .close();
        xml.close().empty("p:spPr").close().open("p:sp").open("p:nvSpPr");
        xml.open("p:cNvPr").attribute("id", 3).attribute("name", "Notes").close();
        xml.open("p:cNvSpPr").open("a:spLocks").attribute("noGrp", 1).close().close();
        xml.open("p:nvPr").open("p:ph").attribute("type", "body");
        if (!index.isEmpty()) {
            xml.attribute("idx", index);
        }
        xml.close().close().close().empty("p:spPr");
        xml.open("p:txBody").empty("a:bodyPr").empty("a:lstStyle");
        SlideParagraphs paragraphs = new SlideParagraphs(xml, words.language());
        lines(planned).forEach(paragraphs::plain);
        xml.close().close().close().close();
        xml.open("p:clrMapOvr").empty("a:masterClrMapping").close();
        return xml.close().bytes();
    }

    private List<String> lines(PlannedSlide planned) {
        Page page = planned.page();
        List<String> lines = new ArrayList<>(List.of(page.title()));
        if (planned.notes()) {
            section(lines, words.say("page.talking_points"), page.talkingPoints());
            section(lines, words.say("page.evidence"), page.evidence());
        }
        return lines;
    }

    private static void section(List<String> lines, String heading, List<String> points) {
        if (!points.isEmpty()) {
            lines.add("");
            lines.add(heading);
            points.forEach(point -> lines.add("– " + point.replace('\n', ' ')));
        }
    }
}
