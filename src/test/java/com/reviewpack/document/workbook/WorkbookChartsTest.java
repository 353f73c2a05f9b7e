package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pages.SamplePacks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

class WorkbookChartsTest {

    private static List<Chart> charts(List<Block> blocks) {
        List<Chart> charts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ChartBlock chart) {
                charts.add(chart.chart());
            } else if (block instanceof Block.Beside beside) {
                charts.addAll(charts(beside.left()));
                charts.addAll(charts(beside.right()));
            }
        }
        return charts;
    }

    private static List<Chart> charts(Pack pack) {
        return pack.pages().stream()
                .flatMap(page -> charts(page.blocks()).stream())
                .toList();
    }

    private static List<String> described(XSSFWorkbook workbook) {
        List<String> words = new ArrayList<>();
        for (Sheet sheet : workbook) {
            var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
            if (drawing != null) {
                drawing.getCTDrawing().getTwoCellAnchorList().stream()
                        .filter(anchor -> anchor.isSetGraphicFrame())
                        .forEach(anchor -> words.add(anchor.getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getDescr()));
            }
        }
        return words;
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return texts;
    }

    private static long shaded(XSSFWorkbook workbook) {
        long shaded = 0;
        for (Sheet sheet : workbook) {
            for (CTConditionalFormatting one :
                    ((XSSFSheet) sheet).getCTWorksheet().getConditionalFormattingList()) {
                shaded += one.getCfRuleArray(0).isSetColorScale() ? 1 : 0;
            }
        }
        return shaded;
    }

    private static XSSFWorkbook workbook(Pack pack) throws IOException {
        return XlsxRendererTest.read(new XlsxRenderer().render(pack, WorkbookPacks.look()));
    }

    @Test
    void holdsEveryChartOfAPackNativeOrAsShadedCells() throws IOException {
        for (Pack pack : List.of(SamplePacks.qbr(), WorkbookPacks.full())) {
            try (XSSFWorkbook workbook = workbook(pack)) {
                List<String> drawn = charts(pack).stream()
                        .filter(chart -> chart.kind() != Chart.Kind.HEAT_MAP)
                        .map(Chart::altText)
                        .toList();
                List<String> heat = charts(pack).stream()
                        .filter(chart -> chart.kind() == Chart.Kind.HEAT_MAP)
                        .map(Chart::altText)
                        .toList();
                assertThat(drawn).isNotEmpty();
                assertThat(heat).isNotEmpty();
                assertThat(described(workbook)).containsExactlyElementsOf(drawn);
                assertThat(texts(workbook)).containsAll(heat);
                assertThat(shaded(workbook)).isEqualTo(heat.size());
            }
        }
    }

    @Test
    void saysWhereAChartOrATableHasNothingToShow() throws IOException {
        Pack pack = SamplePacks.qbr();
        Chart chart = charts(pack).stream()
                .filter(one -> one.kind() == Chart.Kind.LINES)
                .findFirst()
                .orElseThrow();
        Chart empty = new Chart(
                "empty",
                chart.kind(),
                "A chart of nothing",
                "Nothing is drawn.",
                chart.unit(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Block.Table table = new Block.Table(
                "none", "Rows", List.of(new Block.Table.Column("First", false, 1)), List.of(), "A note");
        Page first = pack.pages().get(1);
        Page page = new Page(
                first.key(),
                first.layout(),
                first.label(),
                first.title(),
                first.subtitle(),
                List.of(new Block.ChartBlock(empty), table),
                first.talkingPoints(),
                first.evidence());
        Pack little = new Pack(
                pack.head(),
                pack.report(),
                pack.locale(),
                pack.name(),
                pack.periodText(),
                List.of(page),
                pack.definitions(),
                pack.dataNotes(),
                pack.highlights(),
                pack.recommendations(),
                pack.words());
        try (XSSFWorkbook workbook = workbook(little)) {
            assertThat(texts(workbook))
                    .containsSubsequence(
                            "A chart of nothing",
                            "Nothing was measured that this chart could show.",
                            "Rows",
                            "First",
                            "There is nothing to list here: no entry was recorded for this period.",
                            "A note");
        }
    }
}
