package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.findings.EarlyWarning;
import com.reviewpack.findings.WarningSign;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FALLING_DEMAND       | 215   | COUNT | 309   | 0.3042 | Requests fell by 30.4% within a quarter, from 309 to 215 in four weeks
            FALLING_DEMAND       | 20    | COUNT | 40    | 0.5    | Requests fell by 50.0% within a quarter, from 40 to 20 in four weeks: few are left
            GIVING_UP            | 0.312 | RATIO |       | 0.312  | 31.2% of those who asked gave up before anybody answered
            NOBODY_ONLINE        | 0.25  | RATIO |       | 0.25   | 25.0% of the requests came while nobody was online
            UNANSWERED_TICKETS   | 8     | COUNT |       | 8      | 8 tickets wait for a first answer
            FORGOTTEN_TICKET     | 95.9  | HOURS |       | 95.9   | The oldest unanswered ticket has waited for 3 days
            BROKEN_LEVELS        | 10    | COUNT | 14    | 10     | 10 of 14 promised times were broken
            FALLING_SATISFACTION | 0.5   | RATIO | 0.594 | 0.094  | Satisfaction fell by 9.4 pp within a quarter to 50.0%
            FALLING_CONVERSION   | 0.05  | RATIO | 0.08  | 0.03   | The conversion rate fell by 3.0 pp within a quarter to 5.0%
            GOALS_OFF_TRACK      | 2     | COUNT | 4     | 0.5    | 2 of 4 goals are off track
            HOURS_UNUSED         | 40    | HOURS | 114.7 | 0.65   | 40.0 h of the 114.7 h planned to date are used
            """)
    void saysWhatTheReasonHolds(
            WarningSign sign,
            BigDecimal value,
            Unit.Kind unit,
            @Nullable BigDecimal reference,
            BigDecimal strength,
            String sentence) {
        assertThat(new WarningSentences(Words.builtIn(Locale.UK))
                        .of(reason(sign, value, new Unit(unit, null), reference, strength)))
                .isEqualToNormalizingWhitespace(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FALLING_DEMAND     | 20   | COUNT | 40    | 0.5  | Die Anfragen gingen binnen eines Quartals um 50,0 % zurück, von 40 auf 20 in vier Wochen: wenige sind übrig
            UNANSWERED_TICKETS | 1    | COUNT |       | 1    | 1 Ticket wartet auf eine erste Antwort
            FORGOTTEN_TICKET   | 72   | HOURS |       | 72   | Das älteste unbeantwortete Ticket wartet seit 3 Tagen
            HOURS_UNUSED       | 40   | HOURS | 114.7 | 0.65 | 40,0 h der bisher geplanten 114,7 h sind genutzt
            """)
    void saysItInGerman(
            WarningSign sign,
            BigDecimal value,
            Unit.Kind unit,
            @Nullable BigDecimal reference,
            BigDecimal strength,
            String sentence) {
        assertThat(new WarningSentences(Words.builtIn(Locale.GERMANY))
                        .of(reason(sign, value, new Unit(unit, null), reference, strength)))
                .isEqualToNormalizingWhitespace(sentence);
    }

    private static EarlyWarning.Reason reason(
            WarningSign sign, BigDecimal value, Unit unit, @Nullable BigDecimal reference, BigDecimal strength) {
        return new EarlyWarning.Reason(sign, value, unit, Optional.ofNullable(reference), strength, 1);
    }
}
