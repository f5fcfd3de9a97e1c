package org.minutebook.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Address;

/**
 * Where the files of an archive can be read and edited that lies in a git work tree whose remote
 * {@code origin} is on a known host.
 *
 * @param source the address of a file at the newest commit that the host has, with {@code {path}}
 *     and {@code {line}}
 * @param edit the address at which a file can be edited, with {@code {path}}; empty if the host has
 *     none, or no branch is checked out
 */
public record HostedFiles(String source, Optional<String> edit) {
  /** {@code https://host/path}, {@code ssh://git@host/path} and {@code git@host:path}. */
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:(?:https?|ssh|git)://(?:[^/@]*+@)?|[\\w.-]++@)(?<host>[\\w.-]++)(?::\\d{1,5}+)?[/:]"
              + "(?<path>~?[\\w.-]++(?:/[\\w.-]++){1,8}+)/?");

  /** What the names of repositories end with in their remotes, but not in their addresses. */
  private static final String GIT = ".git";

  /** What addresses on a host look like. */
  private record Host(Pattern name, String source, String edit) {}

  private static final List<Host> HOSTS =
      List.of(
          new Host(
              Pattern.compile("github\\..+"),
              "/blob/{commit}/{path}?plain=1#L{line}",
              "/edit/{branch}/{path}"),
          new Host(
              Pattern.compile("gitlab\\..+"),
              "/-/blob/{commit}/{path}?plain=1#L{line}",
              "/-/edit/{branch}/{path}"),
          new Host(
              Pattern.compile("codeberg\\.org"),
              "/src/commit/{commit}/{path}?display=source#L{line}",
              "/_edit/{branch}/{path}"),
          new Host(Pattern.compile("bitbucket\\.org"), "/src/{commit}/{path}#lines-{line}", ""),
          new Host(Pattern.compile("git\\.sr\\.ht"), "/tree/{commit}/item/{path}#L{line}", ""));

  /** Where the files of an archive are hosted, by name of its folder, unless its settings tell. */
  public static Map<String, HostedFiles> of(Archive archive) {
    Map<String, HostedFiles> hosts = new TreeMap<>();
    Settings settings = archive.settings();
    archive
        .place()
        .folders()
        .forEach(
            (name, folder) -> {
              if (!settings.hosts().containsKey(name)
                  && (!name.isEmpty() || settings.source().isEmpty())) {
                of(folder).ifPresent(host -> hosts.put(name, host));
              }
            });
    return hosts;
  }

  /** Where the files of a folder are hosted; empty if that can't be told. */
  public static Optional<HostedFiles> of(Path folder) {
    try (GitHistory git = GitHistory.of(folder)) {
      Optional<String> remote = git.line("config", "--get", "remote.origin.url");
      // A folder that the repository does not track is not on its host either.
      if (remote.isEmpty() || git.line("ls-tree", "--name-only", "HEAD", ".").isEmpty()) {
        return Optional.empty();
      }
      Optional<String> pushed = git.line("merge-base", "HEAD", "@{upstream}");
      Optional<String> commit = pushed.isPresent() ? pushed : git.line("rev-parse", "HEAD");
      return of(
          remote.get(),
          commit.orElse(""),
          git.line("symbolic-ref", "--short", "HEAD"),
          git.line("rev-parse", "--show-prefix").orElse(""));
    } catch (ArchiveException e) {
      return Optional.empty();
    }
  }

  /**
   * @param folder path of the archive in its repository, with a slash at its end; empty for the top
   */
  static Optional<HostedFiles> of(
      String remote, String commit, Optional<String> branch, String folder) {
    Matcher of = REMOTE.matcher(remote);
    if (!of.matches() || !commit.matches("[0-9a-f]{7,64}")) {
      return Optional.empty();
    }
    String host = of.group("host").toLowerCase(Locale.ROOT);
    return HOSTS.stream()
        .filter(known -> known.name().matcher(host).matches())
        .findFirst()
        .map(
            known -> {
              String path = of.group("path");
              String repository =
                  "https://"
                      + host
                      + "/"
                      + (path.endsWith(GIT)
                          ? path.substring(0, path.length() - GIT.length())
                          : path);
              Optional<String> edit =
                  known.edit().isEmpty()
                      ? Optional.empty()
                      : branch
                          .filter(name -> name.matches("[\\w./-]+"))
                          .map(name -> repository + known.edit().replace("{branch}", name));
              return new HostedFiles(repository + known.source().replace("{commit}", commit), edit)
                  .below(folder);
            });
  }

  private HostedFiles below(String folder) {
    String path = Address.encodePath(folder) + "{path}";
    return new HostedFiles(
        source.replace("{path}", path), edit.map(address -> address.replace("{path}", path)));
  }
}
