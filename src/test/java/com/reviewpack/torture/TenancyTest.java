package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.Reopened;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Progress;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.sample.SampleInstallation;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing of one customer reaches another. */
class TenancyTest {

    private static final String NIGHT = SampleInstallation.DEFAULT_UNTIL.toString();

    /** Accounts of the great night; 200 unless {@code -Dtorture.accounts} says otherwise. */
    private static final int MANY = Integer.getInteger("torture.accounts", 200);

    @TempDir
    Path folder;

    @Test
    @DisplayName("C37 packs of accounts that are made side by side hold marks of their own account alone")
    void keepsAFewAccountsApart() throws IOException {
        MarkedAccounts accounts = MarkedAccounts.write(folder, 3, 35);

        assertThat(run(new Unheard())).isInstanceOf(NightRun.Done.class);

        assertNoForeignMarks(accounts);
    }

    @Test
    @Tag("torture")
    @DisplayName("C37 200 accounts on all threads: no mark of another in any part of any file, nor in any mail")
    void keepsTwoHundredAccountsApart() throws IOException {
        MarkedAccounts accounts = MarkedAccounts.write(folder, MANY, 35);

        assertThat(run(new Unheard())).isInstanceOf(NightRun.Done.class);

        assertNoForeignMarks(accounts);
    }

