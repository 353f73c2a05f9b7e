package com.reviewpack.document;

import com.reviewpack.document.ooxml.FixedZip;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/**
 * Decks as PowerPoint files: a slide a page on the layouts of the master deck, titles as titles, tables and charts
 * native, talking points and evidence in the notes.
 */
public final class PptxRenderer implements Renderer {

    @Override
    public String ending() {
        return "pptx";
    }

    /**
     * @throws IllegalStateException where the master deck lacks a layout, with its name
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        Words words = Words.of(pack.locale(), name -> look.templates().find(look.brand(), name));
        try (XMLSlideShow show = MasterDeck.open(look);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<PlannedSlide> slides = plan(pack, show, words);
            SlidePainter painter = new SlidePainter(show, pack, look, words, slides.size());
            int number = 1;
            for (PlannedSlide planned : slides) {
                XSLFSlide slide = show.createSlide(planned.frame().layout());
                painter.paint(planned, slide, number++);
            }
            describe(show.getProperties(), pack, look, words);
            show.write(out);
            return FixedZip.again(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("deck of " + pack.head().key(), e);
        }
    }

    private static List<PlannedSlide> plan(Pack pack, XMLSlideShow show, Words words) {
        Map<MasterDeck.Name, MasterDeck.Frame> frames = new EnumMap<>(MasterDeck.Name.class);
        for (MasterDeck.Name name : MasterDeck.Name.values()) {
            frames.put(name, MasterDeck.frame(show, name));
        }
        List<PlannedSlide> slides = new ArrayList<>();
        for (Page page : pack.pages()) {
            MasterDeck.Name name = MasterDeck.Name.of(page.layout(), page.blocks());
            MasterDeck.Frame frame = java.util.Objects.requireNonNull(frames.get(name));
            if (name == MasterDeck.Name.COVER) {
                slides.add(PlannedSlide.cover(page, frame));
                continue;
            }
            slides.addAll(PlannedSlide.of(page, frame, words));
        }
        return slides;
    }

    private static void describe(POIXMLProperties properties, Pack pack, Look look, Words words) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> day = Optional.of(
                Date.from(pack.head().asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(PlainText.of(pack.name() + " – " + pack.head().whose() + ", " + pack.periodText()));
        core.setSubjectProperty(PlainText.of(pack.periodText()));
        core.setCreator(PlainText.of(look.name()));
        core.setLastModifiedByUser(PlainText.of(look.name()));
        core.setCreated(day);
        core.setModified(day);
        core.getUnderlyingProperties().setLanguageProperty(words.language().toLanguageTag());
        properties.getExtendedProperties().setApplication("Reviewpack");
    }
}
