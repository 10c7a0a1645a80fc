package org.opencac.codeset;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One release of a code system, ready to look things up: codes and their hierarchy, notes of the
 * Tabular List, 7th characters, the Alphabetic Index. Codes may be given with or without their dot.
 * Immutable and safe to share between threads; records are decoded when they are asked for, and
 * codes that were looked up are kept.
 */
public final class CodeSet {
  private static final int UNKNOWN = -1;

  /** Stands for a text that is licensed where nobody has acknowledged a licence. */
  private static final String WITHHELD = "descriptor needs a CPT licence";

  private final Release release;
  private final Snapshot snapshot;
  private final boolean withheld;
  private final TabularNotes tabular;
  private final CompiledIndex index;
  private final LongBuffer keys;
  private final LongBuffer sortedKeys;
  private final long[] searched;
  private final IntBuffer sortedCodes;
  private final IntBuffer displays;
  private final IntBuffer shortDisplays;
  private final ByteBuffer billable;
  private final IntBuffer terminated;
  private final IntBuffer childStarts;
  private final IntBuffer children;
  private final AtomicReferenceArray<@Nullable Code> decoded;

  CodeSet(Release release, Snapshot snapshot) {
    this(release, snapshot, false);
  }

  /** With texts, or with the numbers alone where the texts are withheld. */
  CodeSet(Release release, Snapshot snapshot, boolean withheld) {
    this.release = release;
    this.snapshot = snapshot;
    this.withheld = withheld;
    this.keys = snapshot.longs(SnapshotPart.CODE_KEYS);
    this.tabular = new TabularNotes(snapshot, keys.limit());
    this.index = new CompiledIndex(snapshot);
    this.sortedKeys = snapshot.longs(SnapshotPart.SORTED_KEYS);
    this.searched = new long[sortedKeys.limit()];
    sortedKeys.get(0, searched);
    this.sortedCodes = snapshot.ints(SnapshotPart.SORTED_CODES);
    this.displays = snapshot.ints(SnapshotPart.DISPLAYS);
    this.shortDisplays = snapshot.ints(SnapshotPart.SHORT_DISPLAYS);
    this.billable = snapshot.bytes(SnapshotPart.BILLABLE);
    this.terminated = snapshot.ints(SnapshotPart.TERMINATED);
    this.childStarts = snapshot.ints(SnapshotPart.CHILD_STARTS);
    this.children = snapshot.ints(SnapshotPart.CHILDREN);
    this.decoded = new AtomicReferenceArray<>(keys.limit());
  }

  /** The release. */
  public Release release() {
    return release;
  }

  /**
   * Whether its texts are withheld: they are licensed and no acknowledgement of a licence stands
   * beside the release. Codes and dates are facts and stay.
   */
  public boolean withheld() {
    return withheld;
  }

  /** All codes, headers too, in the order of the publication. */
  public List<Code> codes() {
    return new LazyList<>(keys.limit(), this::code);
  }

  /** The code, if the release has it. */
  public Optional<Code> find(String code) {
    int position = position(code);
    return position == UNKNOWN ? Optional.empty() : Optional.of(kept(position));
  }

  /** The codes directly below, in order; empty for a leaf or an unknown code. */
  public List<Code> children(String code) {
    int position = position(code);
    if (position == UNKNOWN) {
      return List.of();
    }
    List<Code> found = new ArrayList<>();
    for (int i = childStarts.get(position); i < childStarts.get(position + 1); i++) {
      found.add(kept(children.get(i)));
    }
    return List.copyOf(found);
  }

  /** The code directly above; empty for a category or an unknown code. */
  public Optional<Code> parent(String code) {
    int position = position(code);
    int above = position == UNKNOWN ? UNKNOWN : tabular.parent(position);
    return above >= 0 && above < keys.limit() ? Optional.of(kept(above)) : Optional.empty();
  }

