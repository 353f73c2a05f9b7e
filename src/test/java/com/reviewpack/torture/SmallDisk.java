package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory whose limits can be changed; skipped where mounting is not permitted. */
record SmallDisk(Path place) implements AutoCloseable {

    static SmallDisk on(Path place) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place.toString()),
                "a small disk cannot be mounted here: that needs Linux and its superuser");
        return new SmallDisk(place);
    }

    void limit(String options) throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount," + options, place.toString()))
                .as(options)
                .isTrue();
    }

    long used() throws IOException {
        return Files.getFileStore(place).getTotalSpace()
                - Files.getFileStore(place).getUsableSpace();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", place.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
