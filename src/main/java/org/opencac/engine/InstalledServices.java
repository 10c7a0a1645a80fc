package org.opencac.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.service.ServiceFinder;
import org.opencac.service.ServiceFindings;
import org.opencac.service.ServiceNames;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.text.ParsedNote;

/**
 * Services with the descriptors of the installed CPT and HCPCS releases, where there are any. Loads
 * rules and releases when first needed. Safe to share between threads.
 */
final class InstalledServices {
  private final ReleaseStore store;
  private final Background<ServiceFinder> finder = Background.later(ServiceFinder::load);
  private final ConcurrentHashMap<String, CodeSet> codeSets = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Map<String, String>> plain = new ConcurrentHashMap<>();

  InstalledServices(ReleaseStore store) {
    this.store = store;
  }

  /** Begins to load the rules in the background when a note will be asked for its services. */
  void prepare(List<CodeSystem> systems) {
    if (systems.contains(CodeSystem.CPT) || systems.contains(CodeSystem.HCPCS)) {
      finder.start();
    }
  }

  /** The services of a note; adds the releases that were used. */
  ServiceFindings find(
      ParsedNote note,
      List<CodeSystem> systems,
      ChartSuggestions chart,
      LocalDate date,
      List<Release> releases) {
    Set<CodeSystem> wanted = EnumSet.noneOf(CodeSystem.class);
    Map<CodeSystem, CodeSet> installed = new HashMap<>();
    List<Map<String, String>> texts = new ArrayList<>();
    for (CodeSystem system : systems) {
      if (system == CodeSystem.CPT || system == CodeSystem.HCPCS) {
        wanted.add(system);
        Optional<Release> release = store.inForce(system, date).or(() -> store.newest(system));
        release.ifPresent(one -> {
          releases.add(one);
          installed.put(system, codeSets.computeIfAbsent(one.label(), l -> store.load(one)));
          if (system == CodeSystem.CPT) {
            texts.add(plain.computeIfAbsent(one.label(), l -> store.plainTexts(one)));
          }
        });
      }
    }
    if (wanted.isEmpty()) {
      return ServiceFindings.NONE;
    }
    return finder.get().find(note, wanted, chart, new Installed(installed, texts, date));
  }

  /** Descriptors and validity of what is installed. */
  private record Installed(
      Map<CodeSystem, CodeSet> codeSets, List<Map<String, String>> texts, LocalDate date)
      implements ServiceNames {

    @Override
    public Optional<String> plain(CodeSystem system, String code) {
      return system == CodeSystem.CPT
          ? texts.stream().flatMap(one -> Optional.ofNullable(one.get(code)).stream()).findFirst()
          : Optional.empty();
    }

    @Override
    public Optional<String> descriptor(CodeSystem system, String code) {
      return Optional.ofNullable(codeSets.get(system))
          .filter(codes -> !codes.withheld())
          .flatMap(codes -> codes.find(code))
          .map(Code::display);
    }

    @Override
    public boolean valid(CodeSystem system, String code) {
      CodeSet codes = codeSets.get(system);
      return codes == null
          || codes.release().starter()
          || !codes.release().inForceOn(date)
          || codes.find(code).filter(Code::billable).isPresent();
    }
  }
}