  /** Subcategories and category above the code, nearest first. */
  public List<Code> ancestors(String code) {
    List<Code> found = new ArrayList<>();
    int position = position(code);
    if (position != UNKNOWN) {
      for (int above = tabular.parent(position);
          above >= 0 && above < keys.limit();
          above = tabular.parent(above)) {
        found.add(code(above));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whether the code may be reported on the date: the release has it, it is billable, the date lies
   * in the release and before its termination date.
   */
  public boolean validOn(String code, LocalDate date) {
    return find(code).filter(Code::billable).isPresent()
        && release.inForceOn(date)
        && terminated(code).map(last -> !date.isAfter(last)).orElse(true);
  }

  /** The last day the code is valid, where the publisher gives one (HCPCS). */
  public Optional<LocalDate> terminated(String code) {
    int position = position(code);
    if (position == UNKNOWN || terminated.get(position) == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.ofEpochDay(terminated.get(position)));
  }

  /** The notes printed at the code itself. */
  public List<TabularNote> notes(String code) {
    int position = position(code);
    return position == UNKNOWN ? List.of() : tabular.notes(position);
  }

  /** The notes printed at its subcategories, category, section and chapter, nearest first. */
  public List<TabularNote> inheritedNotes(String code) {
    int position = position(code);
    List<TabularNote> found = new ArrayList<>();
    if (position != UNKNOWN) {
      for (int above = tabular.parent(position); above >= 0; above = tabular.parent(above)) {
        found.addAll(tabular.notes(above));
      }
    }
    return List.copyOf(found);
  }

  /** Own and inherited notes, nearest first, each with the place where it stands. */
  public List<PlacedNote> placedNotes(String code) {
    List<PlacedNote> found = new ArrayList<>();
    for (int node = position(code); node >= 0; node = tabular.parent(node)) {
      addNotes(node, found);
    }
    return List.copyOf(found);
  }

  private void addNotes(int node, List<PlacedNote> found) {
    List<TabularNote> notes = tabular.notes(node);
    if (!notes.isEmpty()) {
      String place = node < keys.limit() ? codeText(node) : tabular.groupName(node);
      notes.forEach(note -> found.add(new PlacedNote(place, note)));
    }
  }

  /**
   * The 7th characters that apply to the code: the definition at the code or at its nearest
   * ancestor that has one, however many levels up. For a code that only lacks its 7th character (or
   * has it), those that the release lists for it. Empty when none applies.
   */
  public List<SeventhCharacter> seventhCharacters(String code) {
    List<SeventhCharacter> defined = tabular.seventhCharacters(position(code));
    String raw = CodeSystem.undotted(code) + "XXXXXX";
    List<SeventhCharacter> listed =
        defined.stream()
            .filter(c -> position(raw.substring(0, 6) + c.character()) != UNKNOWN)
            .toList();
    return listed.isEmpty() ? defined : listed;
  }

  /** Every line of the Index that leads somewhere, in order, table after table. */
  public List<IndexEntry> index() {
    return index.entries();
  }

  /** Places in {@link #index} of the lines of one of its tables, ascending. */
  public int[] indexNumbers(IndexTable table) {
    return index.numbers(table);
  }

  /**
   * The Index entries that lead to the code (as code or as manifestation code), then those that
   * lead to a code above it, nearest first (an incomplete code such as {@code M25.51-}).
   */
  public List<IndexEntry> indexEntriesFor(String code) {
    return index.entriesFor(CodeKey.of(code));
  }

  /** The chapters, in order; none when the release has no Tabular List. */
  public List<TabularGroup> chapters() {
    return tabular.groups().stream().filter(group -> group.chapter().isEmpty()).toList();
  }

  /** The sections of a chapter, in order. */
  public List<TabularGroup> sections(String chapter) {
    return tabular.groups().stream().filter(group -> group.chapter().equals(chapter)).toList();
  }

  /** The categories of a section, in order. */
  public List<Code> categories(String section) {
    List<Code> found = new ArrayList<>();
    for (int i = 0; i < keys.limit(); i++) {
      int above = tabular.parent(i);
      if (above >= keys.limit() && tabular.groupName(above).equals(section)) {
        found.add(code(i));
      }
    }
    return List.copyOf(found);
  }

  /** The section that a category stands in, and its chapter; empty without a Tabular List. */
  public List<TabularGroup> groupsOf(String code) {
    int node = position(code);
    while (node >= 0 && node < keys.limit()) {
      node = tabular.parent(node);
    }
    List<TabularGroup> found = new ArrayList<>();
    for (; node >= 0; node = tabular.parent(node)) {
      found.add(tabular.group(node));
    }
    return List.copyOf(found);
  }

  /** The notes printed at a chapter or section. */
  public List<TabularNote> groupNotes(String name) {
    return tabular.groupNotes(name);
  }

  /** Title of its chapter; empty when the release has no Tabular List. */
  public String chapterOf(String code) {
    return tabular.groupTitle(position(code), true);
  }

  /** Title of its section; empty when the release has no Tabular List. */
  public String sectionOf(String code) {
    return tabular.groupTitle(position(code), false);
  }

  /** The modifiers of the release (HCPCS), in order; empty for other systems. */
  public List<Modifier> modifiers() {
    IntBuffer codes = snapshot.ints(SnapshotPart.MODIFIER_CODES);
    IntBuffer texts = snapshot.ints(SnapshotPart.MODIFIER_TEXTS);
    return new LazyList<>(
        codes.limit(), i -> new Modifier(snapshot.string(codes.get(i)), words(texts.get(i))));
  }

  /** All notes of codes, sections and chapters, each once, with the place where it stands. */
  public List<PlacedNote> allNotes() {
    List<PlacedNote> found = new ArrayList<>();
    for (int node = 0; node < tabular.nodeCount(); node++) {
      addNotes(node, found);
    }
    return List.copyOf(found);
  }

  /** Whether the release has the code or codes that begin with it. */
  boolean hasCodesFrom(String code) {
    long key = CodeKey.of(code);
    int found = Snapshot.search(sortedKeys, key);
    int next = -found - 1;
    return found >= 0
        || (key != CodeKey.NONE
            && next < sortedKeys.limit()
            && CodeKey.text(sortedKeys.get(next)).startsWith(CodeKey.text(key)));
  }

  /** Codes of the Tabular List that the order file does not have; normally none. */
  List<String> unlistedCodes() {
    IntBuffer ids = snapshot.ints(SnapshotPart.UNLISTED_CODES);
    return new LazyList<>(ids.limit(), i -> snapshot.string(ids.get(i)));
  }

  private int position(String code) {
    int found = Arrays.binarySearch(searched, CodeKey.of(code));
    return found < 0 ? UNKNOWN : sortedCodes.get(found);
  }

  private String codeText(int position) {
    return release.system().dotted(CodeKey.text(keys.get(position)));
  }

  private Code kept(int position) {
    Code known = decoded.getPlain(position);
    if (known == null) {
      known = code(position);
      decoded.setPlain(position, known);
    }
    return known;
  }

  private Code code(int position) {
    return new Code(
        release.system(),
        codeText(position),
        words(displays.get(position)),
        words(shortDisplays.get(position)),
        billable.get(position) == 1);
  }

  private String words(int id) {
    return withheld ? WITHHELD : snapshot.string(id);
  }
}
