package com.reviewpack.sample;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Draws the logo of the samples' reseller anew: two sails before the wind, and the name. */
final class SampleLogoMaker {

    private static final Path LOGO =
            Path.of("src/main/resources/com/reviewpack/sample/templates/brands/farovela/logo.png");
    private static final Color PLUM = new Color(0x6D2E6B);
    private static final Color LIGHT = new Color(0xB58BB3);
    private static final Color INK = new Color(0x2B2130);
    private static final int HEIGHT = 200;
    /** Text is drawn from outlines of a size at which hinting plays no part. */
    private static final float NAME_SIZE = 128;

    private SampleLogoMaker() {}

    public static void main(String[] args) throws IOException, FontFormatException {
        TextLayoutOfName name = new TextLayoutOfName();
        BufferedImage image =
                new BufferedImage((int) Math.ceil(236 + name.width()) + 4, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setComposite(AlphaComposite.Src);
        sails(g);
        name.draw(g, 236);
        g.dispose();
        ImageIO.write(image, "png", LOGO.toFile());
    }

    private static void sails(Graphics2D g) {
        Path2D main = new Path2D.Double();
        main.moveTo(96, 2);
        main.curveTo(150, 44, 182, 96, 190, 156);
        main.lineTo(96, 156);
        main.closePath();
        g.setColor(PLUM);
        g.fill(main);
        Path2D jib = new Path2D.Double();
        jib.moveTo(84, 34);
        jib.lineTo(84, 156);
        jib.lineTo(8, 156);
        jib.curveTo(46, 128, 72, 86, 84, 34);
        jib.closePath();
        g.setColor(LIGHT);
        g.fill(jib);
        Path2D hull = new Path2D.Double();
        hull.moveTo(2, 170);
        hull.lineTo(198, 170);
        hull.curveTo(184, 190, 160, 199, 128, 199);
        hull.lineTo(66, 199);
        hull.curveTo(36, 199, 14, 190, 2, 170);
        hull.closePath();
        g.setColor(PLUM);
        g.fill(hull);
    }

    /** The name in two colours, in outlines, so that no font of the machine matters. */
    private record TextLayoutOfName(TextLayout first, TextLayout second) {

        TextLayoutOfName() throws IOException, FontFormatException {
            this(layout("Faro"), layout("vela"));
        }

        private static TextLayout layout(String text) throws IOException, FontFormatException {
            try (InputStream font =
                    SampleLogoMaker.class.getResourceAsStream("/fonts/ttf/OpenSans/OpenSans-SemiBold.ttf")) {
                Font semiBold = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(font));
                return new TextLayout(
                        text,
                        semiBold.deriveFont(NAME_SIZE),
                        new java.awt.font.FontRenderContext(new AffineTransform(), true, true));
            }
        }

        double width() {
            return first.getAdvance() + second.getAdvance();
        }

        void draw(Graphics2D g, double x) {
            g.setColor(INK);
            g.fill(first.getOutline(AffineTransform.getTranslateInstance(x, 147)));
            g.setColor(PLUM);
            g.fill(second.getOutline(AffineTransform.getTranslateInstance(x + first.getAdvance(), 147)));
        }
    }
}
