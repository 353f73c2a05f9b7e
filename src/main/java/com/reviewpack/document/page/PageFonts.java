package com.reviewpack.document.page;

import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.css.sheet.FontFaceRule;
import org.openpdf.css.value.FontSpecification;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.FontDescription;
import org.openpdf.pdf.FontFamily;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.render.FSFont;
import org.openpdf.text.pdf.BaseFont;

/** Answers every font that a style sheet asks for from one family, so that no unembedded font gets in. */
final class PageFonts extends ITextFontResolver {

    /** Position and thickness of a line through and under the letters, in thousandths of the size. */
    private static final FontDescription.Decorations REGULAR = new FontDescription.Decorations(400, 50, 300, -100, 50);

    private final Typefaces typefaces;
    private final Map<BaseFont, FontDescription> descriptions = new HashMap<>();

    PageFonts(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Typefaces typefaces() {
        return typefaces;
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification asked) {
        boolean italic = asked.fontStyle == IdentValue.ITALIC || asked.fontStyle == IdentValue.OBLIQUE;
        Weight weight = Weight.nearest(ITextFontResolver.convertWeightToInt(asked.fontWeight), italic);
        return font(typefaces.font(weight), weight, asked.size);
    }

    /** A font that is drawn as it is: never thickened, never slanted. */
    FSFont font(BaseFont font, Weight weight, float size) {
        FontDescription description = descriptions.computeIfAbsent(
                font,
                f -> new FontDescription(
                        f,
                        true,
                        weight == Weight.ITALIC ? IdentValue.ITALIC : IdentValue.NORMAL,
                        new FontDescription.Decorations(
                                900,
                                REGULAR.yStrikeoutSize(),
                                REGULAR.yStrikeoutPosition(),
                                REGULAR.underlinePosition(),
                                REGULAR.underlineThickness())));
        return new ITextFSFont(description, size);
    }

    /** The cut that a font resolved here stands for. */
    Weight weightOf(FSFont font) {
        BaseFont base = ((ITextFSFont) font).getFontDescription().getFont();
        for (Weight weight : Weight.values()) {
            if (typefaces.font(weight) == base) {
                return weight;
            }
        }
        return Weight.REGULAR;
    }

    /** Fonts named by a style sheet's own rules are not fetched. */
    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback agent) {}

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    @Override
    public void flushCache() {}

    @Override
    public void flushFontFaceFonts() {}
}
