package com.reviewpack.nightly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Reads finished files with nothing of what wrote them. */
final class ReadBack {

    /** The bars on the second pair of axes. */
    private static final Pattern CROSSING = Pattern.compile(
            "<c:barChart>(?:(?!</c:barChart>).)*<c:axId val=\"3\"/><c:axId val=\"4\"/></c:barChart>", Pattern.DOTALL);

    private static final Pattern PAIR =
            Pattern.compile("(<c:ser>(?:(?!</c:ser>).)*</c:ser>)<c:ser>(?:(?!</c:ser>).)*</c:ser>", Pattern.DOTALL);

    private static final String CHARTS = "(ppt|xl)/charts/chart[^/]*\\.xml";

    private ReadBack() {}

    /** The text of each page of a PDF, as another library reads it. */
    static List<String> pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** The paragraphs on the slides of a deck, without notes and charts. */
    static List<String> paragraphs(Path pptx) throws IOException {
        return texts(pptx, "ppt/slides/slide\\d+\\.xml", "p", "t");
    }

    /** How many parts of a package have such a name. */
    static int parts(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return (int)
                    zip.stream().filter(entry -> entry.getName().matches(name)).count();
        }
    }

    /**
     * The values that the charts of a package keep beside their formulas.
     *
     * @param except the categories of charts to pass over
     */
    static List<Double> chartValues(Path file, List<List<String>> except) throws IOException {
        List<Double> values = new ArrayList<>();
        for (String part : names(file, CHARTS)) {
            List<String> categories = texts(file, Pattern.quote(part), "strCache", "v").stream()
                    .flatMap(String::lines)
                    .toList();
            if (except.stream().noneMatch(categories::containsAll)) {
                List<String> numbers = new ArrayList<>();
                read(new ByteArrayInputStream(withoutStrokes(file, part)), "numCache", "v", numbers);
                numbers.stream().flatMap(String::lines).map(Double::valueOf).forEach(values::add);
            }
        }
        return values;
    }

    /** A chart without the strokes of the lines across its bars: each follows the series that holds the line's value. */
    private static byte[] withoutStrokes(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(part))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CROSSING.matcher(xml)
                    .replaceAll(lines ->
                            Matcher.quoteReplacement(PAIR.matcher(lines.group()).replaceAll("$1")))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(Path file, String parts) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches(parts))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The numbers in the cells of a workbook, results of formulas too; without dates, and without the sheets that charts
     * draw from, whose numbers are those of the charts.
     */
    static List<Double> cells(Path xlsx) throws IOException {
        List<Double> numbers = new ArrayList<>();
        Set<String> drawnFrom = texts(xlsx, CHARTS, "numRef", "f").stream()
                .map(reference ->
                        reference.substring(0, reference.lastIndexOf('!')).replace("'", ""))
                .collect(Collectors.toSet());
        try (OPCPackage book = OPCPackage.open(xlsx.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(book);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (!drawnFrom.contains(sheets.getSheetName())) {
                        cells(sheet, styles, numbers);
                    }
                }
            }
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(xlsx.toString(), e);
        }
        return numbers;
    }

    /** Cells whose type is a number, or is not named, which means the same; in styles that format no date. */
    private static void cells(InputStream sheet, StylesTable styles, List<Double> numbers) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
        boolean isNumber = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    String type = xml.getAttributeValue(null, "t");
                    String style = xml.getAttributeValue(null, "s");
                    isNumber = (type == null || type.equals("n")) && !isDate(styles, style);
                } else if (xml.getLocalName().equals("v") && isNumber) {
                    numbers.add(Double.valueOf(xml.getElementText()));
                }
            }
        }
    }

    private static boolean isDate(StylesTable styles, @Nullable String style) {
        XSSFCellStyle format = styles.getStyleAt(style == null ? 0 : Integer.parseInt(style));
        return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    /** The texts of elements named {@code inner} within each element {@code outer}, a line each. */
    private static List<String> texts(Path file, String parts, String outer, String inner) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : names(file, parts)) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    read(in, outer, inner, found);
                }
            }
        }
        return found;
    }

    private static void read(InputStream in, String outer, String inner, List<String> found) throws IOException {
        try {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(outer)) {
                    text.setLength(0);
                }
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(inner)) {
                    text.append(xml.getElementText()).append(inner.equals("v") ? "\n" : "");
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals(outer)) {
                    found.add(text.toString());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
