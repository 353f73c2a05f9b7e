package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.ReadableMail;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section B of what must be survived: texts of customers that would be more than text. */
class HostilePagesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "B30 tags, references and document types are shown as they are written, and nothing is fetched or opened")
    void showsTagsAndFetchesNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body{content:'canary-file'}");
        AtomicInteger hits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://127.0.0.1:" + server.getAddress().getPort();
            OneAccount site = new OneAccount(folder)
                    .saying(
                            "<script src=%s/s></script><img src=%s/x><link rel=stylesheet href=%s><!DOCTYPE a SYSTEM '%s/d'>"
                                    .formatted(web, web, secret.toUri(), web));

            assertThat(site.night(Map.of())).as(site.told()).isEqualTo(2);

            assertThat(hits).hasValue(0);
            for (Path file : site.written()) {
                assertThat(WrittenWords.of(file)).as(file.toString()).doesNotContain("canary-file");
            }
            assertThat(Files.readString(site.output().resolve("night.html")))
                    .doesNotContain("<script")
                    .doesNotContain("<img src=http")
                    .doesNotContain("<link");
            assertThat(site.mails()).hasSize(1);
            assertThat(ReadableMail.of(Files.readAllBytes(site.mails().getFirst()))
                            .html())
                    .contains("&lt;script")
                    .doesNotContain("<script")
                    .doesNotContain("<img");
            assertThat(pdfs(site))
                    .isNotEmpty()
                    .allSatisfy(pdf -> assertThat(WrittenWords.of(pdf).replaceAll("\\s+", ""))
                            .contains("<scriptsrc="));
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("B31 what a template would carry out stands there as it is written")
    void carriesNoTemplateOut() throws IOException {
        Path touched = folder.resolve("touched");
        OneAccount site = new OneAccount(folder)
                .saying(
                        "${7*7} #{7*7} [=7*7] <#include \"/etc/passwd\"> ${\"freemarker.template.utility.Execute\"?new()(\"touch "
                                + touched + "\")}");

        assertThat(site.night(Map.of())).as(site.told()).isEqualTo(2);

        assertThat(touched).doesNotExist();
        for (Path file : site.written()) {
            assertThat(WrittenWords.of(file)).as(file.toString()).doesNotContain("root:x:0");
        }
        assertThat(pdfs(site))
                .isNotEmpty()
                .allSatisfy(pdf -> assertThat(WrittenWords.of(pdf)).contains("${7*7}"));
        assertThat(Files.readString(site.mails().getFirst())).contains("To: anna@example.com");
    }

    @Test
    @DisplayName("B33 a line break in a name parks the account before any mail is made")
    void letsNoHeaderIn() throws IOException {
        OneAccount site =
                new OneAccount(folder).saying("Solo\r\nBcc: evil@example.net\r\nContent-Type: text/plain\r\n\r\nEvil");

        int code = site.night(Map.of());

        assertThat(code).as(site.told()).isIn(1, 2);
        assertThat(site.told())
                .contains(
                        "account solo is parked", "[name]", "expected text without control characters or line breaks");
        assertThat(site.mails()).isEmpty();
    }

    private static List<Path> pdfs(OneAccount site) throws IOException {
        return site.written().stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .filter(file -> file.toString().contains("solo"))
                .toList();
    }
}
