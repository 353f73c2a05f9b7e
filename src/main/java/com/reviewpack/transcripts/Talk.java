package com.reviewpack.transcripts;

import com.reviewpack.intake.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One conversation laid out for reading: who said what, when, and in which language. */
final class Talk {

    private final String conversation;
    private final String language;
    private final List<Utterance> lines;
    private final List<Integer> agentLines;
    private final List<Integer> consumerLines;

    private Talk(String conversation, String language, List<Utterance> lines) {
        this.conversation = conversation;
        this.language = language;
        this.lines = lines;
        this.agentLines = linesOf(Speaker.AGENT);
        this.consumerLines = linesOf(Speaker.CONSUMER);
    }

    static Talk of(Transcript transcript, Languages languages, String usual) {
        List<Utterance> lines = transcript.lines().stream()
                .map(line -> Utterance.of(line.at(), Speaker.of(line.by()), line.agent(), line.text()))
                .toList();
        return new Talk(transcript.conversation(), languages.guess(lines, usual), lines);
    }

    /**
     * A wait of the consumer for the agent.
     *
     * @param waited from the consumer's first line that had no answer to the agent's next line
     * @param line the agent's line that ended it
     */
    record Gap(Duration waited, int line) {}

    String conversation() {
        return conversation;
    }

    /** The code of the language that it was held in. */
    String language() {
        return language;
    }

    List<Utterance> lines() {
        return lines;
    }

    Utterance line(int index) {
        return lines.get(index);
    }

    List<Integer> agentLines() {
        return agentLines;
    }

    List<Integer> consumerLines() {
        return consumerLines;
    }

    /** The lines of agents and consumers. */
    List<Integer> spokenLines() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).by() == Speaker.AGENT || lines.get(i).by() == Speaker.CONSUMER)
                .boxed()
                .toList();
    }

    private List<Integer> linesOf(Speaker speaker) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).by() == speaker)
                .boxed()
                .toList();
    }

    /** Every wait for the agent; none where all lines carry the same instant, since the export then tells no time. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        if (lines.stream().map(Utterance::at).distinct().count() < 2) {
            return gaps;
        }
        int waiting = -1;
        for (int i = 0; i < lines.size(); i++) {
            Speaker by = lines.get(i).by();
            if (by == Speaker.CONSUMER && waiting < 0) {
                waiting = i;
            } else if (by == Speaker.AGENT && waiting >= 0) {
                Duration waited =
                        Duration.between(lines.get(waiting).at(), lines.get(i).at());
                gaps.add(new Gap(waited.isNegative() ? Duration.ZERO : waited, i));
                waiting = -1;
            }
        }
        return gaps;
    }

    /** The agent with most lines, the first of them where several have as many; empty where none is named. */
    String agent() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        agentLines.forEach(line -> counts.merge(lines.get(line).agent(), 1, Integer::sum));
        counts.remove("");
        String most = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (most.isEmpty() || count.getValue() > counts.getOrDefault(most, 0)) {
                most = count.getKey();
            }
        }
        return most;
    }
}
