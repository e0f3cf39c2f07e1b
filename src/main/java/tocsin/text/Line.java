package tocsin.text;

import java.util.Arrays;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * A headline as a line of positions, each with the terms that stand there, in arrays that are used again for the next
 * headline: reading one makes no objects once the arrays are large enough. For one thread.
 *
 * <p>Terms are numbered from 0 in order of position; the first at a position is the word as it stands, the others are the word
 * without its article or proclitics. Each has a stem, see {@link Stemmer}.
 */
public final class Line {
    private static final char[] LATIN_ARTICLE = {'a', 'l'};
    private static final char[] ARABIC_ARTICLE = {'ا', 'ل'};

    private final Words words = new Words();
    private Stemmer stemmer = Stemmer.NONE;
    private char[] text;
    private char[] letters;
    private int used;

    private int size;
    private int inTitle;
    private int[] position;
    private int[] from;
    private int[] to;
    private int[] stemFrom;
    private int[] stemTo;
    private int[] start;
    private int[] end;

    private int here;
    private int wordStart;
    private int wordEnd;

    /** A line with room for a headline. */
    public Line() {
        this(128);
    }

    /** A line with room for so many words; it grows when there are more. */
    Line(int room) {
        text = new char[room * 4];
        letters = new char[room * 32];
        position = new int[room];
        from = new int[room];
        to = new int[room];
        stemFrom = new int[room];
        stemTo = new int[room];
        start = new int[room];
        end = new int[room];
    }

    /** Reads a headline: its title from position 0, its summary {@link Token#GAP} further on. */
    public void read(Headline headline, Stemmer stems) {
        read(headline.title(), stems);
        here += Token.GAP;
        cut(headline.summary());
    }

    /** Reads a short text, such as a name. */
    public void read(String title, Stemmer stems) {
        stemmer = stems;
        size = 0;
        used = 0;
        here = 0;
        cut(title);
        inTitle = size;
    }

    /** How many terms there are. */
    public int size() {
        return size;
    }

    /** The position at which a term stands. */
    public int position(int term) {
        return position[term];
    }

    /** The buffer in which all terms and stems stand; valid until the next headline is read. */
    public char[] letters() {
        return letters;
    }

    /** Where the exact term starts in {@link #letters}. */
    public int from(int term) {
        return from[term];
    }

    /** Where the exact term ends in {@link #letters}, exclusive. */
    public int to(int term) {
        return to[term];
    }

    /** Where the stem starts in {@link #letters}; where the term does when it is not stemmed. */
    public int stemFrom(int term) {
        return stemFrom[term];
    }

    /** Where the stem ends in {@link #letters}, exclusive. */
    public int stemTo(int term) {
        return stemTo[term];
    }

    /** The part of the headline that a term stands in. */
    public Part part(int term) {
        return term < inTitle ? Part.TITLE : Part.SUMMARY;
    }

    /** Where the raw word starts in its part. */
    public int start(int term) {
        return start[term];
    }

    /** Where the raw word ends in its part, exclusive; a possessive lies behind. */
    public int end(int term) {
        return end[term];
    }

    /** The exact term as a string. */
    String term(int term) {
        return new String(letters, from[term], to[term] - from[term]);
    }

    /** Whether a term stands at a position. */
    boolean has(String term, int at) {
        for (int i = 0; i < size; i++) {
            if (position[i] == at && term(i).equals(term)) {
                return true;
            }
        }
        return false;
    }

    /** A term as a token. */
    Token token(int term) {
        String exact = term(term);
        String stem = stemFrom[term] == from[term]
                ? exact
                : new String(letters, stemFrom[term], stemTo[term] - stemFrom[term]);
        return new Token(exact, stem, new Span(part(term), start[term], end[term]), position[term]);
    }

    char letterAt(int at) {
        return letters[at];
    }

    /** Adds a further term at the position of the present word: a range of its letters. */
    void further(int first, int last) {
        add(first, last, true);
    }

    /** Adds a range of the present word's letters with the Arabic article before it. */
    void furtherWithArticle(int first, int last) {
        int length = last - first;
        int at = append(ARABIC_ARTICLE, length);
        System.arraycopy(letters, first, letters, used, length);
        used += length;
        add(at, used, true);
    }

    private void cut(String part) {
        int length = part.length();
        if (text.length < length) {
            text = new char[length * 2];
        }
        part.getChars(0, length, text, 0);
        words.over(text, length);
        while (words.advance()) {
            if (word(length)) {
                here++;
            }
        }
    }

