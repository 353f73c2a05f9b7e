package com.reviewpack;

/** The program's entry: {@code java -jar reviewpack.jar COMMAND …}. */
public final class Reviewpack {

    private Reviewpack() {}

    public static void main(String[] args) {
        System.out.println("reviewpack");
    }
}
