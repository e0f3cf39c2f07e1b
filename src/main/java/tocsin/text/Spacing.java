package tocsin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.domain.Headline;
import tocsin.domain.Token;

/** Other ways to put the spaces in a name: {@code Tal Afar} and {@code Talafar}, {@code Abdulmalik} and {@code Abd al-Malik}. */
final class Spacing {
    /** What stands before this part of a word must be so long to be a name. */
    private static final int SHORTEST_HEAD = 3;

    /** Joined words with fewer letters are likely to be other words. */
    private static final int SHORTEST_JOINED = 7;

    private Spacing() {}

    /** The words of a name, and which of them vary. */
    static List<NameWord> words(String name, Set<String> varying) {
        List<NameWord> words = new ArrayList<>();
        int position = -1;
        for (Token token : Tokenizer.tokens(Headline.of(name, ""), Language.UNKNOWN)) {
            String term = token.term();
            if (token.position() > position) {
                words.add(new NameWord(term, term, varying.contains(term)));
                position = token.position();
            } else if (words.getLast().word().equals("al" + term)) {
                NameWord last = words.removeLast();
                words.add(new NameWord(last.word(), term, last.varies()));
            }
        }
        return words;
    }

    /** The words as they stand, and in other ways to space them. */
    static List<List<NameWord>> of(List<NameWord> words) {
        List<List<NameWord>> ways = new ArrayList<>(List.of(words));
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            if (!word.varies()) {
                continue;
            }
            if (i + 1 < words.size() && words.get(i + 1).varies()) {
                NameWord next = words.get(i + 1);
                if (word.bare().length() + next.bare().length() >= SHORTEST_JOINED) {
                    ways.add(with(words, i, 2, joined(word, next.bare())));
                    if (next.hasArticle()) {
                        ways.add(with(words, i, 2, joined(word, next.word())));
                    }
                }
            }
            for (List<NameWord> parts : split(word)) {
                ways.add(with(words, i, 1, parts.toArray(NameWord[]::new)));
            }
        }
        return ways;
    }

    private static NameWord joined(NameWord first, String second) {
        return new NameWord(first.word() + second, first.bare() + second, true);
    }

    private static List<List<NameWord>> split(NameWord word) {
        List<List<NameWord>> ways = new ArrayList<>();
        String whole = word.word();
        for (String servant : List.of("abdul", "abdel", "abdal")) {
            String rest = whole.startsWith(servant) ? whole.substring(servant.length()) : "";
            if (rest.length() >= SHORTEST_HEAD) {
                ways.add(List.of(varying("abd"), new NameWord("al" + rest, rest, true)));
                ways.add(List.of(varying("abdul"), varying(rest)));
            }
        }
        for (String god : List.of("allah", "ollah", "ullah")) {
            if (whole.endsWith(god) && word.bare().length() - god.length() >= SHORTEST_HEAD) {
                ways.add(List.of(varying(whole.substring(0, whole.length() - god.length())), varying("allah")));
            }
        }
        for (String faith : List.of("eddine", "eddin", "uddin", "aldin")) {
            if (whole.endsWith(faith) && word.bare().length() - faith.length() >= SHORTEST_HEAD) {
                String head = whole.substring(0, whole.length() - faith.length());
                ways.add(List.of(varying(head), new NameWord("aldin", "din", true)));
                ways.add(List.of(varying(head), varying("eddine")));
            }
        }
        return ways;
    }

    private static NameWord varying(String word) {
        return new NameWord(word, word, true);
    }

    private static List<NameWord> with(List<NameWord> words, int at, int removed, NameWord... put) {
        List<NameWord> way = new ArrayList<>(words.subList(0, at));
        way.addAll(List.of(put));
        way.addAll(words.subList(at + removed, words.size()));
        return way;
    }
}
