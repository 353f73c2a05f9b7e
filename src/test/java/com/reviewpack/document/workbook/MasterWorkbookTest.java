package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Look;
import com.reviewpack.document.Templates;
import com.reviewpack.document.ooxml.FixedZip;
import com.reviewpack.document.ooxml.OfficeTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a success team may do to the master workbook, and what then becomes of a pack's workbook. */
class MasterWorkbookTest {

    private static final String ACCENT = "5B2A86";

    @TempDir
    private Path templates;

    /** The brand of the other tests, but with an accent of its own. */
    private Look look() {
        Look base = WorkbookPacks.look();
        return new Look(
                base.brand(),
                base.name(),
                "#" + ACCENT,
                base.ink(),
                base.good(),
                base.bad(),
                base.font(),
                base.logo(),
                base.confidentiality(),
                new Templates(Optional.of(templates)));
    }

    private static byte[] shipped() {
        return new Templates(Optional.empty()).find("", MasterWorkbook.NAME).orElseThrow();
    }

    private void master(byte[] content) throws IOException {
        Path file = templates.resolve(MasterWorkbook.NAME);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    /** The shipped master with one part changed. */
    private void edited(String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(shipped()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(xml).contains(from);
        parts.put(part, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
        master(FixedZip.of(parts));
    }

    private byte[] book() {
        return new Workbooks().of(WorkbookPacks.full(), look());
    }

    private static String theme(byte[] book) {
        return new String(OfficeTemplate.read(book).content(MasterWorkbook.THEME), StandardCharsets.UTF_8);
    }

    /** The look of the sheet's message, which stands in B2 of every page. */
    private static XSSFCellStyle titleStyle(XSSFWorkbook workbook) {
        return workbook.getSheetAt(1).getRow(1).getCell(1).getCellStyle();
    }

    private static String accent(String theme) {
        return theme.replaceAll("(?s).*<a:accent1>.*?val=\"([0-9A-Fa-f]{6})\".*", "$1");
    }

    @Test
    void takesTheBrandsAccentWhereTheThemeIsAsShipped() throws IOException {
        master(shipped());
        assertThat(accent(theme(book()))).isEqualTo(ACCENT);
    }

    @Test
    void keepsAColourOfTheThemeThatSomebodyChanged() throws IOException {
        String shipped = accent(theme(shipped()));
        edited(
                MasterWorkbook.THEME,
                "<a:accent1><a:srgbClr val=\"" + shipped + "\"/>",
                "<a:accent1><a:srgbClr val=\"117733\"/>");
        assertThat(accent(theme(book()))).isEqualTo("117733");
    }

    @Test
    void followsAStyleThatSomebodyChanged() throws IOException {
        edited("xl/styles.xml", "<sz val=\"16\"/>", "<sz val=\"22\"/>");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book()))) {
            assertThat(titleStyle(workbook).getFont().getFontHeightInPoints()).isEqualTo((short) 22);
        }
    }

    /** LibreOffice 7.4 keeps no theme: it writes the colours of a theme out where they are used. */
    @Test
    void staysOfTheBrandWhenLibreOfficeHasSavedTheMaster() throws IOException {
        byte[] saved = Files.readAllBytes(Path.of("src/test/resources/workbook/master-saved-by-libreoffice.xlsx"));
        assertThat(OfficeTemplate.read(saved).parts()).noneMatch(part -> part.contains("theme"));
        master(saved);
        byte[] book = book();
        assertThat(accent(theme(book))).isEqualTo(ACCENT);
        byte[] original = new Workbooks().of(WorkbookPacks.full(), withShippedMaster());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
                XSSFWorkbook expected = new XSSFWorkbook(new ByteArrayInputStream(original))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(expected.getNumberOfSheets());
            for (int sheet = 0; sheet < expected.getNumberOfSheets(); sheet++) {
                for (var row : expected.getSheetAt(sheet)) {
                    for (var cell : row) {
                        XSSFCellStyle wanted = (XSSFCellStyle) cell.getCellStyle();
                        XSSFCellStyle found = workbook.getSheetAt(sheet)
                                .getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex())
                                .getCellStyle();
                        assertThat(described(found)).isEqualTo(described(wanted));
                    }
                }
            }
        }
    }

    private Look withShippedMaster() {
        Look own = look();
        return new Look(
                own.brand(),
                own.name(),
                own.accent(),
                own.ink(),
                own.good(),
                own.bad(),
                own.font(),
                own.logo(),
                own.confidentiality(),
                new Templates(Optional.empty()));
    }

    /** What a reader sees of a style. */
    private static String described(XSSFCellStyle style) {
        return String.join(
                " ",
                style.getFont().getFontName(),
                String.valueOf(style.getFont().getFontHeightInPoints()),
                String.valueOf(style.getFont().getBold()),
                style.getFont().getXSSFColor().getARGBHex(),
                style.getFillPattern().toString(),
                style.getAlignment().toString(),
                style.getVerticalAlignment().toString(),
                String.valueOf(style.getWrapText()),
                style.getDataFormatString().replace("\\", ""));
    }

    @Test
    void saysWhatAMasterLacksAndWhatToDo() throws IOException {
        assertThat(Workbooks.faults(look())).isEmpty();
        edited("xl/styles.xml", "name=\"Pack Title\"", "name=\"pack title\"");
        assertThat(Workbooks.faults(look()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("workbook/master.xlsx")
                        .contains("no cell style 'Pack Title' (there is 'pack title')"));
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        old.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        master(old.toByteArray());
        assertThat(Workbooks.faults(look()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("save it as .xlsx again"));
    }
}
