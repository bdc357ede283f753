package org.tertulia.messages.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream.Batch;
import org.tertulia.messages.StreamEntry;
import org.tertulia.messages.StreamEntry.What;

/**
 * One index in one folder: a document for each message as it stands, no text stored. How far it has
 * followed the stream is committed with it.
 */
final class Index implements AutoCloseable {

    static final String TEXT = "text";
    static final String AUTHOR = "author";
    static final String BRAND = "brand";
    static final String CHANNEL = "channel";
    static final String OURS = "ours";
    static final String AT = "at";
    static final String ID_HIGH = "high";
    static final String ID_LOW = "low";
    private static final String ID = "id";

    private static final String POSITION = "position";
    private static final String ORIGIN = "origin";
    private static final double MEGABYTES_BEFORE_FLUSH = 32;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long position;
    private @Nullable String origin;
    private boolean dirty;
    private boolean complete = true;

    /** Opens what lies in the folder, or begins a new index there. */
    Index(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        var policy = new TieredMergePolicy();
        // What was erased leaves the files, however little it is.
        policy.setForceMergeDeletesPctAllowed(0);
        var config = new IndexWriterConfig(new Words());
        config.setMergePolicy(policy);
        config.setRAMBufferSizeMB(MEGABYTES_BEFORE_FLUSH);
        config.setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new SearcherFactory());
        var committed = committed();
        position = Long.parseLong(committed.getOrDefault(POSITION, "0"));
        origin = committed.get(ORIGIN);
    }

    private Map<String, String> committed() throws IOException {
        return DirectoryReader.indexExists(directory)
                ? org.apache.lucene.index.SegmentInfos.readLatestCommit(directory).getUserData()
                : Map.of();
    }

    /** The last line of the stream that it has. */
    long position() {
        return position;
    }

    /** Whether this can be an index of that stream. */
    boolean belongsTo(@Nullable MessageId first, long head) {
        return position == 0
                || (first != null && first.toString().equals(origin) && position <= head);
    }

    /** Takes lines of the stream in. */
    void add(Batch batch, @Nullable MessageId first) throws IOException {
        var standing = new HashMap<MessageId, Message>();
        batch.messages().forEach(message -> standing.put(message.id(), message));
        // A batch that failed half-way may have left documents behind.
        var fresh = complete ? firsts(batch) : Set.<MessageId>of();
        complete = false;
        for (var id : batch.entries().stream().map(StreamEntry::message).distinct().toList()) {
            var message = standing.get(id);
            if (message == null || message.text() == null) {
                writer.deleteDocuments(term(id));
            } else if (fresh.contains(id)) {
                writer.addDocument(document(message));
            } else {
                writer.updateDocument(term(id), document(message));
            }
        }
        complete = true;
        var erased = batch.entries().stream().anyMatch(entry -> entry.what() == What.ERASURE);
        position = batch.end();
        origin = first == null ? null : first.toString();
        dirty = true;
        if (erased) {
            purge();
        }
    }

    /** Messages that are new with this batch: there is no document of them to look for. */
    private static Set<MessageId> firsts(Batch batch) {
        return batch.entries().stream()
                .filter(entry -> entry.version() == 1)
                .map(StreamEntry::message)
                .collect(Collectors.toSet());
    }

    /** Lets searches see what was added. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        if (!dirty) {
            return;
        }
        var data = new HashMap<String, String>();
        data.put(POSITION, Long.toString(position));
        if (origin != null) {
            data.put(ORIGIN, origin);
        }
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        dirty = false;
    }

    /** A deleted document stays in its file until the file is written anew: so that is done. */
    private void purge() throws IOException {
        writer.forceMergeDeletes(true);
        commit();
        refresh();
        writer.deleteUnusedFiles();
    }

    <T> T search(Look<T> look) throws IOException {
        var searcher = searchers.acquire();
        try {
            return look.at(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Something done with a searcher. */
    interface Look<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            if (writer.isOpen()) {
                commit();
            }
        }
    }

    private static Term term(MessageId id) {
        return new Term(ID, bytes(id.value()));
    }

    private static Document document(Message message) {
        var id = message.id().value();
        var document = new Document();
        document.add(new StringField(ID, bytes(id), Store.NO));
        document.add(new NumericDocValuesField(ID_HIGH, id.getMostSignificantBits()));
        document.add(new NumericDocValuesField(ID_LOW, id.getLeastSignificantBits()));
        document.add(new LongField(AT, millis(message), Store.NO));
        document.add(new StringField(BRAND, bytes(message.brand().value()), Store.NO));
        document.add(new StringField(CHANNEL, bytes(message.channel().value()), Store.NO));
        document.add(new StringField(OURS, Boolean.toString(message.ours()), Store.NO));
        document.add(new TextField(TEXT, String.valueOf(message.text()), Store.NO));
        for (var media : message.media()) {
            if (media.alt() != null) {
                document.add(new TextField(TEXT, media.alt(), Store.NO));
            }
        }
        var author = message.author();
        if (author != null) {
            document.add(new TextField(AUTHOR, author.name(), Store.NO));
            if (author.handle() != null) {
                document.add(new TextField(AUTHOR, "@" + author.handle(), Store.NO));
            }
        }
        return document;
    }

    private static long millis(Message message) {
        return message.at().toEpochMilli();
    }

    static BytesRef bytes(UUID id) {
        var bytes =
                java.nio.ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return new BytesRef(bytes.array());
    }
}
