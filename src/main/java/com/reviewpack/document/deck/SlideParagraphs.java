package com.reviewpack.document.deck;

import com.reviewpack.document.deck.SlideText.Align;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.document.type.TextWidths;
import java.util.Locale;

/** Paragraphs of a slide or its notes, each stretch in its language and each line in its direction. */
final class SlideParagraphs {

    private final Xml xml;
    private final String language;
    private final boolean rightToLeft;

    SlideParagraphs(Xml xml, Locale language) {
        this.xml = xml;
        this.language = language.toLanguageTag();
        rightToLeft = Scripts.rightToLeft(language);
    }

    /** Whether the document runs from right to left. */
    boolean rightToLeft() {
        return rightToLeft;
    }

    /** A paragraph that looks as its placeholder says. */
    void plain(String text) {
        xml.open("a:p");
        boolean turned = Scripts.rightToLeft(text, rightToLeft);
        xml.open("a:pPr");
        if (rightToLeft) {
            xml.attribute("algn", "r");
        }
        xml.attribute("rtl", turned ? 1 : 0).close();
        run(text);
        xml.close();
    }

    /** Text that looks as its placeholder says; nothing where it is empty. */
    void run(String text) {
        if (!text.isEmpty()) {
            for (Scripts.Stretch stretch : Scripts.of(text, language)) {
                xml.open("a:r")
                        .open("a:rPr")
                        .attribute("lang", stretch.language())
                        .attribute("dirty", 0)
                        .close();
                xml.open("a:t").text(stretch.text()).close().close();
            }
        }
    }

    /** Properties of text in the document's language. */
    void properties() {
        xml.open("a:rPr").attribute("lang", language).close();
    }

    /** A paragraph with looks of its own. */
    void paragraph(SlideText text) {
        boolean turned = Scripts.rightToLeft(text.text(), rightToLeft);
        xml.open("a:p").open("a:pPr");
        xml.attribute("marL", SlideBox.emu(text.indent()));
        xml.attribute("indent", -SlideBox.emu(text.indent()));
        xml.attribute("algn", side(text.align()));
        xml.attribute("rtl", turned ? 1 : 0);
        spacing("a:lnSpc", text.size() * TextWidths.LINE);
        spacing("a:spcBef", 0);
        spacing("a:spcAft", text.after());
        if (text.bullet()) {
            xml.open("a:buFont").attribute("typeface", "Arial").close();
            xml.open("a:buChar").attribute("char", "\u2022").close();
        } else {
            xml.empty("a:buNone");
        }
        xml.close();
        text.runs().forEach(this::run);
        xml.open("a:endParaRPr")
                .attribute("lang", language)
                .attribute("sz", Math.round(text.size() * 100))
                .close();
        xml.close();
    }

    private String side(Align align) {
        return switch (align) {
            case LEFT -> rightToLeft ? "r" : "l";
            case RIGHT -> rightToLeft ? "l" : "r";
            case CENTRE -> "ctr";
        };
    }

    private void spacing(String element, double points) {
        xml.open(element).val("a:spcPts", Math.round(points * 100)).close();
    }

    /** A run without text would take the size of the theme in some programs, and a row of a table its height. */
    private void run(SlideText.Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.open("a:br");
                properties(run, language);
                xml.close();
            }
            for (Scripts.Stretch stretch : Scripts.of(lines[i], language)) {
                xml.open("a:r");
                properties(run, stretch.language());
                xml.open("a:t").text(stretch.text()).close().close();
            }
        }
    }

    private void properties(SlideText.Run run, String spoken) {
        xml.open("a:rPr").attribute("lang", spoken).attribute("sz", Math.round(run.size() * 100));
        xml.attribute("b", run.bold() ? 1 : 0).attribute("dirty", 0);
        xml.open("a:solidFill").val("a:schemeClr", run.paint().theme()).close().close();
    }
}
