package com.reviewpack.document.deck;

import com.reviewpack.document.Look;
import com.reviewpack.document.SelfDescription;
import com.reviewpack.document.ooxml.CustomProperties;
import com.reviewpack.document.ooxml.OfficeFile;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a deck together: a slide a page or more on the layouts of the master, each with its notes. */
public final class DeckFile {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String SLIDE = Relation.OFFICE + "slide";
    private static final String NOTES_SLIDE = Relation.OFFICE + "notesSlide";
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/";

    /** The first number that the format has for slides. */
    private static final int FIRST_SLIDE = 256;

    private final Pack pack;
    private final Look look;
    private final MasterDeck master;
    private final Words words;
    private final OfficeFile file = new OfficeFile();
    private @Nullable String logo;

    private DeckFile(Pack pack, Look look, MasterDeck master, Words words) {
        this.pack = pack;
        this.look = look;
        this.master = master;
        this.words = words;
    }

    /** The bytes of the deck. */
    public static byte[] of(Pack pack, Look look, MasterDeck master, Words words) {
        return new DeckFile(pack, look, master, words).bytes();
    }

    private byte[] bytes() {
        for (String part : master.deck().parts()) {
            if (!part.equals(MasterReading.PRESENTATION)) {
                file.copy(master.deck(), part);
            }
        }
        file.relate("", Relation.OFFICE + "officeDocument", MasterReading.PRESENTATION);
        master.deck()
                .relations(MasterReading.PRESENTATION)
                .forEach(relation -> file.relate(MasterReading.PRESENTATION, relation));
        SlideTables tables = new SlideTables(words, master.palette());
        List<PlannedSlide> slides = plan(tables);
        SlidePainter painter = new SlidePainter(this, pack, look, words, tables, slides.size());
        List<String> ids = new ArrayList<>();
        for (PlannedSlide planned : slides) {
            int number = ids.size() + 1;
            String part = "ppt/slides/slide" + number + ".xml";
            file.relate(part, Relation.OFFICE + "slideLayout", planned.frame().layout());
            file.add(part, TYPE + "presentationml.slide+xml", painter.paint(planned, part, number));
            notes(planned, part, number);
            ids.add(file.relate(MasterReading.PRESENTATION, SLIDE, part));
        }
        presentation(ids);
        properties(slides.size());
        return file.bytes();
    }

    OfficeFile file() {
        return file;
    }

    private List<PlannedSlide> plan(SlideTables tables) {
        List<PlannedSlide> slides = new ArrayList<>();
        for (Page page : pack.pages()) {
            MasterDeck.Name name = MasterDeck.Name.of(page.layout(), page.blocks());
            if (name == MasterDeck.Name.COVER) {
                slides.add(PlannedSlide.cover(page, master.frame(name), words));
            } else {
                slides.addAll(PlannedSlide.of(page, master.frame(name), words, tables));
            }
        }
        return slides;
    }

    /** The slide's relation to the look's logo. */
    String logo(String slide, byte[] png) {
        if (logo == null) {
            logo = "ppt/media/sender.png";
            file.add(logo, "image/png", png);
        }
        return file.relate(slide, Relation.OFFICE + "image", logo);
    }

    private void notes(PlannedSlide planned, String slide, int number) {
        String part = "ppt/notesSlides/notesSlide" + number + ".xml";
        String notesMaster = master.deck()
                .related(MasterReading.PRESENTATION, Relation.OFFICE + "notesMaster")
                .orElseThrow();
        file.relate(part, Relation.OFFICE + "notesMaster", notesMaster);
        file.relate(part, SLIDE, slide);
        file.relate(slide, NOTES_SLIDE, part);
        file.add(part, TYPE + "presentationml.notesSlide+xml", new SlideNotes(words).of(planned, master.notesBody()));
    }

    private void presentation(List<String> ids) {
        String empty =
                new String(master.deck().content(MasterReading.PRESENTATION), java.nio.charset.StandardCharsets.UTF_8);
        int cut = empty.indexOf("</p:notesMasterIdLst>") + "</p:notesMasterIdLst>".length();
        Xml slides = Xml.piece().open("p:sldIdLst");
        for (int i = 0; i < ids.size(); i++) {
            slides.open("p:sldId")
                    .attribute("id", FIRST_SLIDE + i)
                    .attribute("r:id", ids.get(i))
                    .close();
        }
        slides.close();
        Xml xml = Xml.piece().markup(empty.substring(0, cut)).piece(slides).markup(empty.substring(cut));
        file.add(MasterReading.PRESENTATION, TYPE + "presentationml.presentation.main+xml", xml.bytes());
    }

    /** The document's properties; its times are those of the business date, so that the same pack gives the same bytes. */
    private void properties(int slides) {
        String time = pack.head().asOf() + "T00:00:00Z";
        Xml xml = Xml.part().open("cp:coreProperties").attribute("xmlns:cp", CORE + "metadata/core-properties");
        xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        element(xml, "dcterms:created", time, Optional.of("dcterms:W3CDTF"));
        element(xml, "dc:creator", look.name(), Optional.empty());
        element(xml, "dc:language", words.language().toLanguageTag(), Optional.empty());
        element(xml, "cp:lastModifiedBy", look.name(), Optional.empty());
        element(xml, "dcterms:modified", time, Optional.of("dcterms:W3CDTF"));
        element(xml, "dc:subject", pack.periodText(), Optional.empty());
        String title = pack.name() + " – " + pack.head().whose() + ", " + pack.periodText();
        element(xml, "dc:title", title, Optional.empty());
        file.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                xml.close().bytes());
        file.relate("", CORE + "relationships/metadata/core-properties", "docProps/core.xml");
        Xml app = Xml.part().open("Properties");
        app.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        element(app, "Application", "Reviewpack", Optional.empty());
        file.add(
                "docProps/app.xml",
                TYPE + "extended-properties+xml",
                app.close().bytes());
        file.relate("", Relation.OFFICE + "extended-properties", "docProps/app.xml");
        CustomProperties.add(file, SelfDescription.of(pack, slides));
    }

    private static void element(Xml xml, String name, String text, Optional<String> type) {
        xml.open(name);
        type.ifPresent(one -> xml.attribute("xsi:type", one));
        xml.text(text).close();
    }
}
