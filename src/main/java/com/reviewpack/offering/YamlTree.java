package com.reviewpack.offering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document as a tree with line numbers; a key that stands twice is a fault, and its first value holds. */
public final class YamlTree {

    private final String file;
    private final List<CatalogueFault> faults;

    public YamlTree(String file, List<CatalogueFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The document; empty, with a fault, where it is not UTF-8 or not YAML. */
    public Optional<YamlNode> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(new CatalogueFault(file, 0, "", "", "expected UTF-8; save the file in that encoding"));
            return Optional.empty();
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), withoutMark)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(new CatalogueFault(file, 0, "", "", "expected YAML; the file is empty"));
                return Optional.empty();
            }
            YamlNode root = node(parser, first, "");
            if (parser.nextToken() != null) {
                faults.add(new CatalogueFault(
                        file, line(parser), "", "", "expected a single document; remove what follows '---'"));
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            faults.add(notYaml(e, withoutMark));
            return Optional.empty();
        }
    }

    private CatalogueFault notYaml(JacksonException e, String text) {
        YamlSlip slip = YamlSlip.of(e, text);
        return new CatalogueFault(file, slip.line(), "", "", slip.expected());
    }

    private YamlNode node(JsonParser parser, JsonToken token, String path) {
        int line = line(parser);
        return switch (token) {
            case START_OBJECT -> mapping(parser, line, path);
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                for (JsonToken next = next(parser); next != JsonToken.END_ARRAY; next = next(parser)) {
                    items.add(node(parser, next, path + "[" + items.size() + "]"));
                }
                yield new YamlNode.Sequence(line, items);
            }
            case VALUE_NULL -> new YamlNode.Scalar(line, "");
            default -> {
                String text = parser.getString().strip();
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    faults.add(new CatalogueFault(file, line, path, "*" + text, YamlSlip.ALIAS));
                }
                yield new YamlNode.Scalar(line, text);
            }
        };
    }

    private YamlNode mapping(JsonParser parser, int line, String path) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (JsonToken next = next(parser); next != JsonToken.END_OBJECT; next = next(parser)) {
            String key = parser.currentName();
            int keyLine = line(parser);
            String keyPath = path.isEmpty() ? key : path + "." + key;
            YamlNode value = node(parser, next(parser), keyPath);
            if (fields.putIfAbsent(key, value) != null) {
                faults.add(
                        new CatalogueFault(file, keyLine, keyPath, "", "expected each key once; remove one of them"));
            }
        }
        return new YamlNode.Mapping(line, fields);
    }

    private static JsonToken next(JsonParser parser) {
        @Nullable JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IllegalStateException("the document ends within a value, at line " + line(parser));
        }
        return token;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
