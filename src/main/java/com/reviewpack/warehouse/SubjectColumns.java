package com.reviewpack.warehouse;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How a pack's subject stands in a row: account, package and deliverable, or a reader with a role; the others empty. */
final class SubjectColumns {

    /** In the order of {@link #values}. */
    static final String NAMES = "account, package_id, deliverable, reader_role, reader";

    private SubjectColumns() {}

    static List<String> values(PackSubject subject) {
        return switch (subject) {
            case PackSubject.Promised promised ->
                List.of(
                        promised.account().value(),
                        promised.packageId().value(),
                        promised.deliverable().key(),
                        "",
                        "");
            case PackSubject.View view ->
                List.of(
                        "",
                        "",
                        "",
                        view.viewer().role().key(),
                        view.viewer().person().value());
        };
    }

    static PackSubject of(ResultSet row) throws SQLException {
        String role = row.getString("reader_role");
        if (role.isEmpty()) {
            return new PackSubject.Promised(
                    new AccountId(row.getString("account")),
                    new PackageId(row.getString("package_id")),
                    deliverable(row.getString("deliverable")));
        }
        return new PackSubject.View(new Viewer(
                Viewer.Role.ofKey(role).orElseThrow(() -> unknown("role", role)),
                new PersonId(row.getString("reader"))));
    }

    static Deliverable deliverable(String key) {
        return Deliverable.ofKey(key).orElseThrow(() -> unknown("deliverable", key));
    }

    private static IllegalStateException unknown(String what, String key) {
        return new IllegalStateException(
                "unknown " + what + " in the database: " + key + "; was the database written by a newer version?");
    }
}
