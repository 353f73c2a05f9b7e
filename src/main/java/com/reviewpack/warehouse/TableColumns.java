package com.reviewpack.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this installation and the columns in them, in lower case, as the database itself lists them. */
final class TableColumns {

    private static final String MIGRATIONS = "flyway_schema_history";

    private final SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> texts = new TreeMap<>();

    TableColumns(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.query(
                "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
                        + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                        + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                        + " WHERE c.table_schema = CURRENT_SCHEMA",
                row -> {
                    String table = row.getString("table_name").toLowerCase(Locale.ROOT);
                    String column = row.getString("column_name").toLowerCase(Locale.ROOT);
                    if (!table.equals(MIGRATIONS)) {
                        all.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
                        if (isText(row.getString("data_type"))) {
                            texts.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
                        }
                    }
                });
    }

    private static boolean isText(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        return word.startsWith("character") || word.startsWith("varchar") || word.equals("text");
    }

    SortedSet<String> tables() {
        return new TreeSet<>(all.keySet());
    }

    /** The tables that have a column. */
    List<String> with(String column) {
        return all.entrySet().stream()
                .filter(table -> table.getValue().contains(column))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** The columns of characters, by table. */
    SortedMap<String, SortedSet<String>> texts() {
        return texts;
    }
}
