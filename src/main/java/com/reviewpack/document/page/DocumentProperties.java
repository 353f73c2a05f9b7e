package com.reviewpack.document.page;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Says in a PDF what it is: its title and language, and that it is made to be read out (ISO 14289-1). The same stands in
 * the document's information and in its XMP metadata (ISO 16684-1).
 */
final class DocumentProperties {

    private static final String PROGRAM = "Reviewpack";

    private DocumentProperties() {}

    /** To be called before the document is closed. */
    static void write(PdfWriter writer, Typeset.About about) {
        PdfString moment = new PdfString("D:" + about.madeOn().format(DateTimeFormatter.BASIC_ISO_DATE) + "235959Z");
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, unicode(about.title()));
        info.put(PdfName.SUBJECT, unicode(about.subject()));
        info.put(PdfName.AUTHOR, unicode(about.author()));
        info.put(PdfName.CREATOR, unicode(PROGRAM));
        info.put(PdfName.PRODUCER, unicode(PROGRAM));
        info.put(PdfName.CREATIONDATE, moment);
        info.put(PdfName.MODDATE, moment);
        about.description().forEach((name, text) -> info.put(new PdfName(name), unicode(text)));
        PdfDictionary catalogue = writer.getExtraCatalog();
        catalogue.put(PdfName.LANG, new PdfString(about.language()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalogue.put(PdfName.VIEWERPREFERENCES, preferences);
        writer.setXmpMetadata(metadata(about).getBytes(StandardCharsets.UTF_8));
    }

    private static String metadata(Typeset.About about) {
        String moment = about.madeOn() + "T23:59:59Z";
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>%s</pdf:Producer>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        xml(about.title()),
                        xml(about.subject()),
                        xml(about.author()),
                        xml(about.language()),
                        PROGRAM,
                        PROGRAM,
                        moment,
                        moment);
    }

    /** Characters that XML cannot hold are left out. */
    private static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(DocumentProperties::isXml).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** Section 2.2 of XML 1.0. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
