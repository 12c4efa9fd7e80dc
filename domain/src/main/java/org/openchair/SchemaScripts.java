package org.openchair;

/**
 * Where the scripts of the schema are, as Flyway names them. {@code db/migration} makes tables and changes data, each file once, in the
 * order of its number. {@code db/current} says what functions, views and triggers are today, a file a feature; a changed file is run again
 * after the migrations. Each of them is defined in one place there, and the next migration defines none.
 */
public final class SchemaScripts {

    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String CURRENT = "classpath:db/current";

    private SchemaScripts() {}

    /** All that a database of this version is made of. */
    public static String[] all() {
        return new String[] {MIGRATIONS, CURRENT};
    }
}
