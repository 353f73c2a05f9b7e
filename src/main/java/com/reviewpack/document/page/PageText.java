package com.reviewpack.document.page;

import org.openpdf.extend.FontContext;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.render.FSFont;

/** Measures text as {@link PageDevice} draws it. */
final class PageText extends ITextTextRenderer {

    private final PageFonts fonts;

    PageText(PageFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        return (int) Math.ceil(fonts.typefaces().width(text, fonts.weightOf(font), font.getSize2D()) - 0.01f);
    }
}
