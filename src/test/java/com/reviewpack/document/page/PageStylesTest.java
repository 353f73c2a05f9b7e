package com.reviewpack.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.context.StyleReference;
import org.openpdf.css.newmatch.CascadedStyle;
import org.openpdf.extend.UserInterface;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.openpdf.swing.NaiveUserAgent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Styles that are remembered, held to those that the library finds for each element by itself. */
class PageStylesTest {

    private static final String ORDINARY = "td.number:last-child { padding-right: 0 } li:first-child { margin-top: 0 }"
            + " table.data td { color: #5B6670 } .dense h3 { font-size: 12pt } .page:before { content: counter(page) }"
            + " a:link { text-decoration: none } div > p { margin: 3pt }"
            + " @page { size: 100pt 200pt; @top-left { content: 'head' } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#second { color: red }",
                "p[title=\"two\"] { color: red }",
                "p + p { color: red }",
                "td:nth-child(2) { color: red }",
                "tr:even { color: red } tr:odd { color: blue }"
            })
    void areThoseThatTheLibraryFindsForEachElement(String peculiar) throws Exception {
        StyleSheets sheets = new StyleSheets();
        for (String extra : List.of("1", "2")) {
            Document document = document(ORDINARY + peculiar, extra);
            assertThat(said(styles(sheets, document, true), document))
                    .isEqualTo(said(library(document), document))
                    .anySatisfy(line -> assertThat(line).startsWith("td"));
        }
    }

    @Test
    void areTheSameInEveryThread() throws Exception {
        StyleSheets sheets = new StyleSheets();
        Document model = document(ORDINARY, "0");
        List<String> expected = said(library(model), model);

        List<List<String>> found = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> {
                    Document own = document(ORDINARY, "0");
                    return said(styles(sheets, own, true), own);
                })
                .toList();

        assertThat(found).hasSize(64).allSatisfy(one -> assertThat(one).isEqualTo(expected));
    }

    @Test
    void leaveHeadsAndFeetOutUntilTheyAreGiven() throws Exception {
        StyleSheets sheets = new StyleSheets();
        PageStyles styles = styles(sheets, document(ORDINARY, "1"), false);

        assertThat(styles.getPageStyle(null, "first").getMarginBoxes()).isEmpty();
        styles.giveMargins();

        assertThat(styles.getPageStyle(null, "first").getMarginBoxes()).hasSize(1);
        assertThat(styles.getPageStyle(null, "first").getPageStyle().getFingerprint())
                .isEqualTo(library(document(ORDINARY, "1"))
                        .getPageStyle(null, "first")
                        .getPageStyle()
                        .getFingerprint());
    }

    /** The same elements with other numbers, so that the second document meets what the first one left. */
    private static Document document(String css, String extra) {
        String html = "<html lang=\"en\"><head><style>" + css.replace(">", "&gt;") + "</style></head><body>"
                + "<div class=\"dense\"><h3 id=\"h" + extra + "\">Head</h3><p title=\"one\">a</p>"
                + "<p id=\"second\" title=\"two\">b</p><p style=\"margin: " + extra + "pt\">c</p></div>"
                + "<h3>Head</h3><ul><li>a</li><li>b</li></ul>"
                + "<table class=\"data\" cellpadding=\"" + extra + "\"><tbody><tr><td>1</td><td colspan=\"2\">2</td>"
                + "<td class=\"number\">3</td></tr><tr><td class=\"number\">4</td><td align=\"right\">5</td></tr></tbody>"
                + "</table><table><tbody><tr><td>6</td></tr></tbody></table>"
                + "<p><a href=\"#x" + extra
                + "\">to</a> <a>from</a> <span class=\"page\"/><b>bold</b></p></body></html>";
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PageStyles styles(StyleSheets sheets, Document document, boolean withMargins) {
        PageResources agent = new PageResources(new ITextOutputDevice(20), 20, Map.of());
        PageStyles styles = new PageStyles(sheets, agent, withMargins);
        styles.setDocumentContext(context(), new XhtmlNamespaceHandler(), document, new Nobody());
        return styles;
    }

    private static StyleReference library(Document document) {
        StyleReference styles = new StyleReference(new NaiveUserAgent());
        styles.setDocumentContext(context(), new XhtmlNamespaceHandler(), document, new Nobody());
        return styles;
    }

    private static SharedContext context() {
        return new ITextRenderer().getSharedContext();
    }

    private static List<String> said(StyleReference styles, Document document) {
        List<String> said = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) Objects.requireNonNull(all.item(i));
            CascadedStyle before = styles.getPseudoElementStyle(element, "before");
            said.add(element.getTagName() + " "
                    + styles.getCascadedStyle(element, false).getFingerprint() + " "
                    + (before == null ? "" : before.getFingerprint()));
        }
        return said;
    }

    /** Points at nothing. */
    private static final class Nobody implements UserInterface {
        @Override
        public boolean isHover(Element element) {
            return false;
        }

        @Override
        public boolean isActive(Element element) {
            return false;
        }

        @Override
        public boolean isFocus(Element element) {
            return false;
        }
    }
}
