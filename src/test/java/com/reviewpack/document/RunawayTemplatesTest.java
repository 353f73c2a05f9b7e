package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.offering.Deliverable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** Templates that would run for ever, call themselves, fill the memory, run programs, or read what is not theirs. */
class RunawayTemplatesTest {

    @TempDir
    private Path folder;

    /** A template and what is told of it; the line is the one that goes round. Lines and columns are counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>${name}</p>~<#list 1.. as i></#list> | report/report.ftlh:2 [column 1]: template report/report.ftlh: goes round more than 5000000 times: give its loops an end
            <#list 1..3000 as i>~<#list 1..3000 as j></#list></#list> | report/report.ftlh:2 [column 1]: template report/report.ftlh: goes round more than 5000000 times: give its loops an end
            <#macro again><@again/></#macro>~~<@again/> | report/report.ftlh:1 [column 1]: template report/report.ftlh: calls itself without end
            <#macro one><@two/></#macro><#macro two><@one/></#macro>~<@one/> | report/report.ftlh:1 [column
            <#function f x><#return f(x + 1)></#function>~${f(1)} | report/report.ftlh:1 [column 1]: template report/report.ftlh: calls itself without end
            ~<#include "report.ftlh"> | report/report.ftlh:2 [column 1]: template report/report.ftlh: calls itself without end
            ~<#list 1..4000000 as i>abcdefghij</#list> | report/report.ftlh:2 [column 24]: template report/report.ftlh: writes more than 8000000 characters: let it show less
            <#attempt><#list 1.. as i></#list><#recover>x</#attempt> | report/report.ftlh:1 [column 11]: template report/report.ftlh: goes round more than 5000000 times
            <#assign s="<#list 1.. as i></#list>"?interpret><@s/> | report/report.ftlh: template report/report.ftlh: makes a template of text by ?interpret: write a macro instead
            """)
    void endsAPageThatWouldNotEnd(String template, String fault) throws IOException {
        write("report/report.ftlh", template.replace('~', '\n'));

        assertThatThrownBy(() -> fill("report/report.ftlh"))
                .isInstanceOfSatisfying(
                        PageTemplates.TemplateFault.class,
                        thrown -> assertThat(thrown.asFault(thrown.file()).toString())
                                .startsWith(fault));
    }

    /** An included page, and one that only a brand has, is bounded as the page that includes it. */
    @Test
    void namesTheIncludedTemplateThatDoesNotEnd() throws IOException {
        write("report/report.ftlh", "<p>${name}</p><#include \"foot.ftlh\">");
        write("report/foot.ftlh", "\n\n<#list 1.. as i></#list>");

        assertThatThrownBy(() -> fill("report/report.ftlh"))
                .isInstanceOfSatisfying(PageTemplates.TemplateFault.class, fault -> {
                    assertThat(fault.file()).isEqualTo("report/foot.ftlh");
                    assertThat(fault.line()).isEqualTo(3);
                });
    }

    @Test
    void failsAtTheSamePlaceEachTimeAndFillsOtherPagesAfterwards() throws IOException {
        write("report/report.ftlh", "<#list 1.. as i></#list>");
        write("report/other.ftlh", "Hello ${name}<#list 1..3 as i> ${i}</#list>");
        PageTemplates pages = new PageTemplates(new Templates(Optional.of(folder)));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> pages.fill("", "report/report.ftlh", Map.of()))
                    .isInstanceOf(PageTemplates.TemplateFault.class)
                    .hasMessageContaining("goes round more than");
            assertThat(pages.fill("", "report/other.ftlh", Map.of("name", "Ann")))
                    .isEqualTo("Hello Ann 1 2 3");
        }
    }

    @Test
    void tellsOfThemBeforeANightDoes() throws IOException {
        write("report/report.ftlh", "<html><body><#list 1.. as i></#list></body></html>");
        write("brands/partner/deck/deck.ftlh", "<html><body>\n<#macro again><@again/></#macro><@again/></body></html>");

        assertThat(TemplateCheck.faults(new Templates(Optional.of(folder))))
                .extracting(fault -> fault.file() + ":" + fault.line())
                .containsExactly("report/report.ftlh:1", "brands/partner/deck/deck.ftlh:2");
    }

    /** Ways in which FreeMarker pages elsewhere have run programs and read files. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${"freemarker.template.utility.Execute"?new()("id")}
            ${"freemarker.template.utility.ObjectConstructor"?new()("java.lang.ProcessBuilder","id").start()}
            ${"freemarker.template.utility.JythonRuntime"?new()}
            ${name?api.class.protectionDomain}
            ${name.class.forName("java.lang.Runtime")}
            ${.data_model.class}
            ${name.getBytes()}
            ${pages?api}
            <#include "/etc/passwd">
            <#include "/../../../../etc/passwd">
            <#include "../../../../../../etc/passwd">
            <#include "file:///etc/passwd">
            <#include "..\\..\\secret.txt">
            <#import "/etc/passwd" as p>
            <#include "../../secret.txt">
            <#include "/../secret.txt" parse=false>
            """)
    void runsNoProgramAndReadsNoFileOutside(String template) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path templates = folder.resolve("templates");
        Files.createDirectories(templates.resolve("report"));
        Files.writeString(templates.resolve("report/report.ftlh"), template);

        assertThatThrownBy(() -> new PageTemplates(new Templates(Optional.of(templates)))
                        .fill("", "report/report.ftlh", Map.of("name", "Ann", "pages", List.of("one"))))
                .isInstanceOf(PageTemplates.TemplateFault.class)
                .hasMessageNotContaining("the secret")
                .hasMessageNotContaining("root:");
    }

    /** Rendered all the same, whatever the check says of it: nobody asks the server, and no file comes into the document. */
    @Test
    void fetchesNothingForAPage() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(
                picture, new Templates(Optional.empty()).find("", "logo.png").orElseThrow());
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            server.configureBlocking(false);
            String url = "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/a";
            write(
                    "report/report.ftlh",
                    "<html><head><title>Trial</title><link rel=\"stylesheet\" href=\"" + url + ".css\"/>"
                            + "<style>@import url(" + url + ".css); p { background-image: url(" + url + ".png); }"
                            + " div { background-image: url(" + picture.toUri() + "); }</style></head><body>"
                            + "<p>Trial</p><div>Trial</div><img alt=\"\" src=\"" + url + ".png\"/><img alt=\"\" src=\""
                            + picture.toUri() + "\"/><img alt=\"\" src=\"" + picture + "\"/></body></html>");
            Look look = Looks.read(new Templates(Optional.of(folder)), "");

            byte[] pdf = new PdfRenderer().render(TrialPack.of(Deliverable.PERFORMANCE_REVIEW), look);

            assertThat(server.accept()).isNull();
            assertThat(pictures(pdf)).isZero();
        }
    }

    /** Entities of entities, a thousand million in a few lines; and one that would read a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY x "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
            <!ENTITY x SYSTEM "file:///etc/passwd">
            """)
    void refusesEntitiesOfThePagesOwn(String entities) throws IOException {
        write("report/report.ftlh", "<!DOCTYPE html [" + entities + "]><html><body><p>&x;</p></body></html>");

        assertThat(TemplateCheck.faults(new Templates(Optional.of(folder))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .startsWith("report/report.ftlh:1")
                        .contains("is no character that XML knows"));
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary one
                        && PdfName.IMAGE.equals(one.get(PdfName.SUBTYPE))) {
                    pictures++;
                }
            }
        }
        return pictures;
    }

    private String fill(String page) {
        return new PageTemplates(new Templates(Optional.of(folder))).fill("", page, Map.of("name", "Ann"));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
