package com.reviewpack.workshop;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a pack's documents into the output folder, each whole or not at all. */
public final class PackFiles {

    private PackFiles() {}

    /**
     * @param output the output folder
     * @param stem path and name of all the files below it, without the ending; made of safe names
     */
    public static List<ProducedPack.ProducedFile> write(Path output, String stem, List<PackWorkshop.Document> documents)
            throws IOException {
        List<ProducedPack.ProducedFile> files = new ArrayList<>();
        for (PackWorkshop.Document document : documents) {
            String path = stem + "." + document.ending();
            FinishedFile file = FinishedFile.write(output.resolve(path), document.content());
            files.add(new ProducedPack.ProducedFile(path, file.sha256(), file.bytes()));
        }
        return files;
    }
}
