package com.reviewpack.gallery;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.PackageId;
import java.util.List;

/**
 * A column of the gallery: documents of one package in one look.
 *
 * @param key its folder's name
 * @param lookAt what a reader of the gallery should look at, in a sentence
 * @param shown whose packs are drawn
 * @param brand the brand folder's name; empty: the base look
 * @param deliverables that are drawn, at least one
 * @param everySection whether documents that have sections on conditions are drawn once more with all of them
 * @param views whether the views of everyone who looks after accounts are drawn
 */
record Showing(
        String key,
        String lookAt,
        PackageId shown,
        String brand,
        List<Deliverable> deliverables,
        boolean everySection,
        boolean views) {

    Showing {
        deliverables = List.copyOf(deliverables);
        if (deliverables.isEmpty()) {
            throw new IllegalArgumentException("a showing has at least one deliverable: " + key);
        }
    }
}
