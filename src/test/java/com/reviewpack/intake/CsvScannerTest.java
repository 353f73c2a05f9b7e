package com.reviewpack.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.intake.reading.BrokenText;
import com.reviewpack.intake.reading.CsvScanner;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records, fields, lines and bounds; a CSV library reads the same text as a second opinion. */
class CsvScannerTest {

    /** A record as either reader sees it. */
    private record Seen(long line, List<String> fields) {}

    @Test
    void agreesWithALibraryOnRandomText() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            String text = randomCsv(random);

            assertThat(scan(new StringReader(text))).as(text).isEqualTo(readByLibrary(text));
        }
    }

    @Test
    void agreesWithItselfWhateverTheReaderHandsOut() throws IOException {
        Random random = new Random(43);
        for (int i = 0; i < 500; i++) {
            String text = randomCsv(random);

            assertThat(scan(new Trickle(text))).as(text).isEqualTo(scan(new StringReader(text)));
        }
    }

    @Test
    void keepsTheRecordAsItStands() throws IOException {
        CsvScanner csv = new CsvScanner(new StringReader("a,b\r\n\"x \"\"y\"\"\r\nz\", 1\r\nc,d"));

        csv.next();
        csv.next();

        assertThat(csv.record()).isEqualTo("\"x \"\"y\"\"\r\nz\", 1");
        assertThat(csv.text(0)).isEqualTo("x \"y\"\r\nz");
        assertThat(csv.line()).isEqualTo(2);
        csv.next();
        assertThat(csv.line()).isEqualTo(4);
        assertThat(csv.lineEnded()).isFalse();
    }

    @Test
    void tellsTheFieldWithTextBehindItsClosingQuote() throws IOException {
        CsvScanner csv = new CsvScanner(new StringReader("a,\"b\"c,d\n"));

        csv.next();

        assertThat(csv.textAfterQuote()).isEqualTo(1);
        assertThat(csv.fields()).isEqualTo(3);
    }

    @Test
    void rejectsAnUnclosedQuote() {
        assertThatThrownBy(() -> scan(new StringReader("a,b\n1,\"2\n3,4\n")))
                .isInstanceOf(BrokenText.class)
                .hasMessage("the quote opened on line 2 is not closed before the end of the file");
    }

    @Test
    void rejectsAQuoteThatSwallowsMoreThanAFieldMayHold() {
        assertThatThrownBy(() -> scan(new StringReader("a\n\"" + "1\n".repeat(100_000))))
                .isInstanceOf(BrokenText.class)
                .hasMessage("the quote opened on line 2 is not closed before 131072 characters");
    }

    @Test
    void rejectsAFieldRecordOrWidthBeyondItsBound() {
        assertThatThrownBy(() -> scan(new Endless("a")))
                .isInstanceOf(BrokenText.class)
                .hasMessage("the record on line 1 has a field of more than 131072 characters");
        assertThatThrownBy(() -> scan(new Endless("aaaaaaaaa,".repeat(100) + "a".repeat(2_000) + ",")))
                .isInstanceOf(BrokenText.class)
                .hasMessageContaining("the record on line 1 has more than");
        assertThatThrownBy(() -> scan(new Endless(",")))
                .isInstanceOf(BrokenText.class)
                .hasMessage("the record on line 1 has more than 1000 fields");
    }

    @Test
    void rejectsANulCharacter() {
        assertThatThrownBy(() -> scan(new StringReader("a,b\n1,x\0y\n")))
                .isInstanceOf(BrokenText.class)
                .hasMessage("a NUL character stands on line 2, as in text that is UTF-16 or none at all");
        assertThatThrownBy(() -> scan(new StringReader("a,b\n1,\"x\0y\"\n")))
                .isInstanceOf(BrokenText.class)
                .hasMessage("a NUL character stands on line 2, as in text that is UTF-16 or none at all");
    }

    private static List<Seen> scan(Reader reader) throws IOException {
        CsvScanner csv = new CsvScanner(reader);
        List<Seen> all = new ArrayList<>();
        while (csv.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < csv.fields(); i++) {
                fields.add(csv.text(i));
            }
            all.add(new Seen(csv.line(), fields));
        }
        return all;
    }

    private static List<Seen> readByLibrary(String text) throws IOException {
        List<Seen> all = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            csv.forEach(r -> all.add(new Seen(r.getStartingLineNumber(), r.getFields())));
        }
        return all;
    }

    private static String randomCsv(Random random) {
        String[] plain = {"", "a", "bc", " x ", "5\" screen", "+1", "é€", "\ud83d\ude00", "!#"};
        String[] quoted = {"\"\"", "\"a,b\"", "\"x\"\"y\"", "\"\"\"\"", "\"1\n2\"", "\"1\r\n2\"", "\"1\r2\"", "\" \""};
        String[] ends = {"\n", "\r\n", "\r", "\n\n"};
        StringBuilder text = new StringBuilder();
        int records = random.nextInt(6);
        for (int r = 0; r < records; r++) {
            int fields = 1 + random.nextInt(4);
            for (int f = 0; f < fields; f++) {
                text.append(f == 0 ? "" : ",");
                String[] from = random.nextInt(3) == 0 ? quoted : plain;
                text.append(from[random.nextInt(from.length)]);
            }
            if (r < records - 1 || random.nextBoolean()) {
                text.append(ends[random.nextInt(ends.length)]);
            }
        }
        return text.toString();
    }

    /** Hands out one character at a time. */
    private static final class Trickle extends StringReader {
        Trickle(String text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }

    /** Says the same for ever. */
    private static final class Endless extends Reader {
        private final String text;
        private int next;

        Endless(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = text.charAt(next++ % text.length());
            }
            return length;
        }

        @Override
        public void close() {
            next = 0;
        }
    }
}
