package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.NotesDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.NotesMasterDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.PresentationDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldLayoutDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.SldMasterDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Holds every part of finished decks, and of the workbooks within them, to the schemas of ECMA-376. */
class DeckSchemaTest {

    private static final Look LOOK = Looks.read(new Templates(Optional.empty()), "");

    static List<Pack> packs() {
        return List.of(
                SamplePacks.qbr(),
                SamplePacks.of(Deliverable.MBR, Locale.GERMANY),
                SamplePacks.of(Deliverable.STRATEGIC_ROADMAP, Locale.UK),
                SamplePacks.longNames(Deliverable.QBR),
                SamplePacks.manyScripts(Deliverable.QBR),
                SamplePacks.hostile(Deliverable.QBR),
                SamplePacks.crowded(Deliverable.QBR),
                SamplePacks.empty(Deliverable.QBR));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void followsTheSchemas(Pack pack) throws Exception {
        byte[] deck = new PptxRenderer().render(pack, LOOK);
        List<String> faults = new ArrayList<>();
        int checked = check("", deck, faults);
        assertThat(faults).isEmpty();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            // The presentation, four layouts, a master each for slides and notes, two themes; a slide and its notes
            // each.
            assertThat(checked).isGreaterThanOrEqualTo(9 + 2 * show.getSlides().size());
            assertThat(show.getSlides())
                    .allSatisfy(slide -> assertThat(slide.getNotes()).isNotNull());
        }
    }

    private static int check(String within, byte[] archive, List<String> faults) throws IOException, XmlException {
        int checked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                String name = within + entry.getName();
                if (name.endsWith(".xlsx")) {
                    checked += check(name + "!", content, faults);
                }
                Optional<XmlObject> part = part(name, content);
                List<XmlError> errors = new ArrayList<>();
                part.ifPresent(one -> one.validate(new XmlOptions().setErrorListener(errors)));
                errors.forEach(error -> faults.add(name + ": " + error.getMessage()));
                checked += part.isPresent() ? 1 : 0;
            }
        }
        return checked;
    }

    private static Optional<XmlObject> part(String name, byte[] xml) throws IOException, XmlException {
        ByteArrayInputStream in = new ByteArrayInputStream(xml);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return switch (folder.substring(folder.indexOf('!') + 1)) {
            case "ppt/" -> Optional.of(PresentationDocument.Factory.parse(in));
            case "ppt/slides/" -> Optional.of(SldDocument.Factory.parse(in));
            case "ppt/notesSlides/" -> Optional.of(NotesDocument.Factory.parse(in));
            case "ppt/slideLayouts/" -> Optional.of(SldLayoutDocument.Factory.parse(in));
            case "ppt/slideMasters/" -> Optional.of(SldMasterDocument.Factory.parse(in));
            case "ppt/notesMasters/" -> Optional.of(NotesMasterDocument.Factory.parse(in));
            case "ppt/theme/" -> Optional.of(ThemeDocument.Factory.parse(in));
            case "ppt/charts/" -> Optional.of(ChartSpaceDocument.Factory.parse(in));
            case "xl/worksheets/" -> Optional.of(WorksheetDocument.Factory.parse(in));
            case "xl/" ->
                Optional.of(
                        name.endsWith("styles.xml")
                                ? StyleSheetDocument.Factory.parse(in)
                                : WorkbookDocument.Factory.parse(in));
            default -> Optional.empty();
        };
    }
}
