package com.reviewpack.document.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the names of points stand, so that they cross neither each other nor other points as long as there is room. All
 * lengths in points, from the upper left corner downwards.
 */
public final class PointNames {

    /** On which side of its point a name stands, the most readable first. */
    public enum Side {
        RIGHT,
        LEFT,
        ABOVE,
        BELOW
    }

    /**
     * A point.
     *
     * @param width of its name; 0 where it has none and is only in the way of others
     */
    public record Point(double x, double y, double width) {}

    /**
     * The room that all names have.
     *
     * @param line height of a line of text
     * @param gap from a point's middle to its name
     */
    public record Room(double left, double top, double right, double bottom, double line, double gap) {}

    /** Where one name stands: its left edge and the middle of its height. */
    public record Place(Side side, double left, double middle) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Point point) {
            return point.x > left && point.x < right && point.y > top && point.y < bottom;
        }
    }

    private static final double PIECE = 3;
    private static final int OUTSIDE = 1000;
    private static final int ON_A_NAME = 50;
    private static final int ON_A_POINT = 1;

    private final List<Point> points;
    private final Room room;
    private final List<Box> taken = new ArrayList<>();

    private PointNames(List<Point> points, Room room) {
        this.points = points;
        this.room = room;
    }

    /** The course of a straight line as points without names, so close to each other that no name slips between them. */
    public static List<Point> course(Point from, Point to) {
        int pieces = (int) Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PIECE);
        List<Point> course = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double share = i / (double) pieces;
            course.add(new Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), 0));
        }
        return course;
    }

    /** One place a point, in the same order; that of a point without a name means nothing. */
    public static List<Place> places(List<Point> points, Room room) {
        PointNames names = new PointNames(points, room);
        return points.stream().map(names::place).toList();
    }

    private Place place(Point point) {
        Side best = Side.RIGHT;
        long least = Long.MAX_VALUE;
        for (Side side : Side.values()) {
            long cost = point.width == 0 ? 0 : cost(box(point, side));
            if (cost < least) {
                least = cost;
                best = side;
            }
        }
        Box box = box(point, best);
        if (point.width > 0) {
            taken.add(box);
        }
        return new Place(best, box.left, (box.top + box.bottom) / 2);
    }

    private long cost(Box box) {
        boolean outside =
                box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom;
        return (outside ? OUTSIDE : 0)
                + ON_A_NAME * taken.stream().filter(box::meets).count()
                + ON_A_POINT * points.stream().filter(box::holds).count();
    }

    private Box box(Point point, Side side) {
        double half = room.line / 2;
        double left = switch (side) {
            case RIGHT -> point.x + room.gap;
            case LEFT -> point.x - room.gap - point.width;
            case ABOVE, BELOW -> point.x - point.width / 2;
        };
        double middle = switch (side) {
            case RIGHT, LEFT -> point.y;
            case ABOVE -> point.y - room.gap - half;
            case BELOW -> point.y + room.gap + half;
        };
        return new Box(left, middle - half, left + point.width, middle + half);
    }
}
