package com.reviewpack.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share, 0 to 1: {@code 0.8} or {@code 80%}. */
final class ShareWords implements ITypeConverter<Double> {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?%?");

    @Override
    public Double convert(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is no share; write it like 0.8 or 80%");
        }
        boolean perCent = text.endsWith("%");
        double number = Double.parseDouble(perCent ? text.substring(0, text.length() - 1) : text);
        double share = perCent ? number / 100 : number;
        if (share > 1) {
            throw new TypeConversionException("'" + text + "' is more than all; write a share like 0.8 or 80%");
        }
        return share;
    }
}
