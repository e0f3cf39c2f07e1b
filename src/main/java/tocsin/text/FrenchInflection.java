package tocsin.text;

/** Plurals in <em>-s</em> and <em>-x</em>. */
final class FrenchInflection extends Inflection {
    private static final WordTable IRREGULAR = irregular();

    @Override
    int step(char[] word, int from, int to) {
        if (to - from < 4) {
            return SAME;
        }
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        char before = word[to - 2];
        return switch (word[to - 1]) {
            case 's' -> "suiay".indexOf(before) >= 0 ? SAME : to - 1;
            case 'x' -> {
                if (ends(word, from, to, "eaux")) {
                    yield to - 1;
                }
                yield ends(word, from, to, "aux") && to - from > 4 ? write(word, to - 2, "l") : SAME;
            }
            default -> SAME;
        };
    }

    private static WordTable irregular() {
        String plurals = """
                jeux jeu feux feu lieux lieu voeux voeu neveux neveu aveux aveu adieux adieu pneus pneu bleus bleu
                amis ami ennemis ennemi partis parti abris abri convois convoi tournois tournoi emplois emploi
                lois loi rois roi envois envoi defis defi allies allie yeux oeil cameras camera
                elus elu disparus disparu inconnus inconnu individus individu tribus tribu revenus revenu vertus vertu
                pandas panda visas visa dramas drama guerillas guerilla villas villa essais essai delais delai
                irakis iraki travaux travail vitraux vitrail baux bail
                """;
        String stay = """
                apres tres pres proces succes acces deces exces congres progres expres depuis alors hors corps temps printemps
                longtemps cours secours discours parcours concours recours toujours ailleurs plusieurs velours ours mars moins
                sans dans fils sens dos gros propos repos heros chaos clos laos fonds poids puits mets volontiers
                divers univers envers travers vers revers gens jadis londres flandres bruges nimes cannes athenes bruxelles
                """;
        return WordTable.pairsAndWords(plurals, stay);
    }
}
