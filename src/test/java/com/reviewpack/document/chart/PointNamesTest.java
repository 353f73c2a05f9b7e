package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.chart.PointNames.Place;
import com.reviewpack.document.chart.PointNames.Point;
import com.reviewpack.document.chart.PointNames.Room;
import com.reviewpack.document.chart.PointNames.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final Room ROOM = new Room(0, 0, 100, 100, 10, 4);

    @Test
    void standsRightOfItsPointWhereThatIsFree() {
        Place place = PointNames.places(List.of(new Point(50, 50, 20)), ROOM).getFirst();
        assertThat(place).isEqualTo(new Place(Side.RIGHT, 54, 50));
    }

    @Test
    void standsLeftOfAPointAtTheRightEdge() {
        // To the right it would end at 95 + 4 + 20 = 119, beyond 100.
        assertThat(PointNames.places(List.of(new Point(95, 50, 20)), ROOM)
                        .getFirst()
                        .side())
                .isEqualTo(Side.LEFT);
    }

    @Test
    void keepsClearOfARisingLine() {
        // The line runs through the point from lower left to upper right at 45 degrees: right of the point the name's
        // upper
        // left corner lies on it, left of it its lower right one; above, it runs through the right half.
        List<Point> points = new ArrayList<>(List.of(new Point(50, 50, 60)));
        points.addAll(PointNames.course(new Point(48, 52, 0), new Point(98, 2, 0)));
        assertThat(PointNames.places(points, ROOM).getFirst().side()).isEqualTo(Side.BELOW);
    }

    @Test
    void followsALineInSteps() {
        // 30 long, in pieces of 3.
        List<Point> course = PointNames.course(new Point(0, 0, 0), new Point(30, 0, 0));
        assertThat(course).hasSize(10).startsWith(new Point(0, 0, 0), new Point(3, 0, 0));
    }

    @Test
    void crossesNoOtherNameAsLongAsThereIsRoom() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            // One point in each of nine fields of 200 by 100, each name 60 wide: every name fits into its own field.
            List<Point> points = new ArrayList<>();
            for (int field = 0; field < 9; field++) {
                points.add(new Point(
                        field % 3 * 200 + 90 + random.nextInt(20), field / 3 * 100 + 40 + random.nextInt(20), 60));
            }
            List<Place> places = PointNames.places(points, new Room(0, 0, 600, 300, 10, 4));
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < i; j++) {
                    boolean across =
                            Math.abs(places.get(i).left() - places.get(j).left()) < 60;
                    boolean down =
                            Math.abs(places.get(i).middle() - places.get(j).middle()) < 10;
                    assertThat(across && down)
                            .as("names %s and %s", places.get(i), places.get(j))
                            .isFalse();
                }
            }
        }
    }
}
