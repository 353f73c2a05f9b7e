package com.reviewpack.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.FiguresJson;
import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PdfRenderer;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.TitleBlock;
import com.reviewpack.pages.SamplePacks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The sample's quarterly review as files, and ways to change them. */
final class FinishedFiles {

    static final Pack PACK = SamplePacks.qbr();
    static final Look LOOK = Looks.read(new Templates(Optional.empty()), "");
    static final List<Renderer> RENDERERS = List.of(new PdfRenderer(), new PptxRenderer(), new XlsxRenderer());

    private FinishedFiles() {}

    static SortedMap<String, byte[]> drawn(Pack pack) {
        SortedMap<String, byte[]> drawn = new TreeMap<>();
        RENDERERS.stream()
                .filter(renderer ->
                        !renderer.ending().equals("pptx") || pack.head().form().isSlides())
                .forEach(renderer -> drawn.put(renderer.ending(), renderer.render(pack, LOOK)));
        drawn.put("figures.json", FiguresJson.write(SamplePacks.scope(Deliverable.QBR), pack));
        return drawn;
    }

    /** The sample's pack with a sentence of somebody's on its second page. */
    static Pack said(String sentence) {
        List<Page> pages = new ArrayList<>(PACK.pages());
        Page page = pages.get(1);
        pages.set(
                1,
                new Page(
                        page.key(),
                        page.layout(),
                        page.label(),
                        page.title(),
                        sentence,
                        page.blocks(),
                        page.talkingPoints(),
                        page.evidence()));
        return of(PACK.head(), pages);
    }

    static Pack of(TitleBlock head, List<Page> pages) {
        return new Pack(
                head,
                PACK.report(),
                PACK.locale(),
                PACK.name(),
                PACK.periodText(),
                pages,
                PACK.definitions(),
                PACK.dataNotes(),
                PACK.highlights(),
                PACK.words());
    }

    static byte[] edited(byte[] file, String part, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = edit.apply(before);
                    assertThat(after).isNotEqualTo(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    /** With a further part at the end. */
    static byte[] with(byte[] file, String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** With a part of a workbook within it changed. */
    static byte[] editedWithin(byte[] file, String book, String part, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(book) ? edited(content, part, edit) : content);
            }
        }
        return out.toByteArray();
    }
}
