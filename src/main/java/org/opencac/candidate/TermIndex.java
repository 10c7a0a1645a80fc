package org.opencac.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.opencac.codeset.Progress;
import org.opencac.fault.BadInputException;
import org.opencac.term.TermSource;
import org.opencac.term.Terminology;

/**
 * The Lucene index of one release: one document a term, its keys in one field, the optional ones in
 * another, the pieces of letters that they are made of in a third. It answers which terms share
 * keys with a phrase, which are spelt like it, and which keys are spelt nearly like a word. Safe to
 * share between threads; close it when done.
 */
public final class TermIndex implements AutoCloseable {
  private static final String KEYS = "k";
  private static final String OPTIONAL = "o";
  private static final String TERM = "t";
  private static final String GRAMS = "g";

  /** How many parts of a question count; Lucene refuses more than 1,024. */
  private static final int MOST_PARTS = 1000;

  /**
   * Counts up whenever terms are compiled in another way, or their keys or pieces are made in
   * another way; releases of another number must be installed again.
   */
  private static final Map<String, String> COMPILED = Map.of("compiled", "3");

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexSearcher spelling;
  private final int[] termOfDocument;

  private TermIndex(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new BM25Similarity(0.6f, 0.5f));
    this.searcher.setQueryCache(null);
    this.spelling = new IndexSearcher(reader);
    this.spelling.setSimilarity(new BM25Similarity(2, 1));
    this.spelling.setQueryCache(null);
    this.termOfDocument = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(TERM);
      while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        termOfDocument[leaf.docBase + values.docID()] = (int) values.longValue();
      }
    }
  }

  /** Writes the index of a terminology into an empty directory. */
  public static void build(Terminology terminology, Path path, Progress progress)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(128)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setUseCompoundFile(false);
    config.setSimilarity(new BM25Similarity(0.6f, 0.5f));
    FieldType keyType = type(false);
    FieldType optionalType = type(true);
    FieldType gramType = gramType();
    try (Directory directory = new MMapDirectory(path);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int term = 0; term < terminology.size(); term++) {
        if (term % 8192 == 0) {
          progress.step("search index", term, terminology.size());
        }
        Document document = new Document();
        int essential = terminology.requiredCount(term) + terminology.weakCount(term);
        for (int i = 0; i < terminology.keyCount(term); i++) {
          String key = terminology.vocabulary().key(terminology.key(term, i));
          document.add(
              new Field(
                  i < essential ? KEYS : OPTIONAL, key, i < essential ? keyType : optionalType));
        }
        if (isName(terminology.source(term))) {
          for (String gram : grams(terminology, term)) {
            document.add(new Field(GRAMS, gram, gramType));
          }
        }
        document.add(new NumericDocValuesField(TERM, term));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(COMPILED.entrySet());
      progress.step("search index", terminology.size(), terminology.size());
    }
  }

  private static FieldType type(boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(false);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  private static FieldType gramType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(false);
    type.freeze();
    return type;
  }

  /** Tables of drugs and causes are no names of conditions. */
  private static boolean isName(TermSource source) {
    return switch (source) {
      case INDEX, INCLUSION_TERM, TITLE, NEOPLASM_TABLE -> true;
      case EXTERNAL_CAUSE_INDEX, DRUG_TABLE -> false;
    };
  }

  private static Set<String> grams(Terminology terminology, int term) {
    Set<String> words = new LinkedHashSet<>();
    int essential = terminology.requiredCount(term) + terminology.weakCount(term);
    for (int i = 0; i < essential; i++) {
      words.add(terminology.vocabulary().key(terminology.key(term, i)));
    }
    return Grams.of(words);
  }

  /** Opens an index; one that is missing or that another version wrote is refused. */
  public static TermIndex open(Path path) {
    try {
      Directory directory = new MMapDirectory(path);
      DirectoryReader reader = DirectoryReader.open(directory);
      if (!reader.getIndexCommit().getUserData().equals(COMPILED)) {
        reader.close();
        directory.close();
        throw otherVersion(path);
      }
      return new TermIndex(directory, reader);
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        | IndexNotFoundException
        | IllegalArgumentException e) {
      throw otherVersion(path);
    } catch (IOException e) {
      throw new BadInputException(
          "INDEX_UNREADABLE",
          path.toString(),
          "the search index cannot be read",
          "run 'cac codesets install' for this release again");
    }
  }

  private static BadInputException otherVersion(Path path) {
    return new BadInputException(
        "INDEX_VERSION",
        path.toString(),
        "the search index is missing or was written by another version of the program",
        "run 'cac codesets install' for this release again");
  }

  /** Numbers of the terms that share the most with the keys, best first. */
  List<Integer> termsLike(Set<String> keys, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String key : keys.stream().limit(MOST_PARTS / 2).toList()) {
      query.add(new TermQuery(new Term(KEYS, key)), BooleanClause.Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(OPTIONAL, key)), 0.3f), BooleanClause.Occur.SHOULD);
    }
    return numbers(searcher, query.build(), most);
  }

  private List<Integer> numbers(IndexSearcher by, BooleanQuery query, int most) {
    try {
      List<Integer> terms = new ArrayList<>(most);
      for (ScoreDoc hit : by.search(query, most).scoreDocs) {
        terms.add(termOfDocument[hit.doc]);
      }
      return terms;
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Numbers of the terms whose words are spelt most like these, best first. */
  List<Integer> termsSpeltLike(Set<String> words, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String gram : Grams.of(words).stream().limit(MOST_PARTS).toList()) {
      query.add(new TermQuery(new Term(GRAMS, gram)), BooleanClause.Occur.SHOULD);
    }
    return numbers(spelling, query.build(), most);
  }

  /** Keys that begin with the prefix, at most so many, in alphabetical order. */
  List<String> keysBeginningWith(String prefix, int most) {
    List<String> keys = new ArrayList<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, KEYS);
      if (terms == null) {
        return keys;
      }
      TermsEnum all = terms.iterator();
      if (all.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
        return keys;
      }
      for (BytesRef key = all.term(); key != null && keys.size() < most; key = all.next()) {
        String text = key.utf8ToString();
        if (!text.startsWith(prefix)) {
          break;
        }
        keys.add(text);
      }
      return keys;
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Keys within so many edits of the word (transpositions count one) with its first letter. */
  List<String> keysSpeltLike(String word, int edits) {
    List<String> keys = new ArrayList<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, KEYS);
      if (terms == null || word.length() < 4) {
        return keys;
      }
      Automaton automaton =
          new LevenshteinAutomata(word.substring(1), true).toAutomaton(edits, word.substring(0, 1));
      if (automaton == null || Operations.isEmpty(automaton)) {
        return keys;
      }
      TermsEnum near = terms.intersect(new CompiledAutomaton(automaton), null);
      for (BytesRef key = near.next(); key != null; key = near.next()) {
        keys.add(key.utf8ToString());
      }
      return keys;
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static UncheckedIOException unreadable() {
    return new UncheckedIOException(new IOException("the search index cannot be read"));
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw unreadable();
    }
  }
}
