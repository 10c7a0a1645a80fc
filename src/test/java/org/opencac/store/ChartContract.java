package org.opencac.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencac.note.NoteText;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseRepository;
import org.opencac.review.CaseState;
import org.opencac.review.ChartLock;
import org.opencac.review.EngineRun;
import org.opencac.review.LockRepository;
import org.opencac.review.Worklist;
import org.opencac.review.WorklistQuery;

/** What every database must do with charts, documents, runs, locks and the worklist. */
abstract class ChartContract extends DatabaseContract {
  @Test
  void aChartComesBackAsItWasKept() {
    CaseHeader header = header("Vögel & <b>Söhne</b> \uD83E\uDE7A");
    assertThat(cases().add(header, List.of())).isTrue();
    assertThat(cases().find(id).orElseThrow()).isEqualTo(new CaseFile(header, CaseState.FRESH));
  }

  @Test
  void aSecondChartOfTheSameIdIsRefused() {
    cases().add(header("one"), List.of());
    assertThat(cases().add(header("two"), List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "line\r\nline\ttab",
        "\u0000 and \uE000 and \uE0000 and \u0001\u001f",
        "\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD \u202E rtl",
        "<script>alert('x')</script> '; drop table chart; --"
      })
  void aDocumentsTextComesBackCharacterByCharacter(String text) {
    cases().add(header("t"), List.of(document("d1", text)));
    assertThat(cases().document(id, "d1").orElseThrow().document().text().reveal()).isEqualTo(text);
  }

  @Test
  void aLongDocumentComesBackWhole() {
    String text = "Ünïcode \uD83D\uDE00 0123456789\n".repeat(200_000);
    cases().add(header("t"), List.of(document("d1", text)));
    assertThat(cases().document(id, "d1").orElseThrow().document().text().reveal()).isEqualTo(text);
  }

  @Test
  void whatIsReadIsRememberedForEachReader() {
    cases().add(header("t"), List.of(document("d1", "x"), document("d2", "y")));
    cases().markRead(id, "d1", "anna", NOW);
    cases().markRead(id, "d1", "anna", NOW);
    assertThat(cases().documentEntries(id, "anna"))
        .extracting(CaseRepository.DocumentEntry::read)
        .containsExactly(true, false);
    assertThat(cases().documentEntries(id, "ben"))
        .extracting(CaseRepository.DocumentEntry::read)
        .containsExactly(false, false);
  }

  @Test
  void aNewDocumentMakesTheChartWaitForTheEngine() {
    cases().add(header("t"), List.of(document("d1", "x")));
    cases().addRun(run(1));
    assertThat(cases().pending(id)).isFalse();
    cases().addDocument(id, document("d2", "y"));
    assertThat(cases().pending(id)).isTrue();
    assertThat(cases().waiting()).contains(id);
  }

  @Test
  void theNewestRunComesBackAsItWasKept() {
    cases().add(header("t"), List.of(document("d1", "x")));
    cases().addRun(run(1));
    EngineRun second = cases().addRun(run(2));
    assertThat(cases().newestRun(id)).isEqualTo(second);
  }

  @Test
  void aLockIsFreeAfterItsTime() {
    cases().add(header("t"), List.of());
    LockRepository locks = new JdbcLockRepository(jdbc());
    locks.put(new ChartLock(id, "anna", "tab", NOW, NOW.plusSeconds(120)));
    assertThat(locks.find(id, NOW.plusSeconds(119))).isPresent();
    assertThat(locks.find(id, NOW.plusSeconds(121))).isEmpty();
  }

  @Test
  void theWorklistFiltersCountsAndSorts() {
    cases().add(header("A " + id), List.of());
    WorklistQuery query = query("a " + id);
    Worklist found = new JdbcWorklist(jdbc()).find(query, NOW);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.rows().getFirst().file().header().id()).isEqualTo(id);
    assertThat(found.counts().get("status")).containsEntry("new", 1L);
  }

  @Test
  void aPercentSignInAFilterIsAPercentSign() {
    cases().add(header("B " + id), List.of());
    assertThat(new JdbcWorklist(jdbc()).find(query("%" + id), NOW).total()).isZero();
  }

  @Test
  void theNextChartIsNeitherLockedByOthersNorTheSame() {
    cases().add(header("C " + id), List.of());
    Worklist.Source worklist = new JdbcWorklist(jdbc());
    assertThat(worklist.next(query("c " + id), "", "anna", NOW)).contains(id);
    assertThat(worklist.next(query("c " + id), id, "anna", NOW)).isEmpty();
    new JdbcLockRepository(jdbc()).put(new ChartLock(id, "ben", "tab", NOW, NOW.plusSeconds(120)));
    assertThat(worklist.next(query("c " + id), "", "anna", NOW)).isEmpty();
  }

  private static WorklistQuery query(String words) {
    return new WorklistQuery(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.of(0),
        OptionalInt.of(100_000),
        new NoteText(words),
        Optional.of(false),
        List.of(new WorklistQuery.Sort(WorklistQuery.Column.AGE_DAYS, true)),
        0,
        10,
        LocalDate.of(2026, 3, 10));
  }
}
