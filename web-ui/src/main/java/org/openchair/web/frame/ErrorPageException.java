package org.openchair.web.frame;

/** Ends a request with a page in words that fit the occasion. */
public class ErrorPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorPage page;

    /** Ends the request with this page. */
    public ErrorPageException(ErrorPage page) {
        super(page.status() + " " + page.title());
        this.page = page;
    }

    /** What the person is shown. */
    public ErrorPage page() {
        return page;
    }
}
