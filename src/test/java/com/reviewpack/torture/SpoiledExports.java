package com.reviewpack.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Every way of spoiling a file that one night can meet at once; what they say is of years nobody reports on. */
final class SpoiledExports {

    private final Site site;

    SpoiledExports(Site site) {
        this.site = site;
    }

    void write() throws IOException, InterruptedException {
        markers();
        cutOff();
        headers();
        encodings();
        quotes();
        oversized();
        badCells();
        packed();
        notFiles();
    }

    static String ticket(String id, String openedAt) {
        return id + ",acme,,P1,bug,open," + openedAt + ",,,,0,,Cannot print,ben\n";
    }

    private void markers() throws IOException {
        String rows = Site.TICKETS + "\n" + ticket("m1", "2024-01-02T10:00:00Z");
        site.export("tickets-2024-01-m1.csv", rows);
        site.export("tickets-2024-01-m1.csv.done", "bytes=17");
        site.export("tickets-2024-01-m2.csv", rows.replace("m1", "m2"));
        site.export("tickets-2024-01-m2.csv.done", "{\"rows\": 1000}");
        site.export("tickets-2024-01-m3.csv", rows.replace("m1", "m3"));
        site.export("tickets-2024-01-m3.csv.done", "sha256: " + "ab".repeat(32));
        site.export("tickets-2024-01-m4.csv", rows.replace("m1", "m4"));
        site.export("tickets-2024-01-m4.csv.done", "rows = 1,000");
        site.export("tickets-2024-01-m5.csv", rows.replace("m1", "m5"));
        site.export(
                "tickets-2024-01-m5.csv.done",
                Site.sha256(rows.replace("m1", "m5").getBytes(StandardCharsets.UTF_8)) + "  tickets.csv\n");
    }

    private void cutOff() throws IOException {
        site.export(
                "tickets-2024-02.csv",
                Site.TICKETS + "\n" + ticket("c1", "2024-02-02T10:00:00Z") + "c2,acme,,P1,bug,op");
        site.export("tickets-2024-02-0.csv", "");
        site.export("hours-2024-02-0.csv", "");
        site.export("tickets-2024-02-1.csv", Site.TICKETS + "\n");
        site.export("tickets-2024-02-2.csv", Site.TICKETS + "\n");
    }

    private void headers() throws IOException {
        String row = ticket("h1", "2024-03-02T10:00:00Z");
        site.export("tickets-2024-03-missing.csv", Site.TICKETS.replace("severity", "prio") + "\n" + row);
        site.export("tickets-2024-03-twice.csv", Site.TICKETS.replace("assignee", "Kind") + "\n" + row);
        site.export(
                "ticket_events-2024-03.csv", "\ufeffEVENT,note,At,ticket_id\r\nupdate,x,2024-03-02T10:00:00Z,h1\r\n");
    }

