package org.minutebook.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.minutebook.minutes.Address;

/**
 * A client of the API that knows nothing but its description in OpenAPI: as a generated one, it
 * makes every address of a path's template, and each parameter is one encoded part of it.
 */
final class DescribedApi {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI description;
  private final JsonObject document;

  private DescribedApi(URI description, JsonObject document) {
    this.description = description;
    this.document = document;
  }

  /** Reads the description at an address. */
  static DescribedApi at(URI description) throws Exception {
    return new DescribedApi(
        description, JsonParser.parseString(get(description)).getAsJsonObject());
  }

  JsonObject document() {
    return document;
  }

  /** The answer of an operation, which must be 200. */
  JsonObject call(String operation, Map<String, String> parameters) throws Exception {
    return JsonParser.parseString(get(address(operation, parameters))).getAsJsonObject();
  }

  /** The address of an operation with these parameters. */
  URI address(String operation, Map<String, String> parameters) {
    Map.Entry<String, JsonElement> path =
        document.getAsJsonObject("paths").entrySet().stream()
            .filter(
                p ->
                    p.getValue()
                        .getAsJsonObject()
                        .getAsJsonObject("get")
                        .get("operationId")
                        .getAsString()
                        .equals(operation))
            .findFirst()
            .orElseThrow();
    String address = path.getKey();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      address =
          address.replace("{" + parameter.getKey() + "}", Address.encode(parameter.getValue()));
    }
    if (address.contains("{")) {
      throw new IllegalArgumentException(operation + " needs more than " + parameters);
    }
    String query =
        parameters.entrySet().stream()
            .filter(p -> !path.getKey().contains("{" + p.getKey() + "}"))
            .map(p -> Address.encode(p.getKey()) + "=" + Address.encode(p.getValue()))
            .collect(Collectors.joining("&"));
    String server =
        document.getAsJsonArray("servers").get(0).getAsJsonObject().get("url").getAsString();
    return URI.create(description.resolve(server) + address + (query.isEmpty() ? "" : "?" + query));
  }

  private static String get(URI address) throws Exception {
    HttpResponse<String> response =
        CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " at " + address + ": " + response.body());
    }
    return response.body();
  }
}
