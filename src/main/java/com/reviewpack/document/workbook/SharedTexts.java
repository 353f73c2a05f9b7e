package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.Xml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of one workbook, each kept once. */
final class SharedTexts {

    private final Map<String, CellContent.Words> texts = new LinkedHashMap<>();
    private final Map<String, CellContent.Words> asGiven = new HashMap<>();
    private int uses;

    /** A text as it may stand in a cell, from anywhere. */
    CellContent.Words take(String text) {
        uses++;
        CellContent.Words known = asGiven.get(text);
        if (known == null) {
            String safe = CellText.of(text);
            known = texts.computeIfAbsent(safe, one -> new CellContent.Words(one, texts.size()));
            asGiven.put(text, known);
        }
        return known;
    }

    byte[] xml() {
        Xml xml = Xml.part().open("sst").attribute("xmlns", SheetXml.MAIN);
        xml.attribute("count", uses).attribute("uniqueCount", texts.size());
        for (String text : texts.keySet()) {
            xml.open("si").open("t");
            if (!text.equals(text.strip()) || text.indexOf('\n') >= 0) {
                xml.attribute("xml:space", "preserve");
            }
            xml.text(text).close().close();
        }
        return xml.close().bytes();
    }
}
