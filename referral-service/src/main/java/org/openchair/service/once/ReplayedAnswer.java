package org.openchair.service.once;

/** Thrown in place of an answer that was given before: what was run to find out about access is undone. */
class ReplayedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    ReplayedAnswer(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
