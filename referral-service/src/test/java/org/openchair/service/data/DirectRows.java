package org.openchair.service.data;

import org.openchair.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Rows of the test's database without a server in between, with the rights of the application. */
public final class DirectRows {

    private DirectRows() {}

    public static Rows ofTheApplication() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.start().url() + "?stringtype=unspecified");
        database.setUser(TestDatabase.APP);
        database.setPassword(TestDatabase.APP);
        Rows rows = new Rows();
        rows.database = database;
        return rows;
    }
}
