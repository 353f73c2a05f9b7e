package com.reviewpack.transcripts;

import com.reviewpack.offering.CatalogueFault;
import com.reviewpack.offering.Fields;
import com.reviewpack.offering.YamlNode;
import com.reviewpack.offering.YamlTree;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a scorecard file whole: either all of it is valid, or all its faults are told at once. */
final class ScorecardReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z_]{1,39}");
    private static final Pattern STRETCH = Pattern.compile("(first|last) ([1-9]\\d?)");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,4}");
    private static final Set<String> TAKEN = Set.of("read", "score");
    private static final String KINDS = "one of says, avoids, asks, answers, replies, length, ends, escalates";

    private final String file;
    private final List<CatalogueFault> faults;
    private final Map<String, WordList> lists = new LinkedHashMap<>();

    ScorecardReader(String file, List<CatalogueFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Empty, with faults, where anything is wrong. */
    Optional<Scorecard> read(byte[] yaml) {
        Optional<Scorecard> read = new YamlTree(file, faults).read(yaml).map(this::scorecard);
        return faults.isEmpty() ? read : Optional.empty();
    }

    private Scorecard scorecard(YamlNode root) {
        Fields top = new Fields(file, "", root, faults);
        Map<String, Set<String>> small = new LinkedHashMap<>();
        top.requiredFields("languages")
                .ifPresent(fields -> fields.keys()
                        .forEach(language -> small.put(language, new HashSet<>(fields.requiredTexts(language)))));
        top.requiredFields("words")
                .ifPresent(words -> words.keys()
                        .forEach(
                                name -> words.requiredFields(name).ifPresent(list -> lists.put(name, wordList(list)))));
        List<Scorecard.Dimension> dimensions = new ArrayList<>();
        top.requiredFields("dimensions")
                .ifPresent(all -> all.keys().forEach(key -> dimension(all, key).ifPresent(dimensions::add)));
        top.refuseOthers();
        return new Scorecard(new Languages(small), dimensions);
    }

    private static WordList wordList(Fields list) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        list.keys().forEach(language -> phrases.put(language, list.requiredTexts(language)));
        return new WordList(phrases);
    }

    private Optional<Scorecard.Dimension> dimension(Fields all, String key) {
        Optional<YamlNode> node = all.required(key);
        if (!KEY.matcher(key).matches() || TAKEN.contains(key)) {
            fault(node, all.path(key), key, "expected a key of letters a to z and _, not one of read and score");
            return Optional.empty();
        }
        Fields fields = new Fields(file, all.path(key), node.orElseThrow(), faults);
        Optional<BigDecimal> weight = weight(fields);
        List<Signal> signals = new ArrayList<>();
        Optional<YamlNode> list = fields.required("signals");
        fields.refuseOthers();
        if (list.isPresent()
                && list.get() instanceof YamlNode.Sequence sequence
                && !sequence.items().isEmpty()) {
            for (int i = 0; i < sequence.items().size(); i++) {
                signal(fields.path("signals") + "[" + i + "]", sequence.items().get(i))
                        .ifPresent(signals::add);
            }
        } else if (list.isPresent()) {
            fault(list, fields.path("signals"), list.get().shown(), "expected a list of at least one signal");
        }
        return weight.filter(some -> !signals.isEmpty()).map(some -> new Scorecard.Dimension(key, some, signals));
    }

    private Optional<Signal> signal(String path, YamlNode node) {
        Fields fields = new Fields(file, path, node, faults);
        Optional<String> kind = fields.required("signal", Optional::of, KINDS);
        BigDecimal weight =
                fields.optional("weight").isPresent() ? weight(fields).orElse(BigDecimal.ONE) : BigDecimal.ONE;
        Optional<Signal> signal = kind.flatMap(word -> ofKind(word, fields, weight, node));
        fields.refuseOthers();
        return signal;
    }

    private Optional<Signal> ofKind(String kind, Fields fields, BigDecimal weight, YamlNode node) {
        return switch (kind) {
            case "says" ->
                words(fields, "words")
                        .flatMap(words -> stretch(fields).map(where -> new Signal.Says(words, where, weight)));
            case "avoids" -> words(fields, "words").map(words -> new Signal.Avoids(words, weight));
            case "asks" -> whole(fields, "enough").map(enough -> new Signal.Asks(enough, weight));
            case "answers" -> Optional.of(new Signal.Answers(weight));
            case "replies" -> replies(fields, weight);
            case "length" -> whole(fields, "most_words").map(most -> new Signal.Length(most, weight));
            case "ends" -> ends(fields, weight);
            case "escalates" ->
                words(fields, "words")
                        .flatMap(words -> words(fields, "explains")
                                .map(explains -> new Signal.Escalates(words, explains, weight)));
            default -> {
                fault(Optional.of(node), fields.path("signal"), kind, "expected " + KINDS);
                yield Optional.empty();
            }
        };
    }

    private Optional<Signal> replies(Fields fields, BigDecimal weight) {
        Optional<Integer> good = whole(fields, "good_seconds");
        Optional<Integer> bad = whole(fields, "bad_seconds");
        if (good.isEmpty() || bad.isEmpty()) {
            return Optional.empty();
        }
        if (good.get() >= bad.get()) {
            fault(
                    fields.optional("bad_seconds"),
                    fields.path("bad_seconds"),
                    bad.get().toString(),
                    "expected more than good_seconds");
            return Optional.empty();
        }
        return Optional.of(new Signal.Replies(Duration.ofSeconds(good.get()), Duration.ofSeconds(bad.get()), weight));
    }

    private Optional<Signal> ends(Fields fields, BigDecimal weight) {
        Optional<WordList> good = words(fields, "good");
        Optional<WordList> bad = words(fields, "bad");
        Optional<Integer> lines = whole(fields, "lines");
        return good.isEmpty() || bad.isEmpty() || lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signal.Ends(good.get(), bad.get(), lines.get(), weight));
    }

    private Optional<WordList> words(Fields fields, String key) {
        return fields.required(
                key, name -> Optional.ofNullable(lists.get(name)), "a list under words: one of " + lists.keySet());
    }

    private Optional<Signal.Stretch> stretch(Fields fields) {
        return fields.required("where", ScorecardReader::stretch, "all, first N or last N, N from 1 to 99");
    }

    private static Optional<Signal.Stretch> stretch(String text) {
        if (text.equals("all")) {
            return Optional.of(new Signal.Stretch(Signal.Stretch.Side.ALL, 0));
        }
        Matcher part = STRETCH.matcher(text);
        return part.matches()
                ? Optional.of(new Signal.Stretch(
                        Signal.Stretch.Side.valueOf(part.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(part.group(2))))
                : Optional.empty();
    }

    private static Optional<Integer> whole(Fields fields, String key) {
        return fields.required(
                key,
                text -> WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "a whole number from 1 to 99999");
    }

    private static Optional<BigDecimal> weight(Fields fields) {
        return fields.required(
                "weight",
                text -> WHOLE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty(),
                "a whole number from 1 to 99999");
    }

    private void fault(Optional<YamlNode> node, String path, String value, String expected) {
        faults.add(new CatalogueFault(file, node.map(YamlNode::line).orElse(0), path, value, expected));
    }
}
