package com.reviewpack.intake;

import com.reviewpack.intake.reading.BrokenText;
import com.reviewpack.intake.reading.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;

/** Reads one export of any kind: every row once, valid or rejected. */
public final class ExportReader {
    /** Rejected rows after which a file is given up where they are the greater part of it. */
    private static final long MOST_REJECTED = 100_000;

    private final KnownAccounts known;

    public ExportReader(KnownAccounts known) {
        this.known = known;
    }

    /**
     * Hands all rows to the sink. Where the file is refused, what the sink was given must not be used.
     *
     * @param content where the file's bytes lie, at rest
     * @throws RefusedExport where nothing of the file may be used
     * @throws IOException where the bytes cannot be read
     */
    public ReadCounts read(ExportFile file, Path content, RowSink sink) throws RefusedExport, IOException {
        if (!file.folder().isEmpty() && !known.isAccount(file.folder())) {
            throw new RefusedExport("the folder '" + file.folder() + "' is not named after an account of the portfolio;"
                    + " move the file or rename the folder");
        }
        if (!file.marker().unclear().isEmpty()) {
            throw new RefusedExport(
                    "its marker says '" + shortened(file.marker().unclear())
                            + "', which cannot be read; state bytes and rows as whole numbers and sha256 as 64 hexadecimal"
                            + " digits");
        }
        ReadCounts counts;
        try (Reader text = Content.open(content, file.name())) {
            counts = switch (file.kind()) {
                case TRANSCRIPTS -> new TranscriptReader(file, known, sink).read(text);
                case CONVERSATIONS, VISITORS, AGENTS, TICKETS, TICKET_EVENTS, HOURS ->
                    new TableReader(file, known, sink).read(text);
            };
        } catch (BrokenText broken) {
            throw new RefusedExport(broken.getMessage() + "; deliver the file again", broken);
        } catch (CharacterCodingException broken) {
            throw new RefusedExport(Content.notUtf8(content, file.name()) + "; deliver the file in UTF-8", broken);
        } catch (EOFException broken) {
            throw new RefusedExport("the compressed file is cut off; deliver it again", broken);
        } catch (ZipException broken) {
            throw new RefusedExport(
                    "the compressed file is damaged (" + broken.getMessage() + "); deliver it again", broken);
        }
        refuseUnlessComplete(file, counts);
        return counts;
    }

    private static void refuseUnlessComplete(ExportFile file, ReadCounts counts) throws RefusedExport {
        var stated = file.marker().rows();
        if (stated.isPresent() && stated.getAsLong() != counts.rows()) {
            throw new RefusedExport("its marker states " + stated.getAsLong() + " rows but there are " + counts.rows()
                    + "; deliver file and marker again");
        }
        if (counts.rows() == 0 && stated.isEmpty()) {
            throw new RefusedExport("empty export: there are no rows; deliver it again, or state rows=0 in its marker");
        }
    }

    /** Why a row of the account may not stand in the file; empty where it may. */
    static String objection(ExportFile file, KnownAccounts known, String account, long line) throws RefusedExport {
        if (!file.folder().isEmpty() && !account.equals(file.folder())) {
            throw new RefusedExport("line " + line + " is a row of account '" + account + "' in the folder of '"
                    + file.folder() + "'; a file there may hold that account's rows alone: deliver it without others");
        }
        return known.isAccount(account) ? "" : "'" + shortened(account) + "' is no account of the portfolio";
    }

    /**
     * Stops reading a file that is mostly wrong, so that what it leaves behind has a bound.
     *
     * @throws RefusedExport where most of its first rows are rejected, and many are
     */
    static void refuseHopeless(RejectedRow last, long rejected, long accepted) throws RefusedExport {
        if (rejected >= MOST_REJECTED && rejected > accepted) {
            throw new RefusedExport(rejected + " of the first " + (rejected + accepted)
                    + " rows are wrong, that on line "
                    + last.line() + (last.column().isEmpty() ? "" : " in " + last.column()) + ": " + last.reason()
                    + "; mend the export and deliver it again");
        }
    }

    /** The start of a text that may be long. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static String missing(Set<String> columns) {
        return columns.size() == 1
                ? "the column " + columns.iterator().next() + " is missing"
                : "the columns " + String.join(", ", columns) + " are missing";
    }
}
