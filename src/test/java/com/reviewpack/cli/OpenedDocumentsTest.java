package com.reviewpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedDocumentsTest {

    private static final Path PDF = Path.of("/out/qbr.pdf");
    private static final Path DECK = Path.of("/out/qbr.pptx");

    @Test
    void opensEachDocument() {
        List<Path> opened = new ArrayList<>();
        assertThat(new OpenedDocuments(opened::add).open(List.of(PDF, DECK))).isEqualTo("Opened 2 documents.");
        assertThat(opened).containsExactly(PDF, DECK);
    }

    @Test
    void speaksOfOneDocument() {
        assertThat(new OpenedDocuments(document -> true).open(List.of(PDF))).isEqualTo("Opened 1 document.");
    }

    @Test
    void saysWhereDocumentsAreThatNoProgramOpens() {
        assertThat(new OpenedDocuments(PDF::equals).open(List.of(PDF, DECK)))
                .isEqualTo("Opened 1 of 2; no program was found for " + DECK.toAbsolutePath());
    }

    @Test
    void saysWhereDocumentsAreWithoutADesktop() {
        assertThat(new OpenedDocuments(document -> false).open(List.of(Path.of("a/../qbr.pdf"), DECK)))
                .isEqualTo("No desktop here that could open documents; they are "
                        + Path.of("qbr.pdf").toAbsolutePath() + ", " + DECK.toAbsolutePath());
    }

    @Test
    void wantsADisplayForNothingElse() {
        assertThat(Programs.wanted("produce", "--account", "A", "--open")).isTrue();
        assertThat(Programs.wanted("nightly", "--date", "2026-11-01")).isFalse();
    }
}
