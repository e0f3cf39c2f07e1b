package tocsin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import tocsin.yaml.BadYaml;

/** What the pure verbs know: the catalogue, the reader with its vocabulary, the parser of queries, the grouper. */
record Knowledge(Catalogue catalogue, Reader reader, QueryParser parser, Grouper grouper) {
    static Knowledge shipped() throws Misuse {
        return with(List.of());
    }

    /** With the operator's own files beside the shipped catalogue. */
    static Knowledge with(List<Path> own) throws Misuse {
        try {
            Catalogue catalogue = CatalogueFiles.with(own);
            return new Knowledge(
                    catalogue,
                    Reader.with(catalogue),
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
