package com.reviewpack.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of an embedded database, looked at before they are opened: HSQLDB drops, without a word, all that follows a
 * damaged line of its log. After an end without a shutdown a copy is opened first and read whole. A line that the end tore
 * was acknowledged to nobody and is left out; any other damage refuses the start.
 *
 * @param path of the files without their endings
 */
record DatabaseFiles(Path path) {

    private static final Pattern LINE = Pattern.compile("line: ([0-9]+)");

    /** Written with the tables at a shutdown and at each checkpoint: where in {@code .data} the rows of a table lie. */
    private static final Pattern ROWS_IN_DATA = Pattern.compile("(?m)^SET TABLE .* INDEX '");

    /**
     * @throws DatabaseNotOpened where what was acknowledged is no longer there
     */
    void requireWhole() {
        try {
            requireAllFiles();
            if (wasLeftOpen()) {
                requireReadable();
            }
        } catch (IOException notRead) {
            throw new DatabaseNotOpened("the database " + path + " cannot be read: " + notRead, notRead);
        }
    }

    private void requireReadable() throws IOException {
        try {
            inACopy(true);
        } catch (SQLException refused) {
            OptionalLong unread = lineIn(refused);
            long lines = linesOfLog();
            if (unread.isEmpty()) {
                throw damaged(String.valueOf(refused.getMessage()));
            }
            if (unread.getAsLong() < lines) {
                throw damaged("line " + unread.getAsLong() + " of the " + lines
                        + " lines of its log cannot be read, and what was stored after it would be lost");
            }
            requireReadableButForTheLastLine();
        }
    }

    private void requireReadableButForTheLastLine() throws IOException {
        try {
            inACopy(false);
        } catch (SQLException unreadable) {
            throw damaged(String.valueOf(unreadable.getMessage()));
        }
    }

    private void inACopy(boolean wholeLog) throws IOException, SQLException {
        Path trial = path.resolveSibling("trial");
        delete(trial);
        copyTo(Files.createDirectories(trial));
        try {
            new DatabaseFiles(trial.resolve(path.getFileName())).read(wholeLog);
        } finally {
            delete(trial);
        }
    }

    private void requireAllFiles() throws IOException {
        boolean script = has("script") || has("script.new");
        if (!script && has("data") && Files.size(file("data")) > 0) {
            throw damaged("its file " + file("script") + " is gone");
        }
        if (has("script") && !has("data") && !has("data.new") && !has("backup")) {
            String text = Files.readString(file("script"), StandardCharsets.ISO_8859_1);
            if (ROWS_IN_DATA.matcher(text).find()) {
                throw damaged("its file " + file("data") + " is gone");
            }
        }
    }

    private boolean wasLeftOpen() throws IOException {
        return has("script")
                && has("properties")
                && Files.readString(file("properties"), StandardCharsets.ISO_8859_1)
                        .contains("modified=yes");
    }

    private long linesOfLog() throws IOException {
        if (!has("log")) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file("log"), StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    /**
     * Opens a copy and reads it.
     *
     * @param wholeLog whether a line of the log that cannot be read refuses the opening, instead of being dropped with all
     *     that follows it
     */
    private void read(boolean wholeLog) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + path + ";hsqldb.tx=mvcc;hsqldb.lock_file=false;hsqldb.full_log_replay="
                                + wholeLog,
                        "SA",
                        "");
                Statement statement = connection.createStatement()) {
            try {
                for (String table : tables(statement)) {
                    requireEveryRow(statement, table);
                }
            } finally {
                statement.execute("SHUTDOWN IMMEDIATELY");
            }
        }
    }

    private static OptionalLong lineIn(SQLException refused) {
        Matcher line = LINE.matcher(String.valueOf(refused.getMessage()));
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1))) : OptionalLong.empty();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT '\"' || table_name || '\" ' || column_name"
                + " FROM information_schema.system_columns WHERE table_schem = 'PUBLIC' AND ordinal_position = 1"
                + " ORDER BY table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** The count is the index's own; the sum reads each row. */
    private static void requireEveryRow(Statement statement, String tableAndColumn) throws SQLException {
        int blank = tableAndColumn.lastIndexOf(' ');
        String table = tableAndColumn.substring(0, blank);
        String column = tableAndColumn.substring(blank + 1);
        try (ResultSet row = statement.executeQuery("SELECT COUNT(*), COALESCE(SUM(CASE WHEN \"" + column
                + "\" IS NULL THEN 1 ELSE 1 END), 0) FROM PUBLIC." + table)) {
            row.next();
            if (row.getLong(1) != row.getLong(2)) {
                throw new SQLException(
                        "of " + row.getLong(1) + " rows of " + table + " only " + row.getLong(2) + " can be read");
            }
        }
    }

    private DatabaseNotOpened damaged(String how) {
        return new DatabaseNotOpened("the database is damaged: " + how
                + "; nothing was changed and nothing is sent. Put the files of the newest folder in backups/ in the place of"
                + " " + path + ".*; what the journal says was sent is not sent again");
    }

    private boolean has(String ending) {
        return Files.exists(file(ending));
    }

    private Path file(String ending) {
        return path.resolveSibling(path.getFileName() + "." + ending);
    }

    private void copyTo(Path folder) throws IOException {
        String prefix = path.getFileName() + ".";
        try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(prefix) && !name.endsWith(".lck") && Files.isRegularFile(file)) {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException notDeleted) {
                    throw new UncheckedIOException(notDeleted);
                }
            });
        } catch (UncheckedIOException notDeleted) {
            throw new IOException("the scratch folder " + folder + " cannot be removed", notDeleted);
        }
    }
}
