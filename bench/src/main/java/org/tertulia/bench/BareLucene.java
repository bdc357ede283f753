package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** The program's own index, asked without the program. */
final class BareLucene implements AutoCloseable {

    private static final int MOST = 1_000;

    private final DirectoryReader reader;

    BareLucene(Path folder) throws IOException {
        var current = Files.readString(folder.resolve("current")).strip();
        reader = DirectoryReader.open(FSDirectory.open(folder.resolve(current)));
    }

    /** The newest thousand. */
    TopDocs find(String word) throws IOException {
        var newest = new Sort(LongField.newSortField("at", true, SortedNumericSelector.Type.MAX));
        return new IndexSearcher(reader)
                .search(new TermQuery(new Term("text", plain(word))), MOST, newest);
    }

    private static String plain(String word) {
        return word.replace('í', 'i');
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
