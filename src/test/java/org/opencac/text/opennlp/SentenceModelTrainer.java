package org.opencac.text.opennlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains {@code models/sentences/clinical-sentences.bin} from {@code corpus/sentences}; run it from
 * the project directory. Each block is learned as written, and once more with some of its sentences
 * glued together or joined as dictation systems join them; the random choices have a fixed seed.
 */
public final class SentenceModelTrainer {
  static final int ITERATIONS = 150;
  static final int CUTOFF = 2;
  static final long SEED = 20260115L;

  private static final char[] STOPS = {'.', '!', '?', ';'};

  private SentenceModelTrainer() {}

  /** Trains on all but the held-out part, prints what it finds there, and writes the model. */
  public static void main(String[] args) throws IOException {
    SentenceCorpus corpus = SentenceCorpus.read(Path.of("corpus/sentences"));
    List<SentenceCorpus.Block> learned =
        corpus.blocks().stream().filter(block -> !corpus.isHeldOut(block)).toList();
    SentenceModel model = train(learned);
    model.serialize(Path.of("models/sentences/clinical-sentences.bin"));
    Path out = Path.of(args.length > 0 ? args[0] : "target/sentence-model.txt");
    java.nio.file.Files.writeString(
        out,
        "data "
            + corpus.sha256()
            + "\nlearned blocks "
            + learned.size()
            + "\n"
            + scores(model, corpus));
  }

  static SentenceModel train(List<SentenceCorpus.Block> blocks) throws IOException {
    ClinicalSentenceFactory.register();
    Random random = new Random(SEED);
    List<SentenceSample> samples = new ArrayList<>();
    for (SentenceCorpus.Block block : blocks) {
      samples.add(sample(block.sentences(), " "));
      if (block.sentences().size() > 1) {
        String join =
            switch (random.nextInt(4)) {
              case 0 -> "";
              case 1 -> ".,";
              case 2 -> "., ";
              default -> " , ";
            };
        samples.add(sample(block.sentences(), join));
      }
      if (random.nextInt(4) == 0) {
        samples.add(
            sample(block.sentences().stream().map(s -> s.toUpperCase(Locale.ROOT)).toList(), " "));
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("PrintMessages", false);
    return SentenceDetectorME.train(
        "eng",
        ObjectStreamUtils.createObjectStream(samples),
        new ClinicalSentenceFactory(STOPS),
        parameters);
  }

  /** A block as one text; sentences are joined by {@code join} where they end in a full stop. */
  static SentenceSample sample(List<String> sentences, String join) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      int begin = text.length();
      text.append(sentence);
      spans.add(new Span(begin, text.length()));
      if (i + 1 < sentences.size()) {
        boolean stop = sentence.endsWith(".") && sentence.matches(".*\\p{L}{3,}\\.");
        boolean capital = Character.isUpperCase(sentences.get(i + 1).charAt(0));
        text.append(stop && capital ? join.replaceFirst("^\\.", "") : " ");
      }
    }
    return new SentenceSample(text, spans.toArray(Span[]::new));
  }

  /** Precision and recall of the ends of sentences in the held-out part, as a table. */
  static String scores(SentenceModel model, SentenceCorpus corpus) {
    StringBuilder out = new StringBuilder();
    for (boolean patterns : new boolean[] {false, true}) {
      for (String join : new String[] {" ", "", ".,"}) {
        Score score = score(new OpenNlpSentenceSplitter(model), corpus, patterns, join);
        out.append(patterns ? "patterns " : "notes ")
            .append('"')
            .append(join)
            .append("\" ")
            .append(score)
            .append('\n');
      }
    }
    return out.toString();
  }

  /** Of the inner ends of sentences: found rightly, found wrongly, missed. */
  record Score(int right, int wrong, int missed) {
    double precision() {
      return right / Math.max(1.0, right + wrong);
    }

    double recall() {
      return right / Math.max(1.0, right + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "right %d wrong %d missed %d precision %.4f recall %.4f",
          right,
          wrong,
          missed,
          precision(),
          recall());
    }
  }

  static Score score(
      org.opencac.text.SentenceSplitter splitter,
      SentenceCorpus corpus,
      boolean patterns,
      String join) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (SentenceCorpus.Block block : corpus.blocks()) {
      if (!corpus.isHeldOut(block) || patterns != block.document().equals("abbreviations")) {
        continue;
      }
      SentenceSample sample = sample(block.sentences(), join);
      String text = sample.getDocument();
      Set<Integer> gold = new HashSet<>();
      for (Span span : sample.getSentences()) {
        gold.add(lastCharacter(text, span.getEnd()));
      }
      Set<Integer> found = new HashSet<>();
      splitter
          .split(text, 0, text.length())
          .forEach(span -> found.add(lastCharacter(text, span.end())));
      gold.remove(lastCharacter(text, text.length()));
      found.remove(lastCharacter(text, text.length()));
      for (int end : found) {
        if (gold.contains(end)) {
          right++;
        } else {
          wrong++;
        }
      }
      missed += (int) gold.stream().filter(end -> !found.contains(end)).count();
    }
    return new Score(right, wrong, missed);
  }

  /** Commas and spaces at the end belong to no sentence. */
  private static int lastCharacter(String text, int end) {
    int last = end;
    while (last > 0 && (text.charAt(last - 1) == ',' || text.charAt(last - 1) == ' ')) {
      last--;
    }
    return last;
  }
}
