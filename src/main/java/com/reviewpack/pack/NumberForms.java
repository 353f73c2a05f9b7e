package com.reviewpack.pack;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms in which a locale's numbers are written, each made once: making one costs more than writing a number with it.
 * Safe for use by several threads.
 */
final class NumberForms {

    /** How many digits stand behind the decimal point. */
    enum Digits {
        /** As many as the locale's plain form has. */
        AS_THEY_ARE,
        /** That number or fewer. */
        AT_MOST,
        /** That number. */
        EXACTLY,
        /** That number, of per cent. */
        PER_CENT
    }

    private record Form(Digits digits, int number, SignDisplay sign) {}

    private final LocalizedNumberFormatter plain;
    private final Map<Form, LocalizedNumberFormatter> known = new ConcurrentHashMap<>();

    NumberForms(LocalizedNumberFormatter plain) {
        this.plain = plain;
    }

    LocalizedNumberFormatter of(Digits digits, int number, SignDisplay sign) {
        return known.computeIfAbsent(new Form(digits, number, sign), this::make);
    }

    private LocalizedNumberFormatter make(Form form) {
        LocalizedNumberFormatter signed = plain.sign(form.sign());
        return switch (form.digits()) {
            case AS_THEY_ARE -> signed;
            case AT_MOST -> signed.precision(Precision.maxFraction(form.number()));
            case EXACTLY -> signed.precision(Precision.fixedFraction(form.number()));
            case PER_CENT -> signed.unit(MeasureUnit.PERCENT).precision(Precision.fixedFraction(form.number()));
        };
    }
}
