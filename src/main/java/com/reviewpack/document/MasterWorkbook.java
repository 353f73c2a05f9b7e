package com.reviewpack.document;

import com.reviewpack.document.ooxml.FixedZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;

/**
 * The workbook that every pack's workbook starts from: its named cell styles and its theme are taken over, its sheets
 * are not. The theme's colours are replaced by the brand's.
 */
final class MasterWorkbook {

    static final String NAME = "workbook/master.xlsx";

    private MasterWorkbook() {}

    /**
     * An empty workbook in the brand's look.
     *
     * @throws IllegalArgumentException where the master cannot be read or lacks a style; the message names all faults
     */
    static XSSFWorkbook open(Look look) {
        byte[] master = look.templates()
                .find(look.brand(), NAME)
                .orElseThrow(() -> new IllegalArgumentException("templates/" + NAME + " is missing"));
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(master));
            List<String> faults = missingStyles(workbook);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", faults));
            }
            while (workbook.getNumberOfSheets() > 0) {
                workbook.removeSheetAt(workbook.getNumberOfSheets() - 1);
            }
            brand(workbook, look);
            return workbook;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new IllegalArgumentException(
                    "templates/" + NAME + " is no workbook that can be read: save it as .xlsx again", e);
        }
    }

    /** What a user's master lacks, each with the name expected and the nearest one found. */
    static List<String> missingStyles(XSSFWorkbook workbook) {
        List<String> present = names(workbook.getStylesSource());
        return Arrays.stream(WorkbookStyle.values())
                .map(WorkbookStyle::inMaster)
                .filter(name -> !present.contains(name))
                .map(name -> "templates/" + NAME + " has no cell style '" + name + "'" + nearest(name, present)
                        + ": add it, or take the file that comes with the program as a start")
                .toList();
    }

    private static String nearest(String name, List<String> present) {
        return present.stream()
                .filter(one -> one.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(one -> " (there is '" + one + "')")
                .orElse("");
    }

    private static List<String> names(StylesTable styles) {
        return styles.getCTStylesheet().getCellStyles() == null
                ? List.of()
                : styles.getCTStylesheet().getCellStyles().getCellStyleList().stream()
                        .map(CTCellStyle::getName)
                        .toList();
    }

    private static void brand(XSSFWorkbook workbook, Look look) throws IOException {
        ThemesTable theme = workbook.getTheme();
        if (theme == null) {
            return;
        }
        String xml;
        try (InputStream in = theme.getPackagePart().getInputStream()) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        xml = coloured(xml, "dk1", look.ink());
        xml = coloured(xml, "accent1", look.accent());
        xml = coloured(xml, "accent2", look.good());
        xml = coloured(xml, "accent3", look.bad());
        xml = coloured(xml, "hlink", look.accent());
        theme.readFrom(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String coloured(String xml, String slot, String colour) {
        return Pattern.compile("(<a:" + slot + ">).*?(</a:" + slot + ">)", Pattern.DOTALL)
                .matcher(xml)
                .replaceFirst("$1<a:srgbClr val=\"" + colour.substring(1) + "\"/>$2");
    }

    /** The bytes of a finished workbook. */
    static byte[] bytes(XSSFWorkbook workbook) {
        try {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            return FixedZip.again(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("workbook in memory", e);
        }
    }
}