    private boolean word(int length) {
        wordStart = words.start();
        wordEnd = words.end();
        int first = used;
        int last = fold(first);
        if (last == first) {
            return false;
        }
        used = last;
        if (last - first <= 3 && joinsNext(first, last, length)) {
            joined(first, last);
            return true;
        }
        add(first, last, true);
        char letter = letters[first];
        if (ArabicProclitics.mayStartWith(letter)) {
            ArabicProclitics.strip(this, first, last);
        } else if (HebrewProclitics.mayStartWith(letter)) {
            HebrewProclitics.strip(this, first, last);
        } else if (stemmer == Stemmer.TURKISH && last - first < wordEnd - wordStart) {
            withoutSuffix(first, last);
        } else if (stemmer == Stemmer.FRENCH && last - first < wordEnd - wordStart) {
            withoutElision(first, last);
        }
        return true;
    }

    private int fold(int at) {
        reserve(at, Folding.room(wordEnd - wordStart));
        return Folding.fold(text, wordStart, wordEnd, letters, at);
    }

    /** Whether the present word is an article that belongs to the next one. */
    private boolean joinsNext(int first, int last, int length) {
        int at = words.next();
        if (at != wordEnd || at >= length || wordEnd - wordStart != last - first) {
            return false;
        }
        boolean hyphen = LatinArticle.isHyphen(text[at]);
        at = hyphen ? at + 1 : afterBlanks(at, length);
        if (at == wordEnd) {
            return false;
        }
        while (at < length && isApostrophe(text[at])) {
            at++;
        }
        if (at >= length) {
            return false;
        }
        char after = at + 1 < length ? Letters.simple(text[at + 1]) : 0;
        boolean joins = LatinArticle.is(letters, first, last, hyphen, Letters.simple(text[at]), after);
        boolean nextIsArticle = at + 2 < length && LatinArticle.isHyphen(text[at + 2]) && after == 'l';
        return joins && (hyphen || !nextIsArticle);
    }

    private int afterBlanks(int from, int length) {
        int at = from;
        while (at < length && (Character.isWhitespace(text[at]) || Character.isSpaceChar(text[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isApostrophe(char c) {
        int kind = Letters.kind(c);
        return kind == Letters.APOSTROPHE || kind == Letters.APOSTROPHE_LETTER;
    }

    /** Joins the article to the next word. It stays findable by itself, since before a blank it may be a word of its own. */
    private void joined(int first, int last) {
        int articleStart = wordStart;
        int articleEnd = wordEnd;
        words.advance();
        wordStart = words.start();
        wordEnd = words.end();
        int at = append(LATIN_ARTICLE, 0);
        used = fold(used);
        wordStart = articleStart;
        add(at, used, false);
        add(at + LATIN_ARTICLE.length, used, false);
        wordEnd = articleEnd;
        add(first, last, false);
    }

    /** Turkish writes case endings behind an apostrophe onto names: {@code Irak'ta}. */
    private void withoutSuffix(int first, int last) {
        int apostrophe = wordEnd - 1;
        while (apostrophe > wordStart && !isApostrophe(text[apostrophe])) {
            apostrophe--;
        }
        if (apostrophe == wordStart) {
            return;
        }
        reserve(used, Folding.room(apostrophe - wordStart));
        int head = Folding.fold(text, wordStart, apostrophe, letters, used) - used;
        if (head >= 2 && TurkishInflection.isEnding(letters, first + head, last)) {
            add(first, first + head, false);
        }
    }

    /** French writes an article or a preposition without its vowel before an apostrophe: {@code l'Iran}, {@code qu'Israël}. */
    private void withoutElision(int first, int last) {
        int elided = letters[first] == 'q' && letters[first + 1] == 'u' ? 2 : 1;
        if ("ldnsjmtcq".indexOf(letters[first]) >= 0 && isApostrophe(text[wordStart + elided])) {
            further(first + elided, last);
        }
    }

    private void add(int first, int last, boolean stems) {
        if (size == position.length) {
            grow();
        }
        position[size] = here;
        from[size] = first;
        to[size] = last;
        start[size] = wordStart;
        end[size] = wordEnd;
        if (stems && stemmer != Stemmer.NONE) {
            stem(first, last);
        } else {
            stemFrom[size] = first;
            stemTo[size] = last;
        }
        size++;
    }

    private void stem(int first, int last) {
        int at = append(stemmer.tag(), last - first + Inflection.GROWTH);
        int copied = used;
        System.arraycopy(letters, first, letters, copied, last - first);
        used = stemmer.stem(letters, copied, copied + last - first);
        stemFrom[size] = at;
        stemTo[size] = used;
    }

    /** Puts these letters at the end of the buffer, with room for more behind them; tells where they start. */
    private int append(char[] some, int more) {
        reserve(used, some.length + more);
        int at = used;
        System.arraycopy(some, 0, letters, at, some.length);
        used += some.length;
        return at;
    }

    private void reserve(int at, int room) {
        if (letters.length - at < room) {
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, at + room));
        }
    }

    private void grow() {
        int room = size * 2;
        position = Arrays.copyOf(position, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        stemFrom = Arrays.copyOf(stemFrom, room);
        stemTo = Arrays.copyOf(stemTo, room);
        start = Arrays.copyOf(start, room);
        end = Arrays.copyOf(end, room);
    }
}
