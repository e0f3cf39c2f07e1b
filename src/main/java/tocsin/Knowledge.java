package tocsin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.domain.ChatId;
import tocsin.domain.Entity;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.group.Grouper;
import tocsin.match.BadQuery;
import tocsin.match.Names;
import tocsin.match.QueryParser;
import tocsin.read.Catalogue;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;
import tocsin.settings.Settings;
import tocsin.yaml.BadYaml;

/** What the pure verbs know: the catalogue, the reader with its vocabulary, the parser of queries, the grouper. */
record Knowledge(Catalogue catalogue, Reader reader, QueryParser parser, Grouper grouper) {
    static Knowledge shipped() throws Misuse {
        return with(List.of());
    }

    /** With the operator's own entities beside the shipped ones. */
    static Knowledge with(List<Path> entities) throws Misuse {
        return with(entities, List.of(), Optional.empty());
    }

    /** With the operator's own files beside the shipped ones. */
    static Knowledge with(Settings settings) throws Misuse {
        return with(settings.catalogue(), settings.vocabulary(), settings.severity());
    }

    /**
     * With the operator's own files.
     *
     * @param entities beside the shipped catalogue
     * @param words beside the shipped vocabularies
     * @param severity in place of the shipped table
     */
    static Knowledge with(List<Path> entities, List<Path> words, Optional<Path> severity) throws Misuse {
        try {
            Catalogue catalogue = CatalogueFiles.with(entities);
            return new Knowledge(
                    catalogue,
                    Reader.with(catalogue, words, severity),
                    new QueryParser(Names.of(catalogue::isKnown, catalogue::idsLike)),
                    new Grouper(id -> catalogue.entity(id).map(Entity::name).orElse(id)));
        } catch (BadYaml e) {
            throw Misuse.of(e);
        }
    }

    /** Watches from a command line; the first query that cannot be read is told with its place. */
    List<Watch> watches(List<String> queries) throws Misuse {
        List<Watch> watches = new ArrayList<>();
        for (String query : queries) {
            try {
                parser.parse(query);
            } catch (BadQuery e) {
                throw new Misuse("the query cannot be read, " + e.sentence() + "\n" + e.pointer());
            }
            int number = watches.size() + 1;
            watches.add(new Watch(new WatchId(number), new ChatId(1), number, query, Origin.COMMAND));
        }
        return watches;
    }
}
