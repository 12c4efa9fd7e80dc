package org.openchair.bench;

import java.io.IOException;

/** What one client does again and again. */
@FunctionalInterface
interface Call {

    /** Once. Fails on any answer but the expected one: an error that comes fast is no good figure. */
    void make() throws IOException, InterruptedException;
}
