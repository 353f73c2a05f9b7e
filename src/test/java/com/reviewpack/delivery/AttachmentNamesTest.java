package com.reviewpack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACME-001-qbr-P1-2026-Q3         | ACME-001-qbr-P1-2026-Q3
            qbr-P1-2026-05-01..2026-08-01   | qbr-P1-2026-05-01..2026-08-01
            Niño y Peña: Balance            | Nino-y-Pena-Balance
            ../../etc/passwd                | etc-passwd
            .hidden.                        | hidden
            a\u202Eb "x" <y>; z             | a-b-x-y-z
            Мебель                          | Mebel
            ***                             | ''
            """)
    void keepsToPlainCharacters(String name, String safe) {
        assertThat(AttachmentNames.safe(name)).isEqualTo(safe.equals("''") ? "" : safe);
    }
}
