package tocsin.text;

/** Tells whether an English verb that lost <em>-ed</em> or <em>-ing</em> lost a silent e with it: {@code strik}, {@code evacuat}. */
final class EnglishEndings {
    /** Verbs that their ending does not tell from the others. */
    private static final WordTable SILENT = WordTable.words("""
            unit reunit invit writ rewrit ignit incit excit recit cit expedit bit
            vot promot quot not devot demot denot delet complet compet
            ignor explor restor stor scor ador deplor implor bor shor
            interfer adher coher persever
            postpon phon telephon condon ston clon zon dron dethron ton conven interven contraven
            tim prim cop hop scop slop grop elop welcom com becom overcom incom
            nam fram blam sham gam inflam tam renam
            scal inhal exhal stal whal consol condol cajol tun prun
            prob rob disrob describ brib prescrib inscrib subscrib tub
            breath bath seeth loath cloth wast tast past hast bast
            rang arrang chang exchang reveng aveng challeng plung lung hing cring fring ting
            """);

    /** Verbs that end as the silent ones do and are not. */
    private static final WordTable PLAIN = WordTable.words("""
            combat format treat air repair affair impair chair focus bias gas canvas sugar pillar collar
            worship gossip begin bargain cabin robin
            embed chorus consul pencil
            """);

    private EnglishEndings() {}

    static boolean lacksE(char[] word, int from, int end) {
        if (PLAIN.has(word, from, end)) {
            return false;
        }
        if (SILENT.has(word, from, end)) {
            return true;
        }
        char before = word[end - 2];
        char third = end - from > 2 ? word[end - 3] : 0;
        boolean afterQu = third == 'u' && end - from > 3 && word[end - 4] == 'q';
        boolean single = EnglishInflection.isVowel(before) && (!EnglishInflection.isVowel(third) || afterQu);
        return switch (word[end - 1]) {
            case 'v', 'c', 'u' -> true;
            case 'z' -> before != 't';
            case 's' -> EnglishInflection.isVowel(before) || "nrp".indexOf(before) >= 0;
            case 'g' -> EnglishInflection.isVowel(before) || before == 'r' || before == 'd';
            case 'l' -> "iu".indexOf(before) >= 0 ? single : "bcdfgkptz".indexOf(before) >= 0;
            case 't' -> (before == 'a' && "eo".indexOf(third) < 0) || (before == 'u' && "ao".indexOf(third) < 0);
            case 'd' -> single;
            case 'r' -> ("iu".indexOf(before) >= 0 && single) || (before == 'a' && "eo".indexOf(third) < 0);
            case 'n' -> before == 'i' && single;
            case 'm' -> before == 'u' && single;
            case 'p' -> "ai".indexOf(before) >= 0 && single;
            case 'k' -> "aiou".indexOf(before) >= 0 && single;
            default -> false;
        };
    }
}
