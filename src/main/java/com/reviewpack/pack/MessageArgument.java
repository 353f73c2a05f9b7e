package com.reviewpack.pack;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a message does with one of its arguments, wherever it stands in the message.
 *
 * @param number whether it must be a number: the message counts it or formats it
 * @param choices the words that the message chooses by, {@code other} left out; empty where it does not choose
 */
record MessageArgument(boolean number, Set<String> choices) {

    private static final String OTHER = "other";

    MessageArgument {
        choices = Set.copyOf(choices);
    }

    /**
     * The arguments of a message by their names, in the order of the alphabet.
     *
     * @throws IllegalArgumentException where the text is no ICU message
     */
    static Map<String, MessageArgument> of(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Map<String, MessageArgument> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part start = pattern.getPart(i);
            if (start.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                arguments.merge(name, used(pattern, i), MessageArgument::and);
            }
        }
        return arguments;
    }

    private static MessageArgument used(MessagePattern pattern, int start) {
        return switch (pattern.getPart(start).getArgType()) {
            case NONE -> new MessageArgument(false, Set.of());
            case SIMPLE, CHOICE, PLURAL, SELECTORDINAL -> new MessageArgument(true, Set.of());
            case SELECT -> new MessageArgument(false, choices(pattern, start));
        };
    }

    private static Set<String> choices(MessagePattern pattern, int start) {
        Set<String> choices = new TreeSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                choices.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        choices.remove(OTHER);
        return choices;
    }

    private MessageArgument and(MessageArgument more) {
        Set<String> all = new TreeSet<>(choices);
        all.addAll(more.choices);
        return new MessageArgument(number || more.number, all);
    }
}
