package tocsin.domain;

/**
 * One word of a headline, folded.
 *
 * @param term the folded form, which is what quoted words and names are compared with
 * @param stem what bare words of queries are compared with: the stem in the headline's language, under a tag of that language;
 *     the term itself where nothing is stemmed, as in names
 * @param position counts words from 0; the summary starts {@value #GAP} after the title's last, so no phrase spans both
 */
public record Token(String term, String stem, Span span, int position) {
    /** Positions left empty between title and summary. */
    public static final int GAP = 100;

    /** This word as part of a name, which is never stemmed. */
    public Token asName() {
        return stem.equals(term) ? this : new Token(term, term, span, position);
    }
}
