package com.reviewpack.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * Reads a finished PDF as a screen reader does: by its structure tree alone. A second reading of ISO 32000-1, 14.7, which
 * shares nothing with what writes the tree.
 */
final class ReadAloud {

    private static final PdfName MCID = new PdfName("MCID");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    /** A structure element; {@code text} is its own, without that of its kids. */
    record Node(String type, String text, PdfDictionary values, List<Node> kids) {

        Stream<Node> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Node::all));
        }

        Stream<Node> all(String wanted) {
            return all().filter(node -> node.type().equals(wanted));
        }

        String wholeText() {
            StringBuilder whole = new StringBuilder();
            all().forEach(node -> whole.append(node.text()));
            return whole.toString().strip();
        }

        Optional<String> value(String name) {
            return Optional.ofNullable(values.getAsString(new PdfName(name))).map(PdfString::toUnicodeString);
        }

        /** A name among its attributes. */
        Optional<String> attribute(String name) {
            return Optional.ofNullable(values.getAsDict(PdfName.A))
                    .map(attributes -> attributes.getAsName(new PdfName(name)))
                    .map(value -> value.toString().substring(1));
        }
    }

    private final PdfReader reader;
    private final Map<String, StringBuilder> told = new HashMap<>();
    private final StringBuilder untold = new StringBuilder();

    private ReadAloud(PdfReader reader) {
        this.reader = reader;
    }

    /** The document element. */
    static Node document(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            ReadAloud aloud = new ReadAloud(reader);
            aloud.readPages();
            PdfDictionary root = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
            return aloud.node(root.getAsDict(PdfName.K), 0);
        }
    }

    /** What is written on pages outside every mark, which is neither told nor said to be decoration. */
    static String unmarked(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            ReadAloud aloud = new ReadAloud(reader);
            aloud.readPages();
            return aloud.untold.toString();
        }
    }

    private Node node(PdfDictionary values, int inheritedPage) {
        int page =
                values.get(PdfName.PG) instanceof PRIndirectReference reference ? reference.getNumber() : inheritedPage;
        StringBuilder text = new StringBuilder();
        List<Node> kids = new ArrayList<>();
        PdfObject held = values.getDirectObject(PdfName.K);
        List<PdfObject> all = new ArrayList<>();
        if (held instanceof PdfArray several) {
            several.getElements().forEach(kid -> all.add(PdfReader.getPdfObject(kid)));
        } else if (held != null) {
            all.add(held);
        }
        for (PdfObject kid : all) {
            switch (kid) {
                case PdfNumber piece -> text.append(piece(page, piece));
                case PdfDictionary inside when inside.contains(PdfName.S) -> kids.add(node(inside, page));
                case PdfDictionary elsewhere
                when elsewhere.contains(MCID) ->
                    text.append(piece(
                            ((PRIndirectReference) elsewhere.get(PdfName.PG)).getNumber(),
                            elsewhere.getAsNumber(MCID)));
                default -> {}
            }
        }
        return new Node(values.getAsName(PdfName.S).toString().substring(1), text.toString(), values, kids);
    }

    private String piece(int page, PdfNumber number) {
        StringBuilder text = told.get(page + "/" + number.intValue());
        if (text == null) {
            throw new AssertionError("the structure names piece " + number + " of page object " + page
                    + ", which that page does not have");
        }
        return text.toString();
    }

    private void readPages() throws IOException {
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            readPage(page);
        }
    }

    private void readPage(int page) throws IOException {
        int object = reader.getPageOrigRef(page).getNumber();
        PdfDictionary fonts = reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
        List<Optional<StringBuilder>> open = new ArrayList<>();
        CMapAwareDocumentFont font = null;
        List<PdfObject> operands = new ArrayList<>();
        while (!parser.parse(operands).isEmpty()) {
            switch (operands.getLast().toString()) {
                case "BMC" -> open.add(Optional.of(new StringBuilder()));
                case "BDC" -> open.add(begin(object, operands, open));
                case "EMC" -> open.removeLast();
                case "Tf" ->
                    font = new CMapAwareDocumentFont((PRIndirectReference) fonts.get((PdfName) operands.getFirst()));
                case "Tj", "TJ" -> {
                    StringBuilder into =
                            open.isEmpty() ? untold : open.getLast().orElseGet(StringBuilder::new);
                    strings(operands.getFirst(), Objects.requireNonNull(font, "text without a font"), into);
                }
                default -> {}
            }
        }
    }

    /** Where what is shown within a mark goes: nowhere, where the mark itself says what it stands for. */
    private Optional<StringBuilder> begin(int page, List<PdfObject> operands, List<Optional<StringBuilder>> open) {
        PdfDictionary properties = (PdfDictionary) operands.get(1);
        if (properties.contains(ACTUAL_TEXT)) {
            open.getLast()
                    .ifPresent(around ->
                            around.append(properties.getAsString(ACTUAL_TEXT).toUnicodeString()));
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        if (told.put(page + "/" + properties.getAsNumber(MCID).intValue(), text) != null) {
            throw new AssertionError("a piece of page object " + page + " stands twice: " + properties);
        }
        return Optional.of(text);
    }

    private static void strings(PdfObject shown, CMapAwareDocumentFont font, StringBuilder into) {
        if (shown instanceof PdfArray several) {
            several.getElements().forEach(part -> strings(part, font, into));
        } else if (shown instanceof PdfString string) {
            byte[] bytes = string.getBytes();
            into.append(font.decode(bytes, 0, bytes.length));
        }
    }
}