    private void assertNoForeignMarks(MarkedAccounts accounts) throws IOException {
        int marks = 0;
        TreeSet<String> seen = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("output").resolve(NIGHT), 2)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !accounts.number(folderOf(file)).isEmpty())
                    .toList();
        }
        for (Path file : files) {
            for (Reopened.Text text : texts(file)) {
                List<String> found = MarkedAccounts.in(text.text());
                assertThat(found)
                        .as("%s, %s", file, text.part())
                        .allMatch(number -> number.equals(accounts.number(folderOf(file))));
                marks += found.size();
                seen.addAll(found);
            }
        }
        // Some accounts are owed nothing that night; every file but few bears its own account's marks.
        assertThat(seen)
                .hasSizeGreaterThan(accounts.size() / 2)
                .isEqualTo(files.stream()
                        .map(file -> accounts.number(folderOf(file)))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(marks).isGreaterThan(2 * files.size());
        assertNoForeignMarksInMails();
        assertThat(states().filter(line -> !line.startsWith("good"))).isEmpty();
    }

    /** Each account has a success manager of its own, whose mails are named after the account's number. */
    private void assertNoForeignMarksInMails() throws IOException {
        List<Path> mails;
        try (Stream<Path> all = Files.list(folder.resolve("output/outbox"))) {
            mails = all.toList();
        }
        assertThat(mails).isNotEmpty();
        for (Path mail : mails) {
            Matcher manager = Pattern.compile("manager-([0-9]{4})").matcher(String.valueOf(mail.getFileName()));
            assertThat(manager.find()).as(mail.toString()).isTrue();
            StringBuilder said = new StringBuilder();
            try (InputStream in = Files.newInputStream(mail)) {
                read(new MimeMessage(Session.getInstance(new Properties()), in), said);
            } catch (MessagingException e) {
                throw new IOException(mail.toString(), e);
            }
            assertThat(MarkedAccounts.in(said.toString()))
                    .as(mail.toString())
                    .isNotEmpty()
                    .allMatch(number -> number.equals(manager.group(1)));
        }
    }

    private static void read(Part part, StringBuilder said) throws IOException, MessagingException {
        String name = part.getFileName() == null ? "" : part.getFileName();
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                read(many.getBodyPart(i), said);
            }
        } else if (name.matches(".*\\.(pdf|xlsx|pptx)")) {
            try (InputStream in = part.getInputStream()) {
                ((Reopened.Whole) Reopened.of(name.substring(name.lastIndexOf('.') + 1), in.readAllBytes()))
                        .texts()
                        .forEach(text -> said.append(text.text()).append('\n'));
            }
        } else if (part.getContent() instanceof String text) {
            said.append(text).append('\n');
        }
    }

    private static String folderOf(Path file) {
        return String.valueOf(file.toAbsolutePath().getParent().getFileName());
    }

    private static List<Reopened.Text> texts(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] content = Files.readAllBytes(file);
        if (name.endsWith(".json")) {
            return List.of(new Reopened.Text(name, new String(content, StandardCharsets.UTF_8)));
        }
        return ((Reopened.Whole) Reopened.of(name.substring(name.lastIndexOf('.') + 1), content)).texts();
    }

    /** Of each pack, what the last gate said and how it stands. */
    private Stream<String> states() throws IOException {
        return night().get("due")
                .valueStream()
                .filter(due -> due.has("quality"))
                .map(due -> due.get("quality").asString() + " " + due.get("key").asString() + " "
                        + due.get("quality_reasons"));
    }

    private JsonNode night() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(
                        folder.resolve("output").resolve(NIGHT).resolve("night.json")));
    }

    @Test
    @DisplayName("C39 files of one account that lie under another's name stop the night before anything is sent")
    void stopsWhereFilesAreSwapped() throws IOException {
        MarkedAccounts.write(folder, 2, 35);
        run(new StoppedAt("deliver"));
        List<Path> swapped = packOfEach();
        Files.copy(swapped.getLast(), swapped.getFirst(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(run(new Unheard()))
                .isInstanceOfSatisfying(
                        NightRun.Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("is made out to account")
                                .endsWith("nothing more is sent"));
        assertThat(mails()).isZero();
    }

    @Test
    @DisplayName("C39 a pack that is kept with another account's files, digests and all, stops the night")
    void stopsWhereThePackItselfNamesAnothersFiles() throws IOException, SQLException {
        MarkedAccounts.write(folder, 2, 35);
        run(new StoppedAt("deliver"));
        List<Path> swapped = packOfEach();
        Path output = folder.resolve("output");
        try (Stores stores = Stores.open(installation());
                Connection connection = stores.database().source().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE produced_file SET path = ?, sha256 = ? WHERE path = ?")) {
            update.setString(1, output.relativize(swapped.getLast()).toString());
            update.setString(2, FinishedFile.sha256(Files.readAllBytes(swapped.getLast())));
            update.setString(3, output.relativize(swapped.getFirst()).toString());
            assertThat(update.executeUpdate()).isEqualTo(1);
            connection.commit();
        }

        assertThat(run(new Unheard())).isInstanceOf(NightRun.Failed.class);
        assertThat(mails()).isZero();
    }

    @Test
    @DisplayName("C40 a workbook one of whose cells was changed after it was made is not sent; others are")
    void sendsNoWorkbookOneOfWhoseCellsIsAnother() throws IOException {
        MarkedAccounts.write(folder, 2, 35);
        run(new StoppedAt("deliver"));
        Path changed = packOfEach().getFirst();
        Files.write(changed, edited(Files.readAllBytes(changed)));

        assertThat(run(new Unheard())).isInstanceOf(NightRun.Done.class);

        String key = folderOf(changed) + "/";
        assertThat(night().get("due")
                        .valueStream()
                        .filter(due -> due.get("state").asString().equals("parked"))
                        .map(due -> due.get("reason").asString()))
                .singleElement()
                .asString()
                .contains(key)
                .endsWith("is not what was made; produce it again");
        assertThat(mails()).isEqualTo(2);
    }

    /** The workbook of the same deliverable of both accounts. */
    private List<Path> packOfEach() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("output").resolve(NIGHT), 2)) {
            return all
                    .filter(file -> String.valueOf(file.getFileName()).matches("performance_review-.*\\.xlsx"))
                    .collect(Collectors.toMap(
                            TenancyTest::folderOf, file -> file, (one, other) -> one, java.util.TreeMap::new))
                    .values()
                    .stream()
                    .toList();
        }
    }

    private long mails() throws IOException {
        Path outbox = folder.resolve("output/outbox");
        if (!Files.isDirectory(outbox)) {
            return 0;
        }
        try (Stream<Path> mails = Files.list(outbox)) {
            return mails.count();
        }
    }

    private static byte[] edited(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet2.xml")) {
                    part = part.replaceFirst("<v>\\d+\\.\\d+</v>", "<v>0.123</v>");
                }
                zip.write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    private NightRun.Ending run(Progress progress) {
        return new NightRun(
                        installation(),
                        Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC),
                        progress,
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(SampleInstallation.DEFAULT_UNTIL, new TreeSet<>(), false));
    }

    private Installation installation() {
        return new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.empty()),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.SEND,
                        List.of(),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
    }

    private static class Unheard implements Progress {
        @Override
        public void begins(String step, long items) {}

        @Override
        public void advances(String step) {}

        @Override
        public void ends(String step) {}
    }

    /** Breaks the night where a step begins. */
    private static final class StoppedAt extends Unheard {
        private final String where;

        StoppedAt(String where) {
            this.where = where;
        }

        @Override
        public void begins(String step, long items) {
            if (step.equals(where)) {
                throw new IllegalStateException("broken at " + where);
            }
        }
    }
}
