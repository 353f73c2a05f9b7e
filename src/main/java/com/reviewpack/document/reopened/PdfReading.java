package com.reviewpack.document.reopened;

import com.reviewpack.document.Reopened;
import com.reviewpack.pack.Belonging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** Reads a PDF back: what its pages show, and every text that stands beside them. */
public final class PdfReading {

    private PdfReading() {}

    /**
     * @throws IOException where it is damaged
     */
    public static Reopened.Whole of(byte[] file) throws IOException {
        try (PdfReader reader = open(file)) {
            requireNothingAttached(reader);
            List<Reopened.Text> texts = new ArrayList<>();
            List<Integer> blank = new ArrayList<>();
            PageTexts pages = new PageTexts();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                PageTexts.Page read = pages.of(reader.getPageN(page), reader.getPageContent(page));
                texts.add(new Reopened.Text("page " + page, read.text()));
                texts.add(new Reopened.Text("head and foot of page " + page, read.around()));
                if (!read.hasContent()) {
                    blank.add(page);
                }
            }
            texts.add(new Reopened.Text("bookmarks, metadata and alternative texts", beside(reader)));
            byte[] metadata = reader.getMetadata();
            if (metadata != null) {
                String xmp = new String(metadata, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "\n");
                texts.add(new Reopened.Text("XMP metadata", xmp));
            }
            return new Reopened.Whole(
                    described(reader), reader.getNumberOfPages(), blank, texts, List.of(), Map.of(), List.of());
        } catch (RuntimeException damage) {
            throw new IOException("it cannot be read: " + damage.getMessage(), damage);
        }
    }

    /**
     * @throws IOException where it is damaged
     */
    public static SortedMap<String, String> description(byte[] file) throws IOException {
        try (PdfReader reader = open(file)) {
            return described(reader);
        } catch (RuntimeException damage) {
            throw new IOException("it cannot be read: " + damage.getMessage(), damage);
        }
    }

    private static PdfReader open(byte[] file) throws IOException {
        PdfReader reader = new PdfReader(file);
        if (reader.isRebuilt()) {
            reader.close();
            throw new IOException("its cross-reference table is damaged or missing");
        }
        return reader;
    }

    private static void requireNothingAttached(PdfReader reader) throws IOException {
        for (int number = 1; number < reader.getXrefSize(); number++) {
            if (reader.getPdfObject(number) instanceof PdfDictionary dictionary
                    && (dictionary.contains(PdfName.EF) || PdfName.EMBEDDEDFILE.equals(dictionary.get(PdfName.TYPE)))) {
                throw new IOException("a file is attached to it");
            }
        }
    }

    private static SortedMap<String, String> described(PdfReader reader) {
        SortedMap<String, String> own = new TreeMap<>(reader.getInfo());
        own.keySet().removeIf(name -> !name.startsWith(Belonging.PREFIX));
        return own;
    }

    /** Every string of every object, but those of pages. */
    private static String beside(PdfReader reader) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number < reader.getXrefSize(); number++) {
            collect(reader.getPdfObject(number), text);
        }
        return text.toString();
    }

    private static void collect(@Nullable PdfObject object, StringBuilder text) {
        if (object instanceof PdfString string) {
            text.append(string.toUnicodeString()).append('\n');
        } else if (object instanceof PdfDictionary dictionary) {
            for (PdfName key : dictionary.getKeys()) {
                collect(dictionary.get(key), text);
            }
        } else if (object instanceof PdfArray array) {
            for (PdfObject element : array.getElements()) {
                collect(element, text);
            }
        }
    }
}
