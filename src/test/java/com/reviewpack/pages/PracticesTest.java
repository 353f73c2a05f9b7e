package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PracticesTest {

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tellsEveryPracticeThatComesWithTheProgramInBothLanguages() {
        byte[] shipped = Words.builtIn(Practices.FILE).orElseThrow();
        assertThat(Practices.faults(Practices.FILE, shipped, Words.builtIn(Locale.UK)))
                .isEmpty();
        assertThat(Words.builtIn(Locale.GERMANY).say("practice.own_to_end"))
                .isNotEqualTo(Words.builtIn(Locale.UK).say("practice.own_to_end"));
    }

    @Test
    void takesSingleFiguresFromAnEditedFile() {
        Practices edited = Practices.of(
                name -> Optional.of(file("figure,practices\nconversations.csat,own_to_end ; first_words\n")));
        assertThat(edited.of("conversations.csat")).containsExactly("own_to_end", "first_words");
        assertThat(edited.of("conversations.nps")).containsExactly("call_back_detractors", "own_to_end");
        assertThat(edited.of("conversations.requested")).isEmpty();
    }

    @Test
    void namesEveryFaultOfAFileWithItsLine() {
        assertThat(Practices.faults(
                                "practices.csv",
                                file("figure,practices\nconversations.csatt,own_to_end\nconversations.nps,sing\nnps\n"),
                                Words.builtIn(Locale.UK))
                        .stream()
                        .map(Fault::toString))
                .containsExactly(
                        "practices.csv:2 [figure] 'conversations.csatt': is no figure: use an id of the workbook's definitions; did you mean 'conversations.csat'?",
                        "practices.csv:3 [practices] 'sing': has no wording: add practice.sing and practice.sing.how to"
                                + " wording/messages.properties",
                        "practices.csv:4 'nps': expected FIGURE,PRACTICE;PRACTICE … on one line");
    }
}
