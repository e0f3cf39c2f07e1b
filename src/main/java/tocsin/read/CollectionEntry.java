package tocsin.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.yaml.YamlValue;

/**
 * What a file says of one collection, with its places.
 *
 * @param members ids of entities and of other collections
 * @param rules each finds further entities
 */
record CollectionEntry(EntityCollection collection, List<YamlValue> members, List<Rule> rules) {
    private static final List<String> KEYS = List.of("id", "name", "members", "every");

    /** Takes the entities that fit all of its conditions; it has at least one. */
    record Rule(YamlValue place, Optional<Entity.Kind> kind, Optional<String> country, Optional<YamlValue> whole) {
        private static final List<String> KEYS = List.of("kind", "country", "part-of");

        static Rule of(YamlValue item) {
            if (item.entries(KEYS).isEmpty()) {
                throw item.mistake("a rule needs a kind, a country or a part-of");
            }
            return new Rule(item, item.find("kind").map(Checked::kind), Checked.country(item), item.find("part-of"));
        }

        /**
         * Whether it takes an entity.
         *
         * @param wholes the ids of all that the entity is part of
         */
        boolean takes(Entity entity, Set<String> wholes) {
            return kind.stream().allMatch(entity.kind()::equals)
                    && country.stream()
                            .allMatch(code -> entity.country().stream().anyMatch(code::equals))
                    && whole.stream().allMatch(id -> wholes.contains(id.text()));
        }
    }

    static CollectionEntry of(YamlValue item) {
        item.entries(KEYS);
        String id = Checked.id(item).text();
        EntityCollection collection = new EntityCollection(id, item.at("name").text());
        List<YamlValue> members = Checked.items(item, "members");
        List<Rule> rules = Checked.items(item, "every").stream().map(Rule::of).toList();
        if (members.isEmpty() && rules.isEmpty()) {
            throw item.mistake("'" + id + "' holds nothing: it needs 'members' or 'every'");
        }
        return new CollectionEntry(collection, members, rules);
    }
}
