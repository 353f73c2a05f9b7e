package com.reviewpack.document.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {

    @Test
    void writesElementsAttributesAndText() {
        Xml xml = Xml.piece()
                .open("a")
                .attribute("x", "1")
                .attribute("n", -20)
                .empty("b")
                .val("c", 105)
                .val("d", "e")
                .open("t")
                .text("f")
                .close()
                .open("v")
                .number(new BigDecimal("1E+3"))
                .close()
                .open("w")
                .number(Long.MIN_VALUE)
                .close()
                .close();
        assertThat(xml)
                .hasToString("<a x=\"1\" n=\"-20\"><b/><c val=\"105\"/><d val=\"e\"/><t>f</t><v>1000</v>"
                        + "<w>-9223372036854775808</w></a>");
    }

    @Test
    void saysWhatAParserReadsBack() throws Exception {
        String hostile = "<&>\"' ]]> \u05E9\u05DC\u05D5\u05DD \u4E2D \uD83D\uDE00 \u00E9\t\n.";
        byte[] bytes = Xml.part()
                .open("a")
                .attribute("x", hostile)
                .text(hostile)
                .close()
                .bytes();
        Element read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(read.getTextContent()).isEqualTo(hostile);
        assertThat(read.getAttribute("x")).isEqualTo(hostile);
    }

    @Test
    void leavesOutWhatXmlCannotCarryAndWhatTurnsTheDirection() {
        Xml xml = Xml.piece()
                .open("a")
                .text("1\u00002\u001F3\uD8004\uFFFE5\u202E6\u007F7\r8")
                .close();
        assertThat(xml).hasToString("<a>12345678</a>");
    }

    @Test
    void takesPiecesAndMarkupAsTheyStand() {
        Xml piece = Xml.piece().open("b").text("<").close();
        Xml xml = Xml.piece().open("a").piece(piece).markup("<c d=\"\u2022\"/>").close();
        assertThat(new String(xml.bytes(), StandardCharsets.UTF_8)).isEqualTo("<a><b>&lt;</b><c d=\"\u2022\"/></a>");
    }

    @Test
    void refusesWhatWouldNotBeWellFormed() {
        assertThatThrownBy(() -> Xml.piece().close()).hasMessage("no element is open");
        assertThatThrownBy(() -> Xml.piece().open("a").bytes()).hasMessage("element a is still open");
        assertThatThrownBy(() -> Xml.piece().piece(Xml.piece().open("a"))).hasMessage("element a is still open");
        assertThatThrownBy(() -> Xml.piece().open("a").text("").attribute("b", 1))
                .hasMessage("attribute b after the beginning of its element");
    }

    @Test
    void growsWithWhatItHolds() {
        Xml xml = Xml.piece();
        for (int i = 0; i < 100; i++) {
            xml.open("a");
        }
        xml.text("\u00FC".repeat(10_000));
        for (int i = 0; i < 100; i++) {
            xml.close();
        }
        assertThat(xml.bytes()).hasSize(100 * "<a></a>".length() + 20_000);
    }
}
