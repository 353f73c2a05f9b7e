package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.Look;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.document.ooxml.PlainText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSafetyTest {

    private static final Look LOOK = WorkbookPacks.look();
    private static final byte[] FULL = new XlsxRenderer().render(WorkbookPacks.full(), LOOK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\",\"x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "<script>alert(1)</script>",
                "${7*7}",
                "a&b]]>c",
                "&P &[Page] &\"x\"",
                "_x0041_",
                "[]:*?/\\",
                "'quoted'",
                "\u202Eevil",
                "\uFFFE\u0001\u0000x",
                "Ünï ​😀 שלום 你好"
            })
    void carriesHostileTextAsTextAlone(String hostile) throws IOException {
        byte[] bytes = new XlsxRenderer().render(WorkbookPacks.saying(hostile), LOOK);
        try (XSSFWorkbook workbook = XlsxRendererTest.read(bytes)) {
            String expected = PlainText.of(hostile.replace('\r', '\n').replace('\t', ' '));
            int found = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(expected)) {
                            found++;
                            assertThat(((XSSFCell) cell).getCellStyle().getQuotePrefixed())
                                    .isEqualTo(CellText.actsAsFormula(expected));
                        }
                    }
                }
            }
            assertThat(found).isGreaterThan(8);
            assertThat(XlsxRendererTest.formulas(workbook))
                    .extracting(XSSFCell::getCellFormula)
                    .allMatch(formula -> formula.matches("(SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)|[A-Z]+\\d+/[A-Z]+\\d+-1)"));
        }
    }

    @Test
    void cutsTextThatIsTooLongForACellAndSaysSo() throws IOException {
        String longest = IntStream.range(0, 8_000)
                .mapToObj(i -> String.format(Locale.ROOT, "x%04x", i * 7919 % 65_536))
                .collect(Collectors.joining());
        try (XSSFWorkbook workbook =
                XlsxRendererTest.read(new XlsxRenderer().render(WorkbookPacks.saying(longest), LOOK))) {
            String name = workbook.getTable("Scorecard")
                    .getXSSFSheet()
                    .getRow(5)
                    .getCell(2)
                    .getStringCellValue();
            assertThat(name).hasSizeLessThanOrEqualTo(CellText.LIMIT).startsWith("x0000x1eef");
            // What is kept and what is said to be missing add up to what there was.
            int kept = name.indexOf('…');
            assertThat(name.substring(kept)).isEqualTo("… [+" + (40_000 - kept) + "]");
        }
    }

    @Test
    void givesTheSameBytesWhateverTheMachineIsSetTo() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(new XlsxRenderer().render(WorkbookPacks.full(), LOOK)).isEqualTo(FULL);
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(new XlsxRenderer().render(WorkbookPacks.full(), LOOK)).isEqualTo(FULL);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void keepsAccountsApartWhenSeveralAreDrawnAtOnce() throws Exception {
        XlsxRenderer renderer = new XlsxRenderer();
        byte[] a = renderer.render(WorkbookPacks.saying("canary-A"), LOOK);
        byte[] b = renderer.render(WorkbookPacks.saying("canary-B"), LOOK);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String canary = i % 2 == 0 ? "canary-A" : "canary-B";
                tasks.add(() -> renderer.render(WorkbookPacks.saying(canary), LOOK));
            }
            List<Future<byte[]>> drawn = threads.invokeAll(tasks);
            for (int i = 0; i < drawn.size(); i++) {
                assertThat(drawn.get(i).get()).isEqualTo(i % 2 == 0 ? a : b);
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(a))) {
            while (parts.getNextEntry() != null) {
                all.writeBytes(parts.readAllBytes());
            }
        }
        assertThat(all.toString(StandardCharsets.UTF_8)).contains("canary-A").doesNotContain("canary-B");
    }

    @Test
    void namesWhatAnEditedMasterLacks(@TempDir Path templates) throws IOException {
        Path master = templates.resolve(MasterWorkbook.NAME);
        Files.createDirectories(master.getParent());
        try (XSSFWorkbook empty = new XSSFWorkbook();
                var out = Files.newOutputStream(master)) {
            empty.createSheet("Styles");
            empty.write(out);
        }
        Look look = lookWith(new Templates(Optional.of(templates)));
        assertThatThrownBy(() -> new XlsxRenderer().render(WorkbookPacks.full(), look))
                .hasMessageContaining("templates/workbook/master.xlsx has no cell style 'Pack Title'")
                .hasMessageContaining("'Pack Month'");
        Files.writeString(master, "no workbook");
        assertThatThrownBy(() -> new XlsxRenderer().render(WorkbookPacks.full(), look))
                .hasMessageContaining("no workbook that can be read");
    }

    private static Look lookWith(Templates templates) {
        return new Look(
                LOOK.brand(),
                LOOK.name(),
                LOOK.accent(),
                LOOK.ink(),
                LOOK.good(),
                LOOK.bad(),
                LOOK.font(),
                LOOK.logo(),
                LOOK.confidentiality(),
                templates);
    }
}