    private void encodings() throws IOException {
        String text = Site.TICKETS + "\n" + ticket("u1", "2024-04-02T10:00:00Z").replace("Cannot print", "Grüße");
        site.export("tickets-2024-04-utf16.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        site.export("tickets-2024-04-utf16-unmarked.csv", text.getBytes(StandardCharsets.UTF_16BE));
        site.export("tickets-2024-04-1252.csv", text.getBytes(Charset.forName("windows-1252")));
        site.export("tickets-2024-04-nul.csv", text.replace("Grüße", "a\0b"));
        site.export("tickets-2024-04-lost.csv", text.replace("Grüße", "Gr\ufffd\ufffde"));
        byte[] overlong = text.replace("Grüße", "a!!b").getBytes(StandardCharsets.UTF_8);
        int at = new String(overlong, StandardCharsets.UTF_8).indexOf("!!");
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        site.export("tickets-2024-04-overlong.csv", overlong);
        byte[] lone = text.replace("Grüße", "a!!!b").getBytes(StandardCharsets.UTF_8);
        lone[at] = (byte) 0xED;
        lone[at + 1] = (byte) 0xA0;
        lone[at + 2] = (byte) 0x80;
        site.export("tickets-2024-04-lone.csv", lone);
        site.export(
                "transcripts-2024-04.jsonl",
                "{\"conversation_id\":\"x\",\"account_id\":\"acme\",\"lines\":[{\"at\":\"2024-04-02T10:00:00Z\","
                        + "\"by\":\"agent\",\"agent_id\":\"a\",\"text\":\"half \\ud800\"}]}\n");
    }

    private void quotes() throws IOException {
        StringBuilder rows = new StringBuilder(Site.TICKETS + "\n");
        for (int i = 0; i < 300; i++) {
            String subject = i == 5 ? "\"open" : i == 250 ? "\"shut\"" : "fine";
            rows.append(ticket("q" + i, "2024-05-02T10:00:00Z").replace("Cannot print", subject));
        }
        site.export("tickets-2024-05-swallowed.csv", rows.toString());
        site.export("tickets-2024-05-open.csv", Site.TICKETS + "\n\"" + ticket("q", "2024-05-02T10:00:00Z"));
        site.export(
                "tickets-2024-05-ends.csv",
                (Site.TICKETS + "\r\n" + ticket("e1", "2024-05-03T10:00:00Z").strip() + "\r"
                        + ticket("e2", "2024-05-03T10:00:00Z").replace("Cannot print", "\"two\nlines\"")));
    }

    private void oversized() throws IOException {
        site.export("tickets-2024-06-columns.csv", ",".repeat(1_000_000) + "\n");
        site.export(
                "tickets-2024-06-field.csv",
                Site.TICKETS + "\n"
                        + ticket("o1", "2024-06-02T10:00:00Z").replace("Cannot print", "x".repeat(2_000_000)));
    }

    private void badCells() throws IOException {
        site.export(
                "hours-2024-07.csv",
                Site.HOURS + "\n" + "n1,acme,acme-f1,2024-07-01,\"1,5\",general,,\n"
                        + "n2,acme,acme-f1,2024-07-01,1e309,general,,\n" + "n3,acme,acme-f1,2024-07-01,NaN,general,,\n"
                        + "n4,acme,acme-f1,2024-07-01,-0,general,,\n" + "n5,acme,acme-f1,2024-07-01,0x10,general,,\n"
                        + "n6,acme,acme-f1,2024-07-01,١٢,general,,\n"
                        + "n7,acme,acme-f1,2024-07-01," + "1".repeat(40) + ",general,,\n"
                        + "n8,acme,acme-f1,2024-02-30,1,general,,\n" + "n9,acme,acme-f1,0001-01-01,1,general,,\n"
                        + "n10,acme,acme-f1,9999-12-31,1,general,,\n" + "n11,nobody,acme-f1,2024-07-01,1,general,,\n"
                        + "n12,acme,bolt-f1,2024-07-01,1,general,,\n" + "n13,acme,acme-f1,2024-07-01,1,general\n"
                        + "n14,acme,acme-f1,2024-07-01,1,general,,,more\n"
                        + "n15,acme,acme-f1,2024-07-01,Infinity,general,,\n"
                        + "n16,acme,acme-f1,2024-07-01,\"1.000,50\",general,,\n"
                        + "n17,acme,acme-f1,2024-07-01,1.5,general,,\n");
        site.export(
                "tickets-2024-07.csv",
                Site.TICKETS + "\n" + ticket("d1", "2024-03-31T02:30:00[Europe/Berlin]")
                        + ticket("d2", "2024-10-27T02:30:00[Europe/Berlin]") + ticket("d3", "2024-07-01T10:00:00")
                        + ticket("d4", "2023-02-29T10:00:00Z")
                        + ticket("d5", "2024-07-02T10:00:00Z").replace(",,,,0,", ",,2024-07-01T10:00:00Z,,0,"));
        site.export("bolt/tickets-2024-07.csv", Site.TICKETS + "\n" + ticket("f1", "2024-07-02T10:00:00Z"));
        site.export("nobody/tickets-2024-07.csv", Site.TICKETS + "\n" + ticket("f1", "2024-07-02T10:00:00Z"));
    }

    private void packed() throws IOException {
        String rows = Site.TICKETS + "\n" + ticket("z1", "2024-08-02T10:00:00Z");
        site.export("tickets-2024-08-slip.csv.zip", zip("../../x.csv", rows));
        site.export("tickets-2024-08-nested.csv.zip", zip("tickets.zip", rows));
        site.export("tickets-2024-08-two.csv.zip", zip("a.csv", rows, "b.csv", rows));
        byte[] same = zip("a.csv", rows, "b.csv", rows);
        String names = new String(same, StandardCharsets.ISO_8859_1).replace("b.csv", "a.csv");
        site.export("tickets-2024-08-same.csv.zip", names.getBytes(StandardCharsets.ISO_8859_1));
        site.export("tickets-2024-08-encrypted.csv.zip", encrypted(zip("a.csv", rows)));
        site.export("tickets-2024-08-bomb.csv.gz", bomb());
        site.export("tickets-2024-08-none.csv.gz", "no gz");
        site.export("tickets-2024-08-none.csv.zip", "no zip");
        byte[] whole = gz(rows.getBytes(StandardCharsets.UTF_8));
        byte[] half = new byte[whole.length - 10];
        System.arraycopy(whole, 0, half, 0, half.length);
        site.export("tickets-2024-08-cut.csv.gz", half);
    }

    private void notFiles() throws IOException, InterruptedException {
        Path exports = site.exports();
        command("mkfifo", exports.resolve("tickets-2024-09-pipe.csv").toString());
        Files.createSymbolicLink(exports.resolve("tickets-2024-09-link.csv"), Path.of("/etc/hostname"));
        Files.createDirectory(exports.resolve("tickets-2024-09-folder.csv"));
        site.export("chats-2024-09.csv", "x\n");
        site.export("tickets-2024-09.xlsx", "x\n");
        site.export("README.txt", "What lies here.\n");
        site.export("tickets-2024-09\n2026-11-01 all is well.csv", Site.TICKETS + "\n");
    }

    private static void command(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).start().waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed");
        }
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The same with the bit set that says so, in the entry's header and in the directory. */
    private static byte[] encrypted(byte[] zip) {
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private static byte[] gz(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A hundred megabytes of blank lines in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write((Site.TICKETS + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                gz.write(lines);
            }
        }
        return packed.toByteArray();
    }
}
