package org.openchair.bench;

import java.io.IOException;

/** A clinician opens the list of the clinic's patients, 100 on a page. */
final class PageBenchmark implements Benchmark {

    private static final String ROW = "<th scope=\"row\"";
    private static final int ROWS = 100;

    private final BenchedPlatform platform;

    PageBenchmark(BenchedPlatform platform) {
        this.platform = platform;
    }

    @Override
    public String title() {
        return "page: 100 patients to a clinician signed in (pages, API, database), beside a servlet with the same template";
    }

    @Override
    public double limit() {
        return 30;
    }

    @Override
    public Call measured() throws IOException, InterruptedException {
        Visitor clinician = new Visitor();
        clinician.signIn(platform.baseUrl(), "dr.adams");
        return () -> requireRows(
                clinician.get(platform.baseUrl() + "/patients?size=100", "").body());
    }

    @Override
    public Call baseline() {
        Visitor visitor = new Visitor();
        return () ->
                requireRows(visitor.get(platform.baseUrl() + "/bench/rows", "").body());
    }

    @Override
    public void refresh() {
        // The pages renew their tokens themselves.
    }

    private static void requireRows(String page) throws IOException {
        int rows = page.split(ROW, -1).length - 1;
        if (rows != ROWS) {
            throw new IOException(
                    "The page has %d rows and not %d: give it more demo data by --scale.".formatted(rows, ROWS));
        }
    }
}
