package com.reviewpack.document.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;

/** The fonts that come with the program, each read once, when it is first needed. */
final class FontFiles {

    /** Level 2 deflates parts of fonts in less than half the time of level 6, to 4 % more bytes. */
    private static final int QUICK_DEFLATE = 2;

    private static final Map<String, BaseFont> READ = new ConcurrentHashMap<>();

    private static final Map<Weight, String> OPEN_SANS = Map.of(
            Weight.REGULAR, "/fonts/ttf/OpenSans/OpenSans-Regular.ttf",
            Weight.ITALIC, "/fonts/ttf/OpenSans/OpenSans-Italic.ttf",
            Weight.SEMIBOLD, "/fonts/ttf/OpenSans/OpenSans-SemiBold.ttf",
            Weight.BOLD, "/fonts/ttf/OpenSans/OpenSans-Bold.ttf");
    private static final Map<Weight, String> LIBERATION = Map.of(
            Weight.REGULAR, "/liberation/LiberationSans-Regular.ttf",
            Weight.ITALIC, "/liberation/LiberationSans-Italic.ttf",
            Weight.SEMIBOLD, "/liberation/LiberationSans-Bold.ttf",
            Weight.BOLD, "/liberation/LiberationSans-Bold.ttf");

    private FontFiles() {}

    /** The files of a family that comes with the program. */
    static Optional<Map<Weight, String>> builtIn(String family) {
        return switch (family) {
            case "Open Sans" -> Optional.of(OPEN_SANS);
            case "Liberation Sans" -> Optional.of(LIBERATION);
            default -> Optional.empty();
        };
    }

    /** Hebrew, Arabic, Armenian, Georgian, arrows and symbols. */
    static BaseFont wide(Weight weight) {
        String name = weight.css() >= 600 ? "DejaVuSans-Bold" : "DejaVuSans";
        return classpath("/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf");
    }

    /** Han and Kana. */
    static BaseFont eastAsian(Weight weight) {
        String name = weight.css() >= 600 ? "NotoSansSC-Bold" : "NotoSansSC-Regular";
        return classpath("/fonts/ttf/NotoSansSC/" + name + ".ttf");
    }

    static BaseFont classpath(String path) {
        return READ.computeIfAbsent(path, FontFiles::readResource);
    }

    private static BaseFont readResource(String path) {
        try (InputStream in = FontFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("font " + path + " is not on the class path");
            }
            return parse(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("font " + path + " cannot be read", e);
        }
    }

    /**
     * A TrueType font, to be embedded as far as it is used.
     *
     * @throws IllegalArgumentException where the bytes are no such font
     */
    static BaseFont parse(String name, byte[] content) {
        try {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
            font.setCompressionLevel(QUICK_DEFLATE);
            // The list of characters in a subset is optional, and lacks the parts of composed glyphs (ISO 14289-1,
            // 7.21.4.2).
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException | RuntimeException e) {
            // The library follows the offsets of a broken font to wherever they lead.
            throw new IllegalArgumentException(name + " is no TrueType font that may be embedded", e);
        }
    }
}
