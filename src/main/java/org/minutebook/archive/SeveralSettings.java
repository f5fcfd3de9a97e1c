package org.minutebook.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The settings of several archives as those of one. */
final class SeveralSettings {
  private SeveralSettings() {}

  /**
   * Puts them together: names and words of all hold for all, paths and ids get the archives' names
   * in front.
   *
   * @param own those of the file that names the archives, whose name and address they have
   */
  static Settings of(Settings own, List<ArchivePart> parts) {
    Map<String, List<String>> people = new LinkedHashMap<>(own.people());
    Map<String, List<String>> synonyms = new LinkedHashMap<>(own.synonyms());
    Map<String, List<String>> labels = new LinkedHashMap<>(own.labels());
    List<String> ignore = new ArrayList<>(own.ignore());
    Map<String, HostedFiles> hosts = new TreeMap<>();
    Redactions redactions = own.redactions();
    Corrections corrections = Corrections.NONE;
    StringBuilder digests = new StringBuilder(own.digest());
    for (ArchivePart part : parts) {
      Settings settings = part.settings().settings();
      String name = part.name();
      settings.people().forEach((key, names) -> people.merge(key, names, SeveralSettings::union));
      settings.synonyms().forEach((key, all) -> synonyms.merge(key, all, SeveralSettings::union));
      settings.labels().forEach((key, all) -> labels.merge(key, all, SeveralSettings::union));
      settings.ignore().forEach(glob -> ignore.add(name + "/" + glob));
      settings
          .source()
          .ifPresent(source -> hosts.put(name, new HostedFiles(source, Optional.empty())));
      redactions = redactions.and(settings.redactions().below(name));
      corrections = corrections.and(part.corrections().corrections().below(name));
      digests.append('\n').append(name).append(' ').append(settings.digest());
    }
    return new Settings(
            own.name(),
            own.source(),
            own.edit(),
            Collections.unmodifiableMap(hosts),
            own.address(),
            Collections.unmodifiableMap(people),
            Collections.unmodifiableMap(synonyms),
            Collections.unmodifiableMap(labels),
            List.copyOf(ignore),
            Corrections.NONE,
            redactions,
            Sha256.of(digests.toString()))
        .with(corrections);
  }

  private static List<String> union(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
