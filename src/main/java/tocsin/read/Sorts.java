package tocsin.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.domain.TargetClass;
import tocsin.text.Tokenizer;

/** Tells what sort of thing each place of the catalogue is, by the English words of its name: <em>Port of Hodeidah</em>. */
final class Sorts {
    private static final String LANGUAGE = "en";

    private Sorts() {}

    static Map<String, TargetClass> of(Catalogue catalogue, Map<String, Vocabulary> vocabularies) {
        Map<String, TargetClass> sorts = new HashMap<>();
        Vocabulary english = vocabularies.get(LANGUAGE);
        for (Entity entity : catalogue.entities()) {
            switch (entity.kind()) {
                case BASE -> sorts.put(entity.id(), TargetClass.MILITARY_BASE);
                case TOWN -> sorts.put(entity.id(), TargetClass.TOWN);
                case SITE -> {
                    List<TargetClass> named = english == null ? List.of() : inName(entity.name(), english);
                    if (!named.isEmpty()) {
                        sorts.put(entity.id(), named.getFirst());
                    }
                }
                default -> {}
            }
        }
        return Map.copyOf(sorts);
    }

    private static List<TargetClass> inName(String name, Vocabulary english) {
        Headline headline = Headline.of(name, "");
        Passage passage = new Passage(headline, Tokenizer.tokens(headline, LANGUAGE), List.of(), english.lexicon());
        List<TargetClass> found = new ArrayList<>();
        passage.all(Channel.TARGETS).forEach(one -> found.add(one.value()));
        return found;
    }
}
