package com.reviewpack.offering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one YAML mapping: tells of those that are missing, unknown or of the wrong form. */
public final class Fields {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, YamlNode> fields;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<CatalogueFault> faults;

    public Fields(String file, String path, YamlNode node, List<CatalogueFault> faults) {
        this.file = file;
        this.path = path;
        this.line = node.line();
        this.faults = faults;
        if (node instanceof YamlNode.Mapping mapping) {
            this.fields = mapping.fields();
        } else {
            this.fields = Map.of();
            faults.add(new CatalogueFault(file, line, path, node.shown(), "expected 'key: value' lines"));
        }
    }

    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public Optional<YamlNode> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    public Optional<YamlNode> required(String key) {
        Optional<YamlNode> node = optional(key);
        if (node.isEmpty()) {
            faults.add(new CatalogueFault(file, line, path(key), "", "expected this key; it is missing"));
        }
        return node;
    }

    /** A required text that {@code parse} understands. */
    public <T> Optional<T> required(String key, Function<String, Optional<T>> parse, String expected) {
        return required(key).flatMap(node -> {
            Optional<T> value = node instanceof YamlNode.Scalar scalar ? parse.apply(scalar.text()) : Optional.empty();
            if (value.isEmpty()) {
                faults.add(new CatalogueFault(file, node.line(), path(key), node.shown(), "expected " + expected));
            }
            return value;
        });
    }

    /** A required list of texts, none of them empty, none twice. */
    public List<String> requiredTexts(String key) {
        List<String> texts = new ArrayList<>();
        required(key).ifPresent(node -> {
            if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
                sequence.items().forEach(item -> addText(texts, key, item));
            } else {
                faults.add(new CatalogueFault(
                        file, node.line(), path(key), node.shown(), "expected a list of at least one text"));
            }
        });
        return texts;
    }

    private void addText(List<String> texts, String key, YamlNode item) {
        if (item instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty() && !texts.contains(scalar.text())) {
            texts.add(scalar.text());
        } else {
            faults.add(new CatalogueFault(
                    file, item.line(), path(key), item.shown(), "expected texts, each of them once"));
        }
    }

    /** A required mapping. */
    public Optional<Fields> requiredFields(String key) {
        return required(key).map(node -> new Fields(file, path(key), node, faults));
    }

    /** The keys that stand there, in the order of the file. */
    public Set<String> keys() {
        return fields.keySet();
    }

    /** Tells of every key that nobody asked for. */
    public void refuseOthers() {
        fields.forEach((key, node) -> {
            if (!asked.contains(key)) {
                faults.add(new CatalogueFault(
                        file, node.line(), path(key), "", "expected one of " + asked + "; this key is not known"));
            }
        });
    }
}
