package com.reviewpack.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of an installation, opened, durable and with today's schema: HSQLDB in files, or PostgreSQL where the URL
 * says so. Two processes never share an HSQLDB.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** After a kill the lock of the files stands for a while; within this time they open. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long a free connection is waited for where nobody says otherwise. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    private final HikariDataSource source;
    private final StorageAlarm alarm;
    private final boolean isHsqldb;

    private Database(HikariDataSource source, boolean isHsqldb, StorageAlarm alarm) {
        this.source = source;
        this.isHsqldb = isHsqldb;
        this.alarm = alarm;
    }

    /** Opens, or creates, the embedded database under a folder. */
    public static Database embedded(Path folder) {
        DatabaseFiles files = new DatabaseFiles(folder.toAbsolutePath().resolve("reviewpack"));
        files.requireWhole();
        return open("jdbc:hsqldb:file:" + files.path(), "SA", "", USUAL_WAIT, folder.resolve("backups/before-upgrade"));
    }

    /**
     * Opens a database and brings its schema up to date.
     *
     * @throws DatabaseNotOpened where it cannot be opened, or would not be durable
     */
    public static Database open(String url, String username, String password) {
        return open(url, username, password, USUAL_WAIT);
    }

    /**
     * The same, of a server that may not answer at once.
     *
     * @param wait how long a connection is waited for, each time
     * @throws DatabaseNotOpened where it cannot be opened, or would not be durable
     */
    public static Database open(String url, String username, String password, Duration wait) {
        return open(url, username, password, wait, null);
    }

    /**
     * @param backup takes a copy before the tables of an older version are changed; null: none is made
     */
    private static Database open(String url, String username, String password, Duration wait, @Nullable Path backup) {
        boolean hsqldb = url.startsWith("jdbc:hsqldb:");
        String whole = hsqldb ? url + ";hsqldb.extlog=2;hsqldb.tx=mvcc;hsqldb.default_table_type=cached" : url;
        StorageAlarm alarm = new StorageAlarm();
        try {
            awaitConnection(whole, url, username, password);
        } catch (RuntimeException notOpened) {
            alarm.close();
            throw notOpened;
        }
        HikariDataSource source = pool(whole, username, password, wait);
        try {
            if (hsqldb) {
                makeDurable(source);
            }
            Database database = new Database(source, hsqldb, alarm);
            Schema schema = new Schema(source, hsqldb);
            if (backup != null && schema.isOlderThanTheProgram()) {
                database.backUp(backup);
            }
            schema.bringUpToDate();
            return database;
        } catch (RuntimeException notOpened) {
            letGo(source, hsqldb);
            source.close();
            alarm.close();
            throw notOpened;
        }
    }

    private static HikariDataSource pool(String url, String username, String password, Duration wait) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setConnectionTimeout(wait.toMillis());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setPoolName("warehouse");
        return new HikariDataSource(config);
    }

    public DataSource source() {
        return source;
    }

    /**
     * Stops whoever is about to rely on what was committed.
     *
     * @throws StorageFailed where the database has reported that it could not store something
     */
    public void requireSound() {
        alarm.requireSilence();
    }

    /** Whether its files lie under the data folder. */
    public boolean isEmbedded() {
        return isHsqldb;
    }

    /**
     * Copies the embedded database as it stands, file by file; what the folder held before is gone.
     *
     * @throws StorageFailed where the copy cannot be written
     */
    public void backUp(Path folder) {
        try (Connection connection = source.getConnection()) {
            Files.createDirectories(folder);
            try (Stream<Path> earlier = Files.list(folder)) {
                for (Path file : (Iterable<Path>) earlier::iterator) {
                    Files.delete(file);
                }
            }
            execute(
                    connection,
                    "BACKUP DATABASE TO '" + folder.toAbsolutePath().toString().replace("'", "''")
                            + "/' BLOCKING AS FILES");
        } catch (SQLException | IOException notWritten) {
            throw new StorageFailed(
                    "the backup " + folder + " cannot be written: " + notWritten.getMessage()
                            + "; make room on the disk",
                    notWritten);
        }
    }

    @Override
    public void close() {
        try (Connection connection = source.getConnection()) {
            if (isHsqldb) {
                execute(connection, "SHUTDOWN");
            }
        } catch (SQLException notClosed) {
            letGo(source, isHsqldb);
            throw new StorageFailed("the database could not be closed: " + notClosed.getMessage(), notClosed);
        } finally {
            source.close();
            alarm.close();
        }
    }

    /** Lets go of files that cannot be closed in order, so that the same process can open them again. */
    private static void letGo(HikariDataSource source, boolean hsqldb) {
        if (hsqldb) {
            try (Connection connection = source.getConnection()) {
                execute(connection, "SHUTDOWN IMMEDIATELY");
            } catch (SQLException gone) {
                LOG.warn("the database was not let go", gone);
            }
        }
    }

    /** Opens once and closes again; the embedded database stays open behind it. */
    private static void awaitConnection(String whole, String url, String username, String password) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(whole, username, password)) {
                connection.getMetaData();
                return;
            } catch (SQLException refused) {
                if (System.nanoTime() > deadline || !isLocked(refused)) {
                    throw new DatabaseNotOpened(
                            "the database " + Secrets.withoutPassword(url) + " cannot be opened: " + reason(refused),
                            refused);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotOpened("stopped while waiting for the database", stopped);
        }
    }

    /** The lock file is fresh, as after a kill; other reasons do not pass by waiting. */
    private static boolean isLocked(SQLException refused) {
        return reason(refused).toLowerCase(Locale.ROOT).contains("heartbeat");
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The URL's write_delay is ignored for files that exist already; hence a statement, and a look whether it holds. */
    private static void makeDurable(DataSource source) {
        try (Connection connection = source.getConnection()) {
            execute(connection, "SET FILES WRITE DELAY FALSE");
            execute(connection, "SET DATABASE DEFAULT TABLE TYPE CACHED");
            if (isEmpty(connection)) {
                // Ids that differ in trailing spaces are different ids.
                execute(connection, "SET DATABASE COLLATION SQL_TEXT NO PAD");
            }
            String delay = one(
                    connection,
                    "SELECT property_value FROM information_schema.system_properties"
                            + " WHERE property_name = 'hsqldb.write_delay'");
            if (!delay.equalsIgnoreCase("false")) {
                throw new DatabaseNotOpened("the database would acknowledge what it has not stored: write delay is "
                        + delay + ", expected false");
            }
        } catch (SQLException refused) {
            throw new DatabaseNotOpened("the database cannot be made durable: " + refused.getMessage(), refused);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return one(connection, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .equals("0");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
