package com.reviewpack.torture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that a file says: its bytes as text, those of the parts in it, and what is drawn on the pages of a PDF. */
final class WrittenWords {

    private WrittenWords() {}

    static String of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder words = new StringBuilder();
        collect(bytes, words);
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument pages = Loader.loadPDF(bytes)) {
                words.append(new PDFTextStripper().getText(pages));
            }
        }
        return words.toString();
    }

    private static void collect(byte[] bytes, StringBuilder words) throws IOException {
        words.append(new String(bytes, StandardCharsets.UTF_8))
                .append('\n')
                .append(new String(bytes, StandardCharsets.UTF_16BE))
                .append('\n');
        ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            collect(parts.readAllBytes(), words);
        }
    }
}
