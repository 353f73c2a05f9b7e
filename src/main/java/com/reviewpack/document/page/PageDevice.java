package com.reviewpack.document.page;

import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.FSFont;
import org.openpdf.render.JustificationInfo;

/** Draws text in as many fonts as its characters need. */
final class PageDevice extends ITextOutputDevice {

    private final PageFonts fonts;
    private @Nullable FSFont font;

    PageDevice(float dotsPerPoint, PageFonts fonts) {
        super(dotsPerPoint);
        this.fonts = fonts;
    }

    @Override
    public void setFont(FSFont font) {
        this.font = font;
        super.setFont(font);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        FSFont whole = font;
        if (whole == null) {
            super.drawString(text, x, y, justification);
            return;
        }
        Weight weight = fonts.weightOf(whole);
        List<Typefaces.Run> runs = fonts.typefaces().runs(text, weight);
        if (runs.size() == 1 && runs.getFirst().font() == fonts.typefaces().font(weight)) {
            super.drawString(runs.getFirst().text(), x, y, justification);
            return;
        }
        float at = x;
        for (Typefaces.Run run : runs) {
            super.setFont(fonts.font(run.font(), weight, whole.getSize2D()));
            super.drawString(run.text(), at, y, null);
            at += run.font().getWidthPoint(run.text(), whole.getSize2D());
        }
        super.setFont(whole);
    }
}
