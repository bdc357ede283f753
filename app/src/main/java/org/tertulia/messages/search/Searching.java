package org.tertulia.messages.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.search.SearchQuery.Order;
import org.tertulia.organization.Sight;

/** Finds messages by what they say. */
@Component
public class Searching {

    /** By time; of two at one time the one recorded last. */
    private static final Sort NEWEST =
            new Sort(
                    LongField.newSortField(
                            Index.AT,
                            true,
                            org.apache.lucene.search.SortedNumericSelector.Type.MAX),
                    new SortField(Index.ID_HIGH, SortField.Type.LONG, true));

    private final Shelf shelf;

    Searching(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The messages of the brands in sight that say what was asked; without words all, by time. */
    public Found search(Sight sight, SearchQuery asked) {
        try {
            try {
                return shelf.serving().search(searcher -> search(searcher, sight, asked));
            } catch (AlreadyClosedException e) {
                // A new index took its place meanwhile.
                return shelf.serving().search(searcher -> search(searcher, sight, asked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found search(IndexSearcher searcher, Sight sight, SearchQuery asked)
            throws IOException {
        var words = Interpreting.query(asked.text());
        var query = filtered(searcher, words, sight, asked);
        return asked.order() == Order.NEWEST || Interpreting.isBlank(words)
                ? newest(searcher, query, asked)
                : best(searcher, query, asked);
    }

    private static Found newest(IndexSearcher searcher, Query query, SearchQuery asked)
            throws IOException {
        var last = last(searcher, asked.after());
        var hits =
                last == null
                        ? searcher.search(query, asked.limit(), NEWEST)
                        : searcher.searchAfter(last, query, asked.limit(), NEWEST);
        var full = hits.scoreDocs.length == asked.limit();
        var next = full ? position((FieldDoc) hits.scoreDocs[asked.limit() - 1]) : null;
        return found(searcher, hits, List.of(hits.scoreDocs), next);
    }

    /** Ranks shift as messages arrive, so a further page is a number of hits to pass over. */
    private static Found best(IndexSearcher searcher, Query query, SearchQuery asked)
            throws IOException {
        var passed = offset(asked.after());
        if (passed + asked.limit() > SearchQuery.MOST) {
            return new Found(List.of(), null, SearchQuery.MOST, true);
        }
        var hits = searcher.search(query, passed + asked.limit());
        var shown =
                Arrays.asList(hits.scoreDocs)
                        .subList(Math.min(passed, hits.scoreDocs.length), hits.scoreDocs.length);
        var full = hits.scoreDocs.length == passed + asked.limit();
        return found(searcher, hits, shown, full ? Integer.toString(passed + asked.limit()) : null);
    }

    private static Query filtered(
            IndexSearcher searcher, Query words, Sight sight, SearchQuery asked)
            throws IOException {
        var all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        if (!seesAll(searcher, sight)) {
            var brands = sight.brandIds().stream().map(Index::bytes).toList();
            all.add(new TermInSetQuery(Index.BRAND, brands), Occur.FILTER);
        }
        if (!asked.channels().isEmpty()) {
            var channels =
                    asked.channels().stream().map(each -> Index.bytes(each.value())).toList();
            all.add(new TermInSetQuery(Index.CHANNEL, channels), Occur.FILTER);
        }
        if (asked.ours() != null) {
            var direction = new Term(Index.OURS, asked.ours().toString());
            all.add(new TermQuery(direction), Occur.FILTER);
        }
        if (asked.from() != null || asked.to() != null) {
            var from = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli();
            var to = asked.to() == null ? Long.MAX_VALUE : asked.to().toEpochMilli() - 1;
            all.add(LongField.newRangeQuery(Index.AT, from, to), Occur.FILTER);
        }
        return all.build();
    }

    /** Whether there is a message of another brand at all: a filter that all pass costs most. */
    private static boolean seesAll(IndexSearcher searcher, Sight sight) throws IOException {
        var seen = sight.brandIds().stream().map(Index::bytes).collect(Collectors.toSet());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var brands = Terms.getTerms(leaf.reader(), Index.BRAND).iterator();
            for (var brand = brands.next(); brand != null; brand = brands.next()) {
                if (!seen.contains(brand)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Found found(
            IndexSearcher searcher, TopDocs hits, List<ScoreDoc> shown, @Nullable String next)
            throws IOException {
        return new Found(
                ids(searcher, shown),
                next,
                hits.totalHits.value(),
                hits.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
    }

    /** Read in the order in which they lie there, given in the order of the hits. */
    private static List<MessageId> ids(IndexSearcher searcher, List<ScoreDoc> hits)
            throws IOException {
        var ids = new MessageId[hits.size()];
        var places =
                IntStream.range(0, ids.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(place -> hits.get(place).doc))
                        .iterator();
        var place = places.hasNext() ? places.next() : -1;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            if (place < 0 || hits.get(place).doc >= end) {
                continue;
            }
            var high = DocValues.getNumeric(leaf.reader(), Index.ID_HIGH);
            var low = DocValues.getNumeric(leaf.reader(), Index.ID_LOW);
            while (place >= 0 && hits.get(place).doc < end) {
                var doc = hits.get(place).doc - leaf.docBase;
                ids[place] = new MessageId(new UUID(number(high, doc), number(low, doc)));
                place = places.hasNext() ? places.next() : -1;
            }
        }
        return List.of(ids);
    }

    private static long number(NumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : 0;
    }

    private static String position(FieldDoc doc) {
        return doc.fields[0] + "_" + doc.fields[1];
    }

    private static @Nullable FieldDoc last(IndexSearcher searcher, @Nullable String after) {
        var cut = after == null ? -1 : after.indexOf('_');
        var docs = searcher.getIndexReader().maxDoc();
        if (after == null || cut < 0 || docs == 0) {
            return null;
        }
        try {
            var at = Long.valueOf(after.substring(0, cut));
            var high = Long.valueOf(after.substring(cut + 1));
            // Behind every document that stands at the very same place.
            return new FieldDoc(docs - 1, Float.NaN, new Object[] {at, high});
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int offset(@Nullable String after) {
        try {
            return after == null ? 0 : Math.clamp(Integer.parseInt(after), 0, SearchQuery.MOST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
