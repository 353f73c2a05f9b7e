package com.reviewpack.document;

import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The pack's numbers to work on: contents, scorecard, a sheet a page with native charts, the data as tables,
 * definitions. Starts from the master workbook of the templates.
 */
public final class XlsxRenderer implements Renderer {

    @Override
    public String ending() {
        return "xlsx";
    }

    /**
     * @throws IllegalArgumentException where the master workbook cannot be read or lacks a style
     */
    @Override
    public byte[] render(Pack pack, Look look) {
        try (XSSFWorkbook workbook = MasterWorkbook.open(look)) {
            WorkbookParts parts = new WorkbookParts(workbook, pack, look);
            SheetPrint print = new SheetPrint(pack, look, parts.words());
            ContentsSheet contents = new ContentsSheet(parts);
            ChartDataSheet charts = new ChartDataSheet(parts);
            if (!pack.report().figures().all().isEmpty()) {
                new ScorecardSheet(parts).write(contents, print);
            }
            for (Page page : pack.pages()) {
                if (!saidElsewhere(pack, page)) {
                    new PageSheet(parts, page, charts).write(contents, print);
                }
            }
            charts.write(contents, print);
            new SeriesSheets(parts).write(contents, print);
            new NotesSheets(parts).write(contents, print);
            contents.write(print);
            describe(workbook, pack, look);
            return MasterWorkbook.bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("workbook in memory", e);
        }
    }

    /** The contents stand for the cover; definitions and notes of the data have sheets of their own, in full. */
    private static boolean saidElsewhere(Pack pack, Page page) {
        return page.layout() == Page.Layout.COVER
                || page.key().equals("definitions") && !pack.definitions().isEmpty()
                || page.key().equals("notes") && !pack.dataNotes().isEmpty();
    }

    /** The document's properties; its times are those of the business date, so that the same pack gives the same bytes. */
    private static void describe(XSSFWorkbook workbook, Pack pack, Look look) {
        POIXMLProperties properties = workbook.getProperties();
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        LocalDate asOf = pack.head().asOf();
        Optional<Date> time =
                Optional.of(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreatedProperty(time);
        core.setModifiedProperty(time);
        core.setCreatorProperty(PlainText.of(look.name()));
        core.setLastModifiedByProperty(PlainText.of(look.name()));
        core.setTitleProperty(PlainText.of(pack.name() + " – " + pack.head().whose()));
        core.setSubjectProperty(PlainText.of(pack.periodText()));
        core.setLanguageProperty(Optional.of(pack.locale().toLanguageTag()));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Reviewpack");
    }
}
