package tocsin.text;

/**
 * A folded word of a name.
 *
 * @param bare the word without the Arabic article that stands joined before it; else the word itself
 * @param varies whether the text may spell it in another way
 */
record NameWord(String word, String bare, boolean varies) {
    boolean hasArticle() {
        return bare.length() < word.length();
    }
}
