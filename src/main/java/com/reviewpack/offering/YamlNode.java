package com.reviewpack.offering;

import java.util.List;
import java.util.Map;

/** A part of a YAML document that knows the line it begins on, from 1. */
public sealed interface YamlNode {

    int line();

    /** What a message shows of it. */
    String shown();

    /** Keys and what stands under them, in the order of the file. */
    record Mapping(int line, Map<String, YamlNode> fields) implements YamlNode {
        @Override
        public String shown() {
            return "{…}";
        }
    }

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "[…]";
        }
    }

    /** Text, a number or a date, as it is written; empty where nothing is written. */
    record Scalar(int line, String text) implements YamlNode {
        @Override
        public String shown() {
            return text;
        }
    }
}
