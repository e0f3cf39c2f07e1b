package tocsin.match;

/** A query that cannot be understood: what is wrong, where, and what to write. */
public final class BadQuery extends Exception {
    private static final long serialVersionUID = 1L;

    private final String query;
    private final int offset;

    BadQuery(String query, int offset, String what) {
        super(what);
        this.query = query;
        this.offset = offset;
    }

    /** The offset of the mistake in the query, in UTF-16 units from 0. */
    public int offset() {
        return offset;
    }

    /** The query with a mark under the mistake, for a fixed-width font. */
    public String pointer() {
        return query.replaceAll("\\p{Cntrl}", " ") + "\n"
                + " ".repeat(query.codePointCount(0, Math.min(offset, query.length()))) + "^";
    }

    /** Everything in one line: {@code at character 7: …}. */
    public String sentence() {
        return "at character " + (query.codePointCount(0, Math.min(offset, query.length())) + 1) + ": " + getMessage();
    }
}
