package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.portfolio.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that reach out of their folder, and pictures and fonts that are broken or far too large. */
class HostileTemplatesTest {

    @TempDir
    private Path folder;

    /** A file, its content, and how what is told of it begins. Lines and columns are counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            report/report.ftlh | <html><body>${name?api.getClass()}</body></html> | report/report.ftlh:1
            report/report.ftlh | <html><body>${"java.lang.Runtime"?new()}</body></html> | report/report.ftlh:1
            report/report.ftlh | <html><body><#include "/../../etc/passwd"></body></html> | report/report.ftlh:1
            report/report.ftlh | <html><body><#include "report.ftlh"></body></html> | report/report.ftlh:
            report/report.ftlh | <html><body><#macro again><@again/></#macro><@again/></body></html> | report/report.ftlh
            report/report.ftlh | <html><body><img src="file:///etc/passwd" alt=""/></body></html> | report/report.ftlh:1 [column 13] 'file:///etc/passwd': is no picture that a page gets
            brands/partner/deck/deck.ftlh | <html><body><p><img alt="" src='http://example.com/a.png'/></p></body></html> | brands/partner/deck/deck.ftlh:1 [column 16] 'http://example.com/a.png': is no picture that a page gets
            report/report.ftlh | <html><head><link rel="stylesheet" href="http://example.com/a.css"/></head><body/></html> | report/report.ftlh:1 [column 13]
            report/report.css | @import url(http://example.com/a.css); | report/report.css:1 [column 1] '@import url(http://example.com/a.css)': is not fetched
            blocks.css | .tile { background-image: url("file:///etc/passwd"); } | blocks.css:1 [column 27]
            report/report.ftlh | <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>&x;</body></html> | report/report.ftlh
            """)
    void tellsOfATemplateThatReachesOut(String file, String content, String fault) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));

        assertThat(faults()).anySatisfy(found -> assertThat(found.toString()).startsWith(fault));
        assertThat(faults()).extracting(Fault::file).containsOnly(file);
        assertThat(faults()).noneSatisfy(found -> assertThat(found.toString()).contains("root:"));
    }

    @Test
    void leavesPicturesOfMailsAlone() throws IOException {
        write("mail/night.ftlh", "<img src=\"https://example.com/a.png\"/>".getBytes(StandardCharsets.UTF_8));

        assertThat(faults()).isEmpty();
    }

    @Test
    void tellsOfALogoThatIsCutOff() throws IOException {
        byte[] png = png(60, 20);
        brand("logo", Arrays.copyOf(png, png.length / 2));

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly("brands/partner/brand.yaml:1 [logo] 'ours.png': is a broken PNG: save the logo anew");
    }

    /** A small file may promise a picture that no memory holds. */
    @Test
    void tellsOfALogoThatIsHuge() throws IOException {
        byte[] png = png(60, 20);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        brand("logo", png);

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly("brands/partner/brand.yaml:1 [logo] 'ours.png': is 60000 by 60000 pixels: expected at"
                        + " most 4000000 pixels in all; save it smaller");
    }

    @Test
    void tellsOfALogoOfAnotherKind() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        brand("logo", jpeg.toByteArray());

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly("brands/partner/brand.yaml:1 [logo] 'ours.png': is no PNG: save the logo as PNG");
    }

    @Test
    void tellsOfAFontThatIsBroken() throws IOException {
        byte[] font = font();
        Arrays.fill(font, 300, font.length, (byte) 0x7F);
        write("brands/partner/fonts/Ours-Regular.ttf", font);
        write("brands/partner/brand.yaml", "font: Ours\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "brands/partner/brand.yaml:1 [font] 'Ours': fonts/Ours-Regular.ttf is no TrueType font that may"
                                + " be embedded: replace it, or take Open Sans",
                        "brands/partner/fonts/Ours-Regular.ttf: is no TrueType font that may be embedded: replace it");
    }

    /** Tried although the trial page holds no letter of its script. */
    @Test
    void tellsOfAFontForAScriptThatIsNone() throws IOException {
        write("fonts/Hangul-Regular.ttf", "no font".getBytes(StandardCharsets.UTF_8));

        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactly("fonts/Hangul-Regular.ttf: is no TrueType font that may be embedded: replace it");
    }

    private List<Fault> faults() {
        return TemplateCheck.faults(new Templates(Optional.of(folder)));
    }

    private void brand(String key, byte[] picture) throws IOException {
        write("brands/partner/brand.yaml", (key + ": ours.png\n").getBytes(StandardCharsets.UTF_8));
        write("brands/partner/ours.png", picture);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, x * 7_919 ^ y * 104_729);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] font() throws IOException {
        try (var in = HostileTemplatesTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
