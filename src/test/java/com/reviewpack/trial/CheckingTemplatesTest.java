package com.reviewpack.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Templates;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.portfolio.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingTemplatesTest {

    @TempDir
    private Path folder;

    /** The page of the night is filled with nights in which everything happened, so that each of its names is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            night/night.ftlh | <p>${dates}</p> | night/night.ftlh:1 [column 6] 'dates': is nothing that this page gets; did you mean 'date'?
            night/night.ftlh | <#list due as line>${line.acount}</#list> | night/night.ftlh:1 [column 22] 'line.acount': is nothing that this page gets; did you mean 'account'?
            night/night.ftlh | <#list exports as one>${one.row}</#list> | night/night.ftlh:1 [column 25] 'one.row': is nothing that this page gets; did you mean 'rows'?
            night/night.ftlh | <#list steps as one>${one.second}</#list> | night/night.ftlh:1 [column 23] 'one.second': is nothing that this page gets; did you mean 'seconds'?
            night/night.ftlh | <#list by_hand as one>${one.state}</#list> | night/night.ftlh:1 [column 25] 'one.state': is nothing that this page gets; did you mean 'state'?
            night/night.ftlh | <#if points?has_content><p> | night/night.ftlh:1
            gallery/index.ftlh | <#list languages as one> | gallery/index.ftlh:1
            """)
    void tellsTheFaultOfAPageForTheInstallationsOwnPeople(String file, String content, String fault)
            throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);

        assertThat(stops(new Templates(Optional.of(folder))))
                .singleElement()
                .satisfies(found -> assertThat(found.toString()).startsWith(fault));
    }

    @Test
    void findsNothingWrongWithTheBuiltInTemplates() {
        assertThat(stops(new Templates(Optional.empty()))).isEmpty();
    }

    private static List<Fault> stops(Templates templates) {
        return new CheckingTemplates(templates).stops(Catalogues.builtIn());
    }
}
