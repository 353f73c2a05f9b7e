package com.reviewpack.document.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCodesTest {

    /** The words are those of the locale's short forms in CLDR; German has none for a thousand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 99999         | #,##0
                    en | 100000        | [>=10000]#,##0,"K";#,##0
                    en | 10000000      | [>=1000000]#,##0.0,,"M";#,##0
                    en | 10000000000   | [>=1000000000]#,##0.0,,,"B";#,##0
                    en | 2318400048024 | [>=1000000000]#,##0.0,,,"B";#,##0
                    en | 92000000000000| [>=1000000000000]#,##0.0,,,,"T";#,##0
                    de | 100000        | #,##0
                    """)
    void writesLargeValuesInTheShortWordsOfTheLanguage(String language, String largest, String code) {
        Formats formats = new Formats(Locale.forLanguageTag(language));
        assertThat(NumberCodes.compact(Unit.COUNT, new BigDecimal(largest), formats))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | yyyy\\-mm\\-dd          | dd\\.mm\\.yyyy
            fr | yyyy\\-mm\\-dd          | dd\\/mm\\/yyyy
            es | yyyy\\-mm\\-dd          | dd\\/mm\\/yyyy
            sv | yyyy\\-mm\\-dd          | yyyy\\-mm\\-dd
            de | yyyy\\-mm              | mm\\/yyyy
            de | dd mmm                 | dd mmm
            de | 0.0%                   | 0.0\u00a0%
            en | 0.0%                   | 0.0%
            fr | +0.0%;\u22120.0%;0.0%    | +0.0\u00a0%;\u22120.0\u00a0%;0.0\u00a0%
            """)
    void writesDaysAndShareAsTheLanguageDoes(String language, String code, String expected) {
        Formats formats = new Formats(Locale.forLanguageTag(language));
        assertThat(NumberCodes.localized(code, formats)).isEqualTo(expected);
    }

    @Test
    void writesTheLanguagesWordForPercentagePoints() {
        Formats german = Words.builtIn(Locale.GERMAN).formats();
        assertThat(NumberCodes.localized("+0.0\" pp\"", german)).isEqualTo("+0.0\"\u00a0Pp.\"");
    }
}
