package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.FiguresJson;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderOfRowsTest {

    static LongStream seeds() {
        return LongStream.range(1000, 1020);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotChangeAByte(long seed) {
        Installation in = RandomInstallations.of(seed);
        byte[] before = FiguresJson.write(in.scope(), in.report());
        for (List<?> rows : List.of(in.conversations, in.visitors, in.agents, in.tickets, in.events, in.hours)) {
            Collections.shuffle(rows, new Random(seed));
        }
        assertThat(FiguresJson.write(in.scope(), in.report())).isEqualTo(before);
    }
}
