package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.portfolio.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheBuiltInTemplates() {
        assertThat(TemplateCheck.faults(new Templates(Optional.empty()))).isEmpty();
    }

    @Test
    void namesFileAndLineOfAMisspeltValue() throws IOException {
        write("report/report.ftlh", "<html>\n<body>\n${acount}\n</body></html>");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("report/report.ftlh");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.expected()).contains("acount");
        });
    }

    @Test
    void namesFileAndLineOfATagThatIsNotClosed() throws IOException {
        write("brands/partner/deck/deck.ftlh", "<html><body>\n<#list pages as page>\n</body></html>");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("brands/partner/deck/deck.ftlh");
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @Test
    void namesAPageThatIsNotWellFormed() throws IOException {
        write("report/report.ftlh", "<html>\n<body><p>${account}</body></html>");

        assertThat(faults())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .startsWith("report/report.ftlh: page is not well-formed at line 2, column ");
    }

    @Test
    void namesAWordingLineThatIsNoMessage() throws IOException {
        write("wording/messages.properties", "page.contents = Contents\npage.notes = {open\n");

        assertThat(faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .contains("wording/messages.properties:2");
    }

    @Test
    void refusesToRunACommandOrReadAFile() throws IOException {
        write(
                "report/report.ftlh",
                "<html><body>${\"freemarker.template.utility.Execute\"?new()(\"id\")}</body></html>");
        write("deck/deck.ftlh", "<html><body><#include \"/etc/passwd\"></body></html>");

        assertThat(faults()).extracting(Fault::file).containsExactly("report/report.ftlh", "deck/deck.ftlh");
    }

    private List<Fault> faults() {
        return TemplateCheck.faults(new Templates(Optional.of(folder)));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
