package tocsin.pipeline;

import java.util.ArrayList;
import java.util.List;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.match.Lack;
import tocsin.match.Query;
import tocsin.match.QueryPrinter;

/** Says what a watch asks for and a headline does not have. */
final class NoMatchWords {
    private static final int MOST_CHOICES = 5;

    private static final String UNSAID = ", which the headline does not say";

    private NoMatchWords() {}

    static List<Block> of(Silence.NoMatch none) {
        boolean nothingInCommon = none.shortfall().held() == 0
                && none.shortfall().lacks().stream().noneMatch(Lack.Excluded.class::isInstance);
        if (none.watches() == 1) {
            return List.of(lacks(none, "It was seen, but the one watch here does not match, "));
        }
        String nearest = "watch " + none.nearest().number() + ", ";
        return nothingInCommon
                ? List.of(
                        Line.of(new Plain("It was seen, but none of the " + none.watches()
                                + " watches here asks for anything that it says.")),
                        lacks(none, "For instance, " + nearest))
                : List.of(lacks(none, "It was seen, but no watch matches. The nearest is " + nearest));
    }

    private static Line lacks(Silence.NoMatch none, String before) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Plain(before));
        runs.add(new Code(none.nearest().query()));
        String joint = ": ";
        for (Lack lack : none.shortfall().lacks()) {
            runs.add(new Plain(joint));
            runs.addAll(lack(lack));
            joint = "; ";
        }
        runs.add(new Plain("."));
        return new Line(runs);
    }

    private static List<Run> lack(Lack lack) {
        return switch (lack) {
            case Lack.Missing missing -> missing(missing);
            case Lack.Excluded excluded ->
                List.of(
                        new Plain("it leaves out what has "),
                        new Code(QueryPrinter.print(excluded.part())),
                        new Plain(excluded.by().stream()
                                .findFirst()
                                .map(by -> ", and the headline has “" + by.text() + "”")
                                .orElse(", and the headline has it")));
        };
    }

    private static List<Run> missing(Lack.Missing missing) {
        String behind = missing.elsewhere()
                .map(words -> " in the title, and “" + words + "” stands in the summary only")
                .orElse(missing.inTitle() ? " in the title, which does not say it" : says(missing.part()));
        List<Run> runs = new ArrayList<>();
        runs.add(new Plain("it asks for "));
        if (missing.part() instanceof Query.Any any) {
            String joint = "";
            for (Query choice :
                    any.parts().subList(0, Math.min(MOST_CHOICES, any.parts().size()))) {
                runs.add(new Plain(joint));
                runs.add(new Code(QueryPrinter.print(choice)));
                joint = " or ";
            }
            int more = any.parts().size() - MOST_CHOICES;
            runs.add(new Plain((more > 0 ? " or one of " + more + " more" : "") + behind));
        } else {
            runs.add(new Code(QueryPrinter.print(missing.part())));
            runs.add(new Plain(behind));
        }
        return runs;
    }

    private static String says(Query part) {
        return switch (part) {
            case Query.From from -> ", and it comes from elsewhere";
            case Query.Known known -> ", which was not read off it";
            case Query.Grave grave -> ", which was not read off it";
            case Query.TextLeaf text -> UNSAID;
            case Query.InTitle title -> UNSAID;
            case Query.All all -> UNSAID;
            case Query.Any any -> UNSAID;
            case Query.Not not -> UNSAID;
        };
    }
}
