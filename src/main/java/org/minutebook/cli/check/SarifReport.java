package org.minutebook.cli.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.minutebook.json.Json;
import org.minutebook.minutes.Address;

/** Findings as SARIF 2.1.0, which code scanning tools read. */
final class SarifReport {
  private static final List<Rule> RULES = List.of(Rule.values());

  private SarifReport() {}

  static String of(CheckReport report, String version) {
    JsonArray rules = new JsonArray();
    for (Rule rule : RULES) {
      JsonObject level = new JsonObject();
      level.addProperty("level", rule.severity().toString());
      JsonObject described = new JsonObject();
      described.addProperty("id", rule.code());
      described.add("shortDescription", text(rule.summary()));
      described.add("help", text(rule.fix()));
      described.add("defaultConfiguration", level);
      rules.add(described);
    }
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "Minutebook");
    driver.addProperty("version", version);
    driver.add("rules", rules);
    JsonObject tool = new JsonObject();
    tool.add("driver", driver);
    JsonArray results = new JsonArray();
    report.findings().forEach(finding -> results.add(result(finding)));
    JsonObject run = new JsonObject();
    run.add("tool", tool);
    run.add("results", results);
    JsonArray runs = new JsonArray();
    runs.add(run);
    JsonObject sarif = new JsonObject();
    sarif.addProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    sarif.addProperty("version", "2.1.0");
    sarif.add("runs", runs);
    return Json.print(sarif);
  }

  private static JsonObject result(Finding finding) {
    JsonObject region = new JsonObject();
    region.addProperty("startLine", finding.line());
    JsonObject artifact = new JsonObject();
    artifact.addProperty("uri", uri(finding.file()));
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact);
    physical.add("region", region);
    JsonObject location = new JsonObject();
    location.add("physicalLocation", physical);
    JsonArray locations = new JsonArray();
    locations.add(location);
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", finding.rule().code());
    result.addProperty("ruleIndex", RULES.indexOf(finding.rule()));
    result.addProperty("level", finding.rule().severity().toString());
    result.add("message", text(finding.message()));
    result.add("locations", locations);
    return result;
  }

  private static String uri(String file) {
    Path path = Path.of(file);
    return path.isAbsolute() ? path.toUri().toString() : Address.encodePath(file);
  }

  private static JsonObject text(String text) {
    JsonObject object = new JsonObject();
    object.addProperty("text", text);
    return object;
  }
}
