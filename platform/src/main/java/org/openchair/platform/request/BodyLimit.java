package org.openchair.platform.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openchair.platform.problem.ProblemException;

/** Refuses bodies of more than 1 MB, or 10 MB for an import, announced or not, and those that do not arrive whole or in time. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyLimit implements ContainerRequestFilter {

    private static final int MEGABYTE = 1_000_000;
    private static final int IMPORT = 10 * MEGABYTE;

    @Override
    public void filter(ContainerRequestContext request) {
        int limit = request.getUriInfo().getPath().contains("directory/import") ? IMPORT : MEGABYTE;
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }

    private static ProblemException tooLarge(int limit) {
        return ProblemException.of(
                413, "body-too-large", "The body is larger than " + limit / MEGABYTE + " MB. Send less at once.");
    }

    private static final class Counted extends FilterInputStream {

        private final int limit;
        private int count;

        private Counted(InputStream body, int limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = arrived(super::read);
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = arrived(() -> super.read(into, from, length));
            count(Math.max(read, 0));
            return read;
        }

        /** The sender went away or is too slow: that is not an error of ours. */
        private static int arrived(Reading reading) {
            try {
                return reading.read();
            } catch (IOException e) {
                throw ProblemException.of(
                        408, "body-incomplete", "The body did not arrive whole and in time. Send the request again.");
            }
        }

        private interface Reading {

            int read() throws IOException;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
