package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.deck.Scripts.Stretch;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void marksEachScriptWithItsLanguage() {
        assertThat(Scripts.of("Rose 6 pp – €5", "en")).containsExactly(new Stretch("Rose 6 pp – €5", "en"));
        assertThat(Scripts.of("Plan: שלום עולם", "en"))
                .containsExactly(new Stretch("Plan: ", "en"), new Stretch("שלום עולם", "he-IL"));
        assertThat(Scripts.of("株式会社サンプル", "en")).containsExactly(new Stretch("株式会社サンプル", "ja-JP"));
        assertThat(Scripts.of("示例公司 Ltd", "en"))
                .containsExactly(new Stretch("示例公司 ", "zh-CN"), new Stretch("Ltd", "en"));
        assertThat(Scripts.of("주식회사 5", "de")).containsExactly(new Stretch("주식회사 5", "ko-KR"));
    }

    @Test
    void keepsTheDocumentsOwnLanguageForItsOwnScript() {
        assertThat(Scripts.of("サンプル", "ja")).containsExactly(new Stretch("サンプル", "ja"));
    }

    @Test
    void holdsANumberOnTheRightOfANameThatRunsTheOtherWay() {
        assertThat(Scripts.of("שלום 71 % reached in the year", "en"))
                .containsExactly(new Stretch("שלום\u200E 71 % ", "he-IL"), new Stretch("reached in the year", "en"));
        assertThat(Scripts.of("Plan of שלום: goals 3", "en"))
                .containsExactly(
                        new Stretch("Plan of ", "en"), new Stretch("שלום: ", "he-IL"), new Stretch("goals 3", "en"));
        assertThat(Scripts.of("שלום 5", "en")).containsExactly(new Stretch("שלום 5", "he-IL"));
    }

    @Test
    void turnsAParagraphByMostOfItsLetters() {
        assertThat(Scripts.rightToLeft("5 % שלום Ltd", false)).isTrue();
        // Four letters from right to left stand against eight.
        assertThat(Scripts.rightToLeft("שלום in figures", false)).isFalse();
        assertThat(Scripts.rightToLeft("שלום in figures", true)).isFalse();
        assertThat(Scripts.rightToLeft("5 %", false)).isFalse();
        assertThat(Scripts.rightToLeft("5 %", true)).isFalse();
        // Two letters against four, but the line is one of ours with a name in it; where ours turn too, so does this.
        assertThat(Scripts.rightToLeft("By שלום", false)).isFalse();
        assertThat(Scripts.rightToLeft("By שלום", true)).isTrue();
        assertThat(Scripts.anyRightToLeft("Ltd שלום")).isTrue();
    }
}
