package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private final PdfRenderer renderer = new PdfRenderer();
    private final Look look = PdfPacks.look();

    @Test
    void setsAReport() throws IOException {
        byte[] pdf = renderer.render(PdfPacks.report(), look);

        show("report.pdf", pdf);
        assertThat(pdf).startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void setsADeck() throws IOException {
        byte[] pdf = renderer.render(PdfPacks.deck(), look);

        show("deck.pdf", pdf);
        assertThat(pdf).startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static void show(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name), pdf);
    }
}
